using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>The common odds ratios, risk ratios and differences, by every method.</summary>
public sealed class StratifiedMethodTests
{
    /// <summary>Those by logarithm and standard error; the exact ones have tests of their own.</summary>
    private static readonly StratifiedOddsRatioMethod[] OddsRatios = [StratifiedOddsRatioMethod.MantelHaenszel, StratifiedOddsRatioMethod.InverseVariance];

    private static IEnumerable<Func<StratifiedTable, ConfidenceLevel, IntervalSides, StratifiedRatio>> Ratios =>
    [
        .. OddsRatios.Select(m => (Func<StratifiedTable, ConfidenceLevel, IntervalSides, StratifiedRatio>)m.Of),
        .. StratifiedRiskRatioMethod.All.Select(m => (Func<StratifiedTable, ConfidenceLevel, IntervalSides, StratifiedRatio>)m.Of),
    ];

    /// <summary>R 4.2: mantelhaen.test(UCBAdmissions).</summary>
    [Fact]
    public void Admissions_to_Berkeley_have_the_common_odds_ratio_of_R()
    {
        var ratio = StratifiedCases.Berkeley.OddsRatio();
        Assert.Equal(0.9046968, ratio.Estimate!.Value, 5e-8);
        Assert.Equal(0.7719074, ratio.Interval!.Lower, 5e-8);
        Assert.Equal(1.0603298, ratio.Interval.Upper!.Value, 5e-8);
    }

    /// <summary>One stratum: a d/(b c) with Woolf's variance, (a/n1)/(c/n2) with that of Katz, p1 - p2 with Wald's.</summary>
    [Fact]
    public void One_stratum_gives_the_unstratified_formulas() => Law.Holds(StratifiedCases.Positive, strata =>
    {
        var (x1, n1, x2, n2) = strata[0];
        var (a, b, c, d) = (x1, n1 - x1, x2, n2 - x2);
        var table = StratifiedTable.Of(strata[0]);
        foreach (var method in OddsRatios)
        {
            var ratio = table.OddsRatio(method);
            Assert.Equal(a * d / (b * c), ratio.Estimate!.Value, 1e-13 * ratio.Estimate.Value);
            Assert.Equal(Math.Sqrt((1 / a) + (1 / b) + (1 / c) + (1 / d)), ratio.LogStandardError!.Value, 1e-14);
        }

        foreach (var method in StratifiedRiskRatioMethod.All)
        {
            var ratio = table.RiskRatio(method);
            Assert.Equal(a / n1 / (c / n2), ratio.Estimate!.Value, 1e-13 * ratio.Estimate.Value);
            Assert.Equal(Math.Sqrt((1 / a) - (1 / n1) + (1 / c) - (1 / n2)), ratio.LogStandardError!.Value, 1e-14);
        }

        var newcombe = table.RiskDifference(StratifiedDifferenceMethod.Newcombe);
        var unstratified = DifferenceIntervalMethod.Newcombe.Interval(x1, n1, x2, n2)!;
        Assert.Equal(unstratified.Lower, newcombe.Interval!.Lower, 1e-14);
        Assert.Equal(unstratified.Upper, newcombe.Interval.Upper, 1e-14);
        foreach (var method in (StratifiedDifferenceMethod[])[StratifiedDifferenceMethod.MantelHaenszel, StratifiedDifferenceMethod.InverseVariance])
        {
            var difference = table.RiskDifference(method);
            Assert.Equal((a / n1) - (c / n2), difference.Estimate!.Value, 1e-15);
            Assert.Equal(Math.Sqrt((a * b / (n1 * n1 * n1)) + (c * d / (n2 * n2 * n2))), difference.StandardError!.Value, 1e-14);
        }

        Assert.Equal((0.0, 0.0, 1.0), Figures(table.OddsRatio(StratifiedOddsRatioMethod.InverseVariance).Heterogeneity!));
    });

    [Fact]
    public void Groups_exchanged_the_ratio_is_the_inverse_and_the_difference_changes_sign() => Law.Holds(StratifiedCases.Any, strata =>
    {
        var (there, back) = (StratifiedTable.Of(strata), StratifiedCases.Swapped(strata));
        foreach (var ratio in Ratios)
        {
            var (one, other) = (ratio(there, default, default), ratio(back, default, default));
            Assert.Equal(one.LogEstimate is null, other.LogEstimate is null);
            Assert.Equal(one.LogEstimate ?? 0, -other.LogEstimate ?? 0, 1e-12);
            Assert.Equal(one.LogStandardError ?? 0, other.LogStandardError ?? 0, 1e-12);
            Assert.Equal(one.LogLower ?? 0, -other.LogUpper ?? 0, 1e-11);
        }

        foreach (var method in StratifiedDifferenceMethod.All)
        {
            var (one, other) = (there.RiskDifference(method), back.RiskDifference(method));
            Assert.Equal(one.Estimate ?? 0, -other.Estimate ?? 0, 1e-13);
            Assert.Equal(one.Interval?.Lower ?? 0, -other.Interval?.Upper ?? 0, 1e-7);
        }
    });

    [Fact]
    public void Successes_and_failures_exchanged_the_odds_ratio_is_the_inverse() => Law.Holds(StratifiedCases.Any, strata =>
    {
        foreach (var method in OddsRatios)
        {
            var (yes, no) = (StratifiedTable.Of(strata).OddsRatio(method), StratifiedCases.Failures(strata).OddsRatio(method));
            Assert.Equal(yes.LogEstimate ?? 0, -no.LogEstimate ?? 0, 1e-12);
            Assert.Equal(yes.LogStandardError ?? 0, no.LogStandardError ?? 0, 1e-12);
        }
    });

