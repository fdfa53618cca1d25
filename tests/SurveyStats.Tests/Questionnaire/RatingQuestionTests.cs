using Xunit;

namespace SurveyStats.Tests.Questionnaire;

public sealed class RatingQuestionTests
{
    private static readonly RatingQuestion Trust = new(
        "trust", ["None", "Little", "Some", "Much", new("dk", "Don't know", AnswerKind.DontKnow), new("ref", Kind: AnswerKind.Refused)]);

    [Fact]
    public void Options_without_scores_get_1_2_3_and_a_dont_know_none()
    {
        Assert.Equal([1, 2, 3, 4, null, null], Trust.Options.Select(o => o.Score));
        Assert.Equal(["None", "Little", "Some", "Much"], Trust.Steps.Select(s => s.Code));
    }

    [Fact]
    public void A_dont_know_between_the_steps_takes_no_score()
    {
        var scale = new RatingQuestion("q", ["a", new("dk", Kind: AnswerKind.DontKnow), "b"]);
        Assert.Equal([1, null, 2], scale.Options.Select(o => o.Score));
    }

    [Fact]
    public void Scores_that_are_given_are_kept()
    {
        var scale = new RatingQuestion("q", [new("a", Score: -2), new("b", Score: 0.5), new("c", Score: 10)]);
        Assert.Equal([-2, 0.5, 10], scale.Options.Select(o => o.Score));
    }

    [Fact]
    public void A_top_box_takes_the_highest_steps_and_a_bottom_box_the_lowest_without_the_dont_know()
    {
        Assert.Equal(["Some", "Much"], Trust.TopBox().Options.Select(o => o.Code));
        Assert.Equal(["Much"], Trust.TopBox(1).Options.Select(o => o.Code));
        Assert.Equal(["None", "Little"], Trust.BottomBox().Options.Select(o => o.Code));
        Assert.Equal(["None", "Little", "Some", "Much"], Trust.BottomBox(4).Options.Select(o => o.Code));
        Assert.Equal("Top 2 box", Trust.TopBox().ToString());
        Assert.Equal("Bottom 3 box", Trust.BottomBox(3).ToString());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(5)]
    public void A_box_of_more_steps_than_there_are_is_refused(int steps)
    {
        Assert.Contains("'trust' has 4 steps. Ask for 1 to 4.", Assert.Throws<ArgumentOutOfRangeException>(() => Trust.TopBox(steps)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Trust.BottomBox(steps));
    }

    [Fact]
    public void Scores_that_do_not_rise_are_refused()
    {
        Refuses("score 2 of option 'b' does not rise above 2", new("a", Score: 2), new("b", Score: 2));
        Refuses("score 1 of option 'b' does not rise above 2", new("a", Score: 2), new("b", Score: 1));
        Refuses("score NaN of option 'a'", new AnswerDefinition("a", Score: double.NaN));
        Refuses("score Infinity of option 'b'", new("a", Score: 1), new("b", Score: double.PositiveInfinity));
    }

    [Fact]
    public void Scores_for_some_steps_only_or_for_a_dont_know_are_refused()
    {
        Refuses("option 'b' (Substantive) has no score", new("a", Score: 1), "b");
        Refuses("option 'dk' (DontKnow) has a score", new("a", Score: 1), new("dk", Kind: AnswerKind.DontKnow, Score: 2));
    }

    [Fact]
    public void A_scale_without_a_step_is_refused() =>
        Refuses("'q' has no substantive option. Give the steps of the scale.", new AnswerDefinition("dk", Kind: AnswerKind.DontKnow));

    private static void Refuses(string message, params AnswerDefinition[] options) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new RatingQuestion("q", options)).Message, StringComparison.Ordinal);
}
