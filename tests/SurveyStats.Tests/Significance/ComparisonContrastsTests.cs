using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class ComparisonContrastsTests
{
    private static readonly Comparison Plain = Proportion.FromCounts(88, 121, "Sweden").CompareWithIndependent(Proportion.FromCounts(57, 121, "Norway"));

    [Fact]
    public void A_comparison_tells_ratio_and_odds_ratio_by_the_default_methods()
    {
        Assert.Equal(RatioIntervalMethod.Koopman.Interval(88, 121, 57, 121), Plain.Ratio());
        Assert.Equal(OddsRatioIntervalMethod.MiettinenNurminen.Interval(88, 121, 57, 121), Plain.OddsRatio());
        Assert.Equal("Gart", Plain.OddsRatio(OddsRatioIntervalMethod.Gart, ConfidenceLevel.P99, IntervalSides.LowerBound)!.Method);
        Assert.Null(Plain.Ratio(sides: IntervalSides.LowerBound)!.Upper);
    }

    [Fact]
    public void A_comparison_is_tested_against_a_margin_and_for_equivalence()
    {
        Assert.Equal(
            MarginTest.FarringtonManning.Test(88, 121, 57, 121, 0.1, Alternative.Greater).PValue, Plain.TestMargin(0.1, Alternative.Greater).PValue);
        Assert.Equal("unpooled z", Plain.TestMargin(0.1, Alternative.Greater, MarginTest.UnpooledZ).Name);
        Assert.Equal(MarginTest.FarringtonManning.TestEquivalence(88, 121, 57, 121, -0.1, 0.1).PValue, Plain.TestEquivalence(-0.1, 0.1).PValue);
    }

    [Fact]
    public void A_finite_population_raises_the_effective_base()
    {
        var part = Proportion.FromCounts(88, 121, populationSize: 200, "Sweden").CompareWithIndependent(Proportion.FromCounts(57, 121, "Norway"));
        Assert.True(part.Ratio()!.Lower > Plain.Ratio()!.Lower && part.Ratio()!.Upper < Plain.Ratio()!.Upper);
    }

    [Fact]
    public void A_census_or_an_empty_base_has_neither_ratio_nor_test()
    {
        var census = Proportion.FromCounts(7, 10, populationSize: 10).CompareWithIndependent(Proportion.FromCounts(5, 10));
        Assert.Null(census.Ratio());
        Assert.Null(census.OddsRatio());
        Assert.Equal(NoteCode.Census, Assert.Single(census.TestMargin(0.1, Alternative.Greater).Notes).Code);
        Assert.Equal(NoteCode.Census, Assert.Single(census.TestEquivalence(-0.1, 0.1).Notes).Code);
        var empty = Proportion.FromCounts(0, 0).CompareWithIndependent(Proportion.FromCounts(5, 10));
        Assert.Null(empty.Ratio());
        Assert.Null(empty.OddsRatio());
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(empty.TestMargin(0.1, Alternative.Greater).Notes).Code);
    }

    [Fact]
    public void Overlapping_segments_are_refused_with_the_cure()
    {
        var responses = ResponseSet.ParseCsv("c,v\na,x\nb,y\na,y\n");
        var shares = responses.ProportionsOf(responses.Survey.Choice("v")["x"], responses.Survey.SegmentsBy("c").WithTotal());
        var overlapping = shares.Compare("a", "Total");
        Assert.Contains("CompareWithRest", Assert.Throws<InvalidOperationException>(() => overlapping.Ratio()).Message, StringComparison.Ordinal);
        Assert.Contains("'a' and 'Total'", Assert.Throws<InvalidOperationException>(() => overlapping.OddsRatio()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => overlapping.TestMargin(0.1, Alternative.Greater));
        Assert.Throws<InvalidOperationException>(() => overlapping.TestEquivalence(-0.1, 0.1));
    }
}
