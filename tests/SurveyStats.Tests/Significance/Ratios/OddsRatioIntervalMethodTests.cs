using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class OddsRatioIntervalMethodTests
{
    private static readonly Gen<(double X1, double N1, double X2, double N2)> Tables =
        from n1 in Gen.Int[1, 5000]
        from n2 in Gen.Int[1, 500]
        from p1 in Gen.Frequency((8, Gen.Double[0, 1]), (1, Gen.Const(0.0)), (1, Gen.Const(1.0)))
        from p2 in Gen.Frequency((8, Gen.Double[0, 1]), (1, Gen.Const(0.0)), (1, Gen.Const(1.0)))
        select (Math.Round(p1 * n1), (double)n1, Math.Round(p2 * n2), (double)n2);

    private static readonly OddsRatioIntervalMethod[] Closed =
        [OddsRatioIntervalMethod.MiettinenNurminen, OddsRatioIntervalMethod.Woolf, OddsRatioIntervalMethod.Gart];

    [Fact]
    public void Intervals_contain_the_estimate_and_widen_with_the_level() => Law.Holds(Tables, c =>
    {
        foreach (var method in Closed.Append(OddsRatioIntervalMethod.Mover))
        {
            if (method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P90) is { } narrow)
            {
                var wide = method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P99)!;
                Assert.True(narrow.Estimate is not { } o || narrow.Contains(o), $"{c} {narrow}");
                Assert.True(wide.Lower <= narrow.Lower && !(wide.Upper < narrow.Upper), $"{c} {narrow} {wide}");
            }
        }
    });

    /// <summary>The samples changed round, or successes and failures: the odds ratio and its limits are reciprocal. Both: they stay.</summary>
    [Fact]
    public void Samples_or_outcomes_changed_round_make_reciprocal_limits() => Law.Holds(Tables, c =>
    {
        foreach (var method in Closed)
        {
            var defined = method.TryLimits(c.X1, c.N1, c.X2, c.N2, 0.025, out var lower, out var upper);
            Assert.Equal(defined, method.TryLimits(c.X2, c.N2, c.X1, c.N1, 0.025, out var lower2, out var upper2));
            Assert.Equal(defined, method.TryLimits(c.N1 - c.X1, c.N1, c.N2 - c.X2, c.N2, 0.025, out var lower3, out var upper3));
            if (defined)
            {
                AssertReciprocal(lower, upper2, $"{method} {c}");
                AssertReciprocal(lower2, upper, $"{method} {c}");
                AssertReciprocal(lower, upper3, $"{method} {c}");
                AssertReciprocal(lower3, upper, $"{method} {c}");
            }
        }
    });

    [Fact]
    public void The_score_interval_excludes_one_where_the_N_minus_one_test_rejects() => Law.Holds(Tables, c =>
    {
        if (TwoProportionTest.NMinusOne.Test(c.X1, c.N1, c.X2, c.N2) is { PValue: { } p } && Math.Abs(p - 0.05) > 1e-9)
        {
            Assert.Equal(p > 0.05, OddsRatioIntervalMethod.MiettinenNurminen.Interval(c.X1, c.N1, c.X2, c.N2)!.Contains(1));
        }
    });

    [Fact]
    public void Empty_cells_make_the_score_interval_start_at_zero_or_unbounded()
    {
        var method = OddsRatioIntervalMethod.MiettinenNurminen;
        Assert.Equal((0.0, 0.0), (method.Interval(0, 9, 3, 9)!.Lower, method.Interval(0, 9, 3, 9)!.Estimate));
        Assert.Equal(0, method.Interval(4, 9, 9, 9)!.Lower);
        Assert.Equal((null, true), (method.Interval(3, 9, 0, 9)!.Upper, method.Interval(3, 9, 0, 9)!.EstimateIsUnbounded));
        Assert.Equal((null, true), (method.Interval(9, 9, 3, 9)!.Upper, method.Interval(9, 9, 3, 9)!.EstimateIsUnbounded));
        var nothing = method.Interval(9, 9, 9, 9)!;
        Assert.Equal((null, false, 0.0, null), (nothing.Estimate, nothing.EstimateIsUnbounded, nothing.Lower, nothing.Upper));
    }

    [Fact]
    public void A_bound_has_the_whole_error_on_its_side() => Assert.All(Closed.Append(OddsRatioIntervalMethod.Mover), method =>
    {
        var two = method.Interval(9, 20, 4, 30, ConfidenceLevel.P90)!;
        var (lower, upper) = (
            method.Interval(9, 20, 4, 30, sides: IntervalSides.LowerBound)!, method.Interval(9, 20, 4, 30, sides: IntervalSides.UpperBound)!);
        Assert.Equal((two.Lower, null), (lower.Lower, lower.Upper));
        Assert.Equal((0, two.Upper), (upper.Lower, upper.Upper));
    });

    [Fact]
    public void Limits_without_an_object_allocate_nothing() => Assert.All(Closed.Append(OddsRatioIntervalMethod.Mover), method =>
    {
        method.TryLimits(56, 70, 48, 80, 0.025, out _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        method.TryLimits(56, 70, 48, 80, 0.025, out _, out _);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    });

    [Fact]
    public void Without_trials_there_is_no_interval_and_impossible_counts_are_refused() => Assert.All(OddsRatioIntervalMethod.All, method =>
    {
        Assert.Null(method.Interval(0, 0, 1, 2));
        Assert.Equal("successes1", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(3, 2, 1, 2)).ParamName);
        Assert.Equal("trials2", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(1, 2, 1, double.NaN)).ParamName);
        Assert.Equal("tail", Assert.Throws<ArgumentOutOfRangeException>(() => method.TryLimits(1, 2, 1, 2, 0, out _, out _)).ParamName);
    });

    private static void AssertReciprocal(double small, double large, string what) => Assert.True(
        small == 0 ? double.IsInfinity(large) : Math.Abs((small * large) - 1) < 1e-13, $"{what}: {small:R} {large:R}");
}
