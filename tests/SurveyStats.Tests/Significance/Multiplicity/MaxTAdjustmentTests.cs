using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Multiplicity;

public sealed class MaxTAdjustmentTests
{
    private static readonly Gen<(string Name, int Yes, int Base)[]> ThreeGroups =
        Gen.Select(Gen.Int[5, 60], Gen.Int[0, 60]).Array[3].Select(groups =>
            groups.Select((g, i) => ("abc"[i].ToString(), Math.Min(g.Item2, g.Item1), g.Item1)).ToArray());

    /// <summary>Dunnett (1964), Biometrics 20, table III: two-sided, 5 %, infinite degrees of freedom, equal bases.</summary>
    [Theory]
    [InlineData(2, 2.21)]
    [InlineData(3, 2.35)]
    [InlineData(5, 2.51)]
    [InlineData(9, 2.69)]
    public void Comparisons_with_one_reference_have_Dunnetts_critical_values(int comparisons, double critical)
    {
        var groups = Enumerable.Range(0, comparisons + 1).Select(i => ($"g{i}", 50, 100)).ToArray();
        var width = Groups.Of(groups).CompareWith("g0", Adjustment.MaxT, interval: DifferenceIntervalMethod.Wald, simultaneous: true)[0].Interval!.Width;
        Assert.Equal(critical, width / 2 / Math.Sqrt(2 * 0.25 / 100), 0.0051);
    }

    /// <summary>For equal variances max-T over all pairs is Tukey's.</summary>
    [Fact]
    public void All_pairs_of_three_segments_of_equal_variance_have_Tukeys_p_values()
    {
        var shares = Groups.Of(("a", 30, 100), ("b", 70, 100), ("c", 30, 100));
        var (maxT, tukey) = (shares.CompareAllPairs(Adjustment.MaxT), shares.CompareAllPairs(Adjustment.Tukey));
        Assert.All(maxT.Zip(tukey), pair => Assert.Equal(pair.Second.AdjustedLogPValue!.Value, pair.First.AdjustedLogPValue!.Value, 1e-12));
    }

    [Fact]
    public void All_pairs_of_many_segments_come_near_Tukeys_p_values_for_nearly_equal_variances()
    {
        var shares = Groups.Of([.. Enumerable.Range(0, 6).Select(i => ($"g{i}", 100 + (3 * i * i), 250))]);
        var (maxT, tukey) = (shares.CompareAllPairs(Adjustment.MaxT), shares.CompareAllPairs(Adjustment.Tukey));
        Assert.All(maxT.Zip(tukey), pair => Assert.Equal(1, pair.First.AdjustedPValue!.Value / pair.Second.AdjustedPValue!.Value, 4e-3));
    }

    [Fact]
    public void Adjusted_p_values_lie_between_the_raw_ones_and_Sidaks() => Law.Holds(ThreeGroups, groups =>
    {
        var shares = Groups.Of(groups);
        foreach (var (maxT, sidak) in shares.CompareAllPairs(Adjustment.MaxT).Zip(shares.CompareAllPairs(Adjustment.Sidak)))
        {
            Assert.Equal(maxT.AdjustedLogPValue is null, sidak.AdjustedLogPValue is null);
            Assert.True(!(maxT.AdjustedLogPValue < maxT.Test.LogPValue - 1e-12) && !(maxT.AdjustedLogPValue > sidak.AdjustedLogPValue + 1e-9));
        }
    });

    /// <summary>By construction: the unpooled z test and Wald's interval have the same standard error.</summary>
    [Fact]
    public void A_simultaneous_interval_excludes_0_exactly_where_the_adjusted_p_is_below_alpha() => Law.Holds(ThreeGroups, groups =>
    {
        var set = Groups.Of(groups).CompareAllPairs(
            Adjustment.MaxT, test: TwoProportionTest.UnpooledZ, interval: DifferenceIntervalMethod.Wald, simultaneous: true);
        foreach (var comparison in set.Where(_ => set.TestsInFamily == 3))
        {
            if (comparison.AdjustedPValue is { } p && Math.Abs(p - 0.05) > 1e-9)
            {
                Assert.Equal(p < 0.05, !comparison.Interval!.Contains(0));
            }
        }
    });

    [Fact]
    public void Two_segments_against_the_rest_are_one_comparison()
    {
        var set = Groups.Of(("a", 30, 100), ("b", 50, 120)).CompareWithRest(Adjustment.MaxT);
        Assert.All(set, c => Assert.Equal(c.Test.PValue!.Value, c.AdjustedPValue!.Value, 1e-14));
    }

    [Fact]
    public void Overlapping_segments_and_rests_are_adjusted_by_their_covariance()
    {
        var shares = Groups.OfWithTotal(("a", 30, 100), ("b", 50, 120), ("c", 61, 130), ("d", 20, 40));
        foreach (var set in new[] { shares.CompareAllPairs(Adjustment.MaxT), shares.CompareWithRest(Adjustment.MaxT), shares.CompareWith("Total", Adjustment.MaxT) })
        {
            Assert.All(set, c => Assert.True(c.AdjustedPValue is null || c.AdjustedPValue >= c.Test.PValue * (1 - 1e-12)));
            Assert.True(set.Sum(c => c.AdjustedPValue) < set.Sum(c => Math.Min(1, set.Count * c.Test.PValue ?? 1)));
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_bits()
    {
        var shares = Groups.Of(("a", 30, 100), ("b", 50, 120), ("c", 61, 130), ("d", 20, 40));
        Assert.Equal(
            shares.CompareAllPairs(Adjustment.MaxT).Select(c => c.AdjustedLogPValue), shares.CompareAllPairs(Adjustment.MaxT).Select(c => c.AdjustedLogPValue));
    }

    [Fact]
    public void A_p_value_below_every_double_keeps_its_logarithm()
    {
        var set = Groups.Of(("a", 0, 3000), ("b", 3000, 3000), ("c", 1500, 3000)).CompareAllPairs(Adjustment.MaxT);
        Assert.Equal(set[0].Test.LogPValue!.Value + Math.Log(3), set[0].AdjustedLogPValue!.Value, 1e-9);
    }

    [Fact]
    public void Bare_p_values_are_refused_with_the_reason() => Assert.All(Adjustment.AllJoint, adjustment =>
    {
        Assert.True(adjustment.NeedsJointDistribution);
        Assert.Contains("correlations", Assert.Throws<InvalidOperationException>(() => adjustment.Adjust([0.01, 0.02])).Message, StringComparison.Ordinal);
        Assert.Contains("CompareAllPairs", Assert.Throws<InvalidOperationException>(() => adjustment.AdjustLog([-1])).Message, StringComparison.Ordinal);
    });
}