    [Fact]
    public void Every_stratum_twice_leaves_the_estimate_and_halves_the_variance() => Law.Holds(StratifiedCases.Positive, strata =>
    {
        var (once, twice) = (StratifiedTable.Of(strata), StratifiedTable.Of([.. strata, .. strata]));
        foreach (var ratio in Ratios)
        {
            var (one, two) = (ratio(once, default, default), ratio(twice, default, default));
            Assert.Equal(one.LogEstimate!.Value, two.LogEstimate!.Value, 1e-13);
            Assert.Equal(one.LogStandardError!.Value, two.LogStandardError!.Value * Math.Sqrt(2), 1e-13);
        }

        foreach (var method in StratifiedDifferenceMethod.All)
        {
            Assert.Equal(once.RiskDifference(method).Estimate!.Value, twice.RiskDifference(method).Estimate!.Value, 1e-14);
        }
    });

    [Fact]
    public void Intervals_contain_the_estimate_widen_with_the_level_and_bounds_are_their_limits() => Law.Holds(StratifiedCases.Any, strata =>
    {
        var table = StratifiedTable.Of(strata);
        foreach (var ratio in Ratios)
        {
            if (ratio(table, ConfidenceLevel.P90, IntervalSides.TwoSided) is { Interval: { } narrow })
            {
                var wide = ratio(table, ConfidenceLevel.P99, IntervalSides.TwoSided).Interval!;
                Assert.True(narrow.Contains(narrow.Estimate!.Value) && wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper);
                var bound = ratio(table, ConfidenceLevel.P95, IntervalSides.LowerBound);
                Assert.Equal((narrow.Lower, null, null), (bound.Interval!.Lower, bound.Interval.Upper, bound.LogUpper));
                Assert.Equal(narrow.Upper, ratio(table, ConfidenceLevel.P95, IntervalSides.UpperBound).Interval!.Upper);
            }
        }

        foreach (var method in StratifiedDifferenceMethod.All)
        {
            if (table.RiskDifference(method, ConfidenceLevel.P90) is { Interval: { } narrow, Estimate: { } estimate })
            {
                var wide = table.RiskDifference(method, ConfidenceLevel.P99).Interval!;
                Assert.True(narrow.Contains(estimate) && wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper);
                Assert.Equal(narrow.Lower, table.RiskDifference(method, sides: IntervalSides.LowerBound).Interval!.Lower);
                Assert.Equal(-1, table.RiskDifference(method, sides: IntervalSides.UpperBound).Interval!.Lower);
            }
        }
    });

    [Fact]
    public void Undefined_effects_are_absent_with_a_note_and_nothing_is_added()
    {
        var noFailures = StratifiedTable.Of((5, 5, 2, 9), (3, 3, 1, 4));
        var ratio = noFailures.OddsRatio();
        Assert.Equal((null, null, null, null), (ratio.Estimate, ratio.LogEstimate, ratio.LogStandardError, ratio.Interval));
        Assert.Equal(NoteCode.ZeroCount, Assert.Single(ratio.Notes).Code);
        Assert.NotNull(noFailures.RiskRatio().Estimate);
        Assert.Equal(NoteCode.ZeroCount, Assert.Single(noFailures.OddsRatio(StratifiedOddsRatioMethod.InverseVariance).Notes).Code);
        Assert.Equal(NoteCode.ZeroCount, Assert.Single(StratifiedTable.Of((0, 4, 1, 5)).RiskRatio().Notes).Code);
        Assert.Equal(NoteCode.ZeroCount, Assert.Single(StratifiedTable.Of((4, 4, 0, 5)).RiskDifference(StratifiedDifferenceMethod.InverseVariance).Notes).Code);
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(StratifiedTable.Of((4, 5, 0, 0), (0, 0, 0, 0)).RiskDifference().Notes).Code);
        Assert.Contains("undefined", StratifiedTable.Of((0, 0, 0, 0)).ToString(), StringComparison.Ordinal);
    }

    /// <summary>All of the first and none of the second group: the variance of Sato is 0, and stays it in doubles.</summary>
    [Theory]
    [InlineData(3, 7)]
    [InlineData(33, 41)]
    [InlineData(1, 1)]
    public void A_difference_of_one_has_no_standard_error(double n1, double n2)
    {
        var difference = StratifiedTable.Of((n1, n1, 0, n2), (n1 + 1, n1 + 1, 0, n2)).RiskDifference();
        Assert.Equal((1.0, 0.0, 1.0, 1.0), (difference.Estimate!.Value, difference.StandardError!.Value, difference.Interval!.Lower, difference.Interval.Upper));
    }

    [Fact]
    public void Huge_and_fractional_counts_keep_their_digits()
    {
        var small = StratifiedTable.Of((1.25, 4.5, 2, 8), (3, 7, 1.5, 6));
        const double scale = 1e70;
        var large = StratifiedTable.Of((1.25 * scale, 4.5 * scale, 2 * scale, 8 * scale), (3 * scale, 7 * scale, 1.5 * scale, 6 * scale));
        Assert.Equal(small.OddsRatio().Estimate!.Value, large.OddsRatio().Estimate!.Value, 1e-14);
        Assert.Equal(small.RiskRatio().Estimate!.Value, large.RiskRatio().Estimate!.Value, 1e-14);
        Assert.Equal(small.RiskDifference().Estimate!.Value, large.RiskDifference().Estimate!.Value, 1e-15);
        Assert.True(double.IsFinite(large.TestOddsRatioHomogeneity().Statistic!.Value));
        Assert.True(double.IsFinite(large.TestConditionalIndependence().LogPValue!.Value));
    }

    private static (double, double, double) Figures(TestResult test) => (test.Statistic!.Value, test.DegreesOfFreedom!.Value, test.PValue!.Value);
}
