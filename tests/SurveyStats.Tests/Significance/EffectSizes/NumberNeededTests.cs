using Xunit;

namespace SurveyStats.Tests.Significance.EffectSizes;

public sealed class NumberNeededTests
{
    [Fact]
    public void Limits_are_the_reciprocals_of_those_of_the_difference()
    {
        var comparison = Proportion.FromCounts(88, 121).CompareWithIndependent(Proportion.FromCounts(57, 121));
        var needed = comparison.NumberNeeded!;
        Assert.Equal(121 / 31.0, needed.Estimate!.Value, 1e-14);
        Assert.Equal((1 / comparison.Interval!.Upper, 1 / comparison.Interval.Lower), (needed.SmallestForOneMore!.Value, needed.LargestForOneMore!.Value));
        Assert.False(needed.ReachesInfinity);
        Assert.Equal("one more in 3.9 (95% interval 2.7 to 7.5)", needed.ToString());
        Assert.Equal("one fewer in 3.9 (95% interval 2.7 to 7.5)", comparison.Second.CompareWithIndependent(comparison.First).NumberNeeded!.ToString());
    }

    /// <summary>Altman (1998): where the interval of the difference holds 0, the numbers reach through infinity.</summary>
    [Fact]
    public void An_interval_that_holds_0_reaches_infinity_on_both_sides()
    {
        var comparison = Proportion.FromCounts(52, 100).CompareWithIndependent(Proportion.FromCounts(48, 100));
        var needed = comparison.NumberNeeded!;
        Assert.True(needed.ReachesInfinity);
        Assert.Null(needed.LargestForOneMore);
        Assert.Null(needed.LargestForOneFewer);
        Assert.Equal((1 / comparison.Interval!.Upper, -1 / comparison.Interval.Lower), (needed.SmallestForOneMore!.Value, needed.SmallestForOneFewer!.Value));
        Assert.Equal("one more in 25.0 (95% interval one more in 5.7 to infinity to one fewer in 10.3)", needed.ToString());
    }

    [Fact]
    public void Without_a_difference_or_an_interval_there_is_no_number()
    {
        Assert.Null(Proportion.FromCounts(50, 100).CompareWithIndependent(Proportion.FromCounts(50, 100)).NumberNeeded!.Estimate);
        Assert.Null(Proportion.FromCounts(50, 100).CompareWithIndependent(Proportion.FromCounts(0, 0)).NumberNeeded);
    }
}
