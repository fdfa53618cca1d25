using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Significance.Multiplicity;

public sealed class TukeyAdjustmentTests
{
    /// <summary>Harter (1960), table of the studentized range: 5 %, infinite degrees of freedom.</summary>
    [Theory]
    [InlineData(3, 3.31)]
    [InlineData(4, 3.63)]
    [InlineData(5, 3.86)]
    [InlineData(10, 4.47)]
    public void Simultaneous_intervals_have_the_critical_values_of_the_studentized_range(int groups, double critical)
    {
        var shares = Groups.Of([.. Enumerable.Range(0, groups).Select(i => ($"g{i}", 50, 100))]);
        var width = shares.CompareAllPairs(Adjustment.Tukey, interval: DifferenceIntervalMethod.Wald, simultaneous: true)[0].Interval!.Width;
        Assert.Equal(critical, width / 2 / Math.Sqrt(0.25 / 100), 0.0051);
    }

    [Fact]
    public void A_p_value_is_the_tail_of_the_range_at_z_times_the_root_of_2()
    {
        var comparison = Groups.Of(("a", 30, 100), ("b", 50, 120), ("c", 61, 130), ("d", 20, 40)).CompareAllPairs(Adjustment.Tukey)["a", "b"];
        var range = StudentizedRange.UpperTail(Math.Abs(comparison.Test.Statistic!.Value) * Math.Sqrt(2), 4, double.PositiveInfinity);
        Assert.Equal(range, comparison.AdjustedPValue!.Value, 1e-13);
    }

    [Fact]
    public void Other_families_than_all_pairs_of_disjoint_segments_are_refused()
    {
        var shares = Groups.OfWithTotal(("a", 30, 100), ("b", 50, 120), ("c", 61, 130));
        Assert.Throws<InvalidOperationException>(() => shares.CompareAllPairs(Adjustment.Tukey));
        Assert.Contains("MaxT", Assert.Throws<InvalidOperationException>(
            () => shares.CompareWith("a", Adjustment.Tukey)).Message, StringComparison.Ordinal);
    }
}
