using Xunit;

namespace SurveyStats.Tests.Significance.OneProportion;

public sealed class ProportionTestAgainstTests
{
    [Fact]
    public void A_share_is_tested_by_the_score_test_unless_told_otherwise()
    {
        var share = Proportion.FromCounts(430, 1000);
        Assert.Equal("score: -4.427, p = 9.5e-6 (variance of the hypothesis, no continuity correction)", share.TestAgainst(0.5).ToString());
        Assert.Equal(ProportionTest.Exact.Test(430, 1000, 0.5, Alternative.Less).PValue, share.TestAgainst(0.5, ProportionTest.Exact, Alternative.Less).PValue);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.46)]
    public void The_default_test_rejects_what_the_default_interval_leaves_out(double share)
    {
        var proportion = Proportion.FromCounts(430, 1000);
        Assert.Equal(proportion.Interval()!.Contains(share), proportion.TestAgainst(share).PValue > 0.05);
    }

    [Fact]
    public void A_finite_population_makes_the_test_sharper_and_its_census_leaves_nothing_to_test()
    {
        var (large, small, census) = (
            Proportion.FromCounts(430, 1000), Proportion.FromCounts(430, 1000, 2000), Proportion.FromCounts(430, 1000, 1000));
        Assert.True(small.TestAgainst(0.45).PValue < large.TestAgainst(0.45).PValue);
        Assert.Equal(NoteCode.Census, census.TestAgainst(0.45).Notes.Single().Code);
        Assert.Null(census.TestAgainst(0.45).PValue);
    }

    [Fact]
    public void An_empty_base_has_no_test() => Assert.Equal(NoteCode.EmptyBase, Proportion.FromCounts(0, 0).TestAgainst(0.5).Notes.Single().Code);

    [Fact]
    public void Exact_tests_of_effective_counts_are_refused_with_the_cure()
    {
        var refused = Assert.Throws<ArgumentException>(() => Proportion.FromCounts(430, 1000, 2001).TestAgainst(0.5, ProportionTest.Exact));
        Assert.Equal("test", refused.ParamName);
        Assert.Contains("ProportionTest.Score", refused.Message, StringComparison.Ordinal);
    }
}
