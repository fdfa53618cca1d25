using Xunit;

namespace SurveyStats.Tests.Estimation;

public sealed class AnswerSharesTests
{
    private static readonly ResponseSet Responses = ResponseSet.ParseCsv(
        "q,c\n" + string.Concat(Enumerable.Repeat("x,a\n", 23)) + string.Concat(Enumerable.Repeat("y,a\n", 32)) + string.Concat(Enumerable.Repeat("z,b\n", 45)) + ",b\n");

    [Fact]
    public void Shares_of_all_answers_have_intervals_that_hold_together()
    {
        var shares = Responses.SharesOf(Responses.Survey.Choice("q"));
        Assert.Equal([0.23, 0.32, 0.45], shares.Select(s => s.Estimate!.Value));
        var expected = MultinomialIntervalMethod.Goodman.Intervals([23, 32, 45])!;
        Assert.Equal(expected.Select(i => (i.Lower, i.Upper)), shares.SimultaneousIntervals()!.Select(i => (i.Lower, i.Upper)));
        Assert.Equal(["x", "y", "z"], shares.SimultaneousIntervals(MultinomialIntervalMethod.SisonGlaz)!.Labels);
    }

    [Fact]
    public void Those_without_an_answer_are_a_category_of_their_own_where_they_are_in_the_base()
    {
        var expected = MultinomialIntervalMethod.Goodman.Intervals([23, 32, 45, 1])!;
        var intervals = Responses.SharesOf(Responses.Survey.Choice("q"), QuestionBase.Asked).SimultaneousIntervals()!;
        Assert.Equal(expected.Take(3).Select(i => (i.Lower, i.Upper)), intervals.Select(i => (i.Lower, i.Upper)));
    }

    [Fact]
    public void A_segment_of_a_tally_has_its_own_shares()
    {
        var by = Responses.Survey.SegmentsBy("c");
        var shares = Tally.Of(Responses, Responses.Survey["q"], by).SharesOf(Responses.Survey.Choice("q"), by, "b");
        Assert.Equal([0.0, 0.0, 1.0], shares.Select(s => s.Estimate!.Value));
        Assert.Contains("q: b", shares.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_are_not_exclusive_are_refused()
    {
        var brands = new MultipleChoiceQuestion("brands", ["A", "B"]);
        var responses = new ResponseSetBuilder(new Survey("s", [brands])).Begin().Answer(brands.Options[0]).Build();
        Assert.Contains("not exclusive", Assert.Throws<ArgumentException>(() => responses.SharesOf(brands)).Message, StringComparison.Ordinal);
    }
}
