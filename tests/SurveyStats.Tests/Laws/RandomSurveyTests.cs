using Xunit;

namespace SurveyStats.Tests.Laws;

/// <summary>The random surveys are worth their name: the odd cases on which the laws lean do occur.</summary>
public sealed class RandomSurveyTests
{
    private static readonly List<ResponseSet> Sets = SomeSets();

    [Fact]
    public void Random_surveys_have_nobody_one_and_many() =>
        Assert.Superset(new HashSet<int> { 0, 1, 2 }, Sets.Select(s => Math.Min(s.Count, 2)).ToHashSet());

    [Fact]
    public void Random_surveys_have_weights_or_none_and_weights_of_zero()
    {
        Assert.Contains(Sets, s => !s.HasWeights && s.Count > 10);
        Assert.Contains(Sets, s => s.HasWeights && s.Weights.Contains(0.0));
        Assert.Contains(Sets, s => s.HasWeights && s.Weights.IndexOfAnyInRange(1e4, 1e9) >= 0);
    }

    [Theory]
    [InlineData("age")]
    [InlineData("vote")]
    [InlineData("trust")]
    [InlineData("brands")]
    public void Every_state_of_an_answer_occurs(string id) =>
        Assert.Equal(Enum.GetValues<AnswerState>().ToHashSet(), StatesOf(id).ToHashSet());

    [Fact]
    public void There_are_options_that_nobody_chose_and_questions_that_nobody_was_asked()
    {
        Assert.Contains(Sets, s => s.Count > 10 && s.Survey.SingleChoice("vote").Options.Any(o =>
            Enumerable.Range(0, s.Count).All(row => !s.AnswersOf(row, o.Question).Contains(o))));
        Assert.Contains(Sets, s => s.Count > 10 && Enumerable.Range(0, s.Count).All(row =>
            s.StateOf(row, s.Survey["trust"]) == AnswerState.NotAsked));
        Assert.Contains(Sets, s => s.Count > 10 && s.Survey.MultipleChoice("brands").Options.Count > 62);
    }

    private static List<ResponseSet> SomeSets()
    {
        var sets = new List<ResponseSet>();
        Law.Holds(RandomSurvey.Responses, sets.Add);
        return sets;
    }

    private static IEnumerable<AnswerState> StatesOf(string id) =>
        Sets.SelectMany(s => Enumerable.Range(0, s.Count).Select(row => s.StateOf(row, s.Survey[id])));
}
