using CsCheck;
using SurveyStats.Responses;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class RowFilterTests
{
    private static readonly Gen<(ResponseSet Responses, Criterion Criterion)> Cases =
        from responses in RandomSurvey.Responses
        from criterion in RandomSurvey.CriterionOn(responses.Survey.Questions)
        select (responses, criterion);

    [Fact]
    public void A_filter_tells_of_every_respondent_what_the_criterion_means() => Law.Holds(Cases, c =>
    {
        var expected = Enumerable.Range(0, c.Responses.Count).Select(row => NaiveCriterion.Holds(c.Criterion, c.Responses, row));
        Assert.Equal(expected, Evaluate(c.Responses, c.Criterion, c.Responses.Count));
    }, 500);

    [Fact]
    public void It_makes_no_difference_in_which_blocks_rows_are_asked_for() => Law.Holds(
        Gen.Select(Cases, Gen.Int[1, 20]),
        c => Assert.Equal(Evaluate(c.Item1.Responses, c.Item1.Criterion, c.Item1.Responses.Count), Evaluate(c.Item1.Responses, c.Item1.Criterion, c.Item2)));

    [Fact]
    public void Who_is_outside_the_base_of_a_question_was_not_asked_it() => Law.Holds(RandomSurvey.Responses, responses =>
    {
        foreach (var question in responses.Survey.Questions)
        {
            var inBase = Evaluate(responses, question.Filter, 7);
            Assert.All(Enumerable.Range(0, responses.Count).Where(row => !inBase[row]), row =>
                Assert.Equal(AnswerState.NotAsked, responses.StateOf(row, question)));
        }
    });

    [Fact]
    public void A_missing_answer_satisfies_no_condition_and_the_opposite_of_every_one()
    {
        var question = new SingleChoiceQuestion("q", ["a", "b"]);
        var age = new NumericQuestion("age");
        var builder = new ResponseSetBuilder(new Survey("Survey", [question, age]));
        var responses = builder.Begin().Begin().Mark(question, AnswerState.NotAsked).Mark(age, AnswerState.Refused).Build();
        var any = Criterion.Chose(question.Net("any", "a", "b"));
        var number = Criterion.InRange(age, double.NegativeInfinity, double.PositiveInfinity);
        Assert.Equal([false, false], Evaluate(responses, any, 2));
        Assert.Equal([true, true], Evaluate(responses, !any, 2));
        Assert.Equal([false, false], Evaluate(responses, number, 2));
        Assert.Equal([true, true], Evaluate(responses, !number, 2));
    }

    [Fact]
    public void A_question_of_another_survey_is_refused()
    {
        var question = new SingleChoiceQuestion("q", ["a", "b"]);
        var responses = new ResponseSetBuilder(new Survey("Survey", [question])).Begin().Build();
        var stranger = Criterion.Chose(new SingleChoiceQuestion("q", ["a", "b"])["a"]);
        Assert.Contains(
            "'q' is not of this survey ('Survey')", Assert.Throws<ArgumentException>(() => responses.Within(stranger)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RowFilter.Bind(stranger, responses.Column));
    }

    private static bool[] Evaluate(ResponseSet responses, Criterion criterion, int blockSize)
    {
        var filter = RowFilter.Bind(criterion, responses.Column);
        var result = new bool[responses.Count];
        for (var start = 0; start < result.Length; start += blockSize)
        {
            // Filled with true, so that a row that the filter forgets shows.
            var block = result.AsSpan(start, Math.Min(blockSize, result.Length - start));
            block.Fill(true);
            filter.Evaluate(start, block);
        }

        return result;
    }
}
