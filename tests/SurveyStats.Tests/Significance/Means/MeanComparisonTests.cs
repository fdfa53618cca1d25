using Xunit;

namespace SurveyStats.Tests.Significance.Means;

public sealed class MeanComparisonTests
{
    private static readonly ResponseSet Responses = ResponseSet.ParseCsv("c,x\na,12\na,14\na,19\na,11\nb,8\nb,9\nb,13\nc,20\nc,21\nc,25\n");
    private static readonly MeanSet Means = Responses.MeansOf(Responses.Survey["x"], Responses.Survey.SegmentsBy("c"));

    [Fact]
    public void Means_of_responses_are_compared_by_their_summaries()
    {
        var comparison = Means.Compare("a", "b");
        var (a, b) = (Means["a"], Means["b"]);
        var expected = TwoMeanTest.Welch.Test(a.Estimate!.Value, a.StandardDeviation!.Value, 4, b.Estimate!.Value, b.StandardDeviation!.Value, 3);
        Assert.Equal((4.0, expected.LogPValue), (comparison.Difference, comparison.Test.LogPValue));
        Assert.True(comparison.Interval!.Contains(4));
    }

    [Fact]
    public void All_pairs_are_adjusted_by_Holm()
    {
        var set = Means.CompareAllPairs();
        Assert.Equal(3, set.Count);
        Assert.Equal(Adjustment.Holm.Adjust([.. set.Select(c => c.Test.PValue)]), set.Select(c => c.AdjustedPValue));
    }

    [Fact]
    public void A_part_is_compared_with_the_rest_not_with_the_whole()
    {
        var rest = Means.CompareWithRest(Adjustment.None)[0];
        Assert.Equal(("not a", 16.0), (rest.Second.Segment, rest.Second.Estimate));
        var withTotal = Responses.MeansOf(Responses.Survey["x"], Responses.Survey.SegmentsBy("c").WithTotal());
        Assert.Contains("CompareWithRest", Assert.Throws<InvalidOperationException>(() => withTotal.Compare("a", "Total")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Means.Compare("a", "a"));
    }

    [Fact]
    public void A_finite_population_narrows_the_interval_and_a_census_has_none()
    {
        var x = Responses.Survey["x"];
        var by = Responses.Survey.SegmentsBy("c");
        var finite = Responses.DrawnBy(SampleDesign.SimpleRandomFrom(40)).MeansOf(x, by).Compare("a", "b");
        var plain = Means.Compare("a", "b");
        Assert.Equal(plain.Test.Statistic!.Value / Math.Sqrt(0.75), finite.Test.Statistic!.Value, 1e-13);
        Assert.Equal(plain.Interval!.Width * Math.Sqrt(0.75), finite.Interval!.Width, 1e-12);
        var census = Responses.DrawnBy(SampleDesign.SimpleRandomFrom(10)).MeansOf(x, by).Compare("a", "b");
        Assert.Equal(NoteCode.Census, census.Test.Notes[0].Code);
        Assert.Null(census.Interval);
    }

    [Fact]
    public void A_single_answer_cannot_be_compared()
    {
        var responses = ResponseSet.ParseCsv("c,x\na,12\nb,8.5\nb,9\n");
        var comparison = responses.MeansOf(responses.Survey["x"], responses.Survey.SegmentsBy("c")).Compare("a", "b");
        Assert.Null(comparison.Test.PValue);
        Assert.Null(comparison.Interval);
        Assert.Equal(3.25, comparison.Difference);
    }
}
