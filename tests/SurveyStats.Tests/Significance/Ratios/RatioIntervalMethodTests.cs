using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class RatioIntervalMethodTests
{
    private static readonly Gen<(double X1, double N1, double X2, double N2)> Tables =
        from n1 in Gen.Int[1, 5000]
        from n2 in Gen.Int[1, 500]
        from p1 in Gen.Frequency((8, Gen.Double[0, 1]), (1, Gen.Const(0.0)), (1, Gen.Const(1.0)))
        from p2 in Gen.Frequency((8, Gen.Double[0, 1]), (1, Gen.Const(0.0)), (1, Gen.Const(1.0)))
        select (Math.Round(p1 * n1), (double)n1, Math.Round(p2 * n2), (double)n2);

    private static readonly RatioIntervalMethod[] ScoreMethods =
        [RatioIntervalMethod.Koopman, RatioIntervalMethod.MiettinenNurminen, RatioIntervalMethod.Mover];

    [Fact]
    public void Intervals_contain_the_ratio_and_widen_with_the_level() => Law.Holds(Tables, c =>
    {
        foreach (var method in ScoreMethods.Append(RatioIntervalMethod.Katz))
        {
            if (method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P90) is { } narrow)
            {
                var wide = method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P99)!;

                // Two shares of 1 make a point for Katz, and rounding puts the ratio of others a unit beside it.
                Assert.True(narrow.Estimate is not { } r || (narrow.Lower <= r * (1 + 4e-16) && !(narrow.Upper < r * (1 - 4e-16))), $"{c} {narrow}");
                Assert.True(wide.Lower <= narrow.Lower && !(wide.Upper < narrow.Upper), $"{c} {narrow} {wide}");
                Assert.Equal(c.X1 > 0 && c.X2 == 0, narrow.EstimateIsUnbounded);
            }
        }
    });

    [Fact]
    public void The_other_way_round_the_limits_are_reciprocal() => Law.Holds(Tables, c =>
    {
        foreach (var method in RatioIntervalMethod.All)
        {
            var there = method.TryLimits(c.X1, c.N1, c.X2, c.N2, 0.025, out var lower, out var upper);
            Assert.Equal(there, method.TryLimits(c.X2, c.N2, c.X1, c.N1, 0.025, out var back, out var far));
            if (there)
            {
                AssertReciprocal(lower, far, $"{method} {c}");
                AssertReciprocal(back, upper, $"{method} {c}");
            }
        }
    });

    [Fact]
    public void Score_intervals_exclude_one_where_their_test_rejects() => Law.Holds(Tables, c =>
    {
        AssertCoherent(RatioIntervalMethod.Koopman, TwoProportionTest.PearsonChiSquared, c);
        AssertCoherent(RatioIntervalMethod.MiettinenNurminen, TwoProportionTest.NMinusOne, c);
    });

    [Fact]
    public void No_success_starts_at_zero_and_none_in_the_second_is_unbounded() => Assert.All(ScoreMethods.Append(RatioIntervalMethod.Scas), method =>
    {
        Assert.Equal((0.0, 0.0), (method.Interval(0, 9, 3, 9)!.Lower, method.Interval(0, 9, 3, 9)!.Estimate));
        Assert.Equal((null, true), (method.Interval(3, 9, 0, 9)!.Upper, method.Interval(3, 9, 0, 9)!.EstimateIsUnbounded));
        var nothing = method.Interval(0, 9, 0, 9)!;
        Assert.Equal((null, false, 0.0, null), (nothing.Estimate, nothing.EstimateIsUnbounded, nothing.Lower, nothing.Upper));
    });

    [Fact]
    public void A_bound_has_the_whole_error_on_its_side() => Assert.All(RatioIntervalMethod.All, method =>
    {
        var two = method.Interval(9, 20, 4, 30, ConfidenceLevel.P90)!;
        var (lower, upper) = (
            method.Interval(9, 20, 4, 30, sides: IntervalSides.LowerBound)!, method.Interval(9, 20, 4, 30, sides: IntervalSides.UpperBound)!);
        Assert.Equal((two.Lower, null), (lower.Lower, lower.Upper));
        Assert.Equal((0, two.Upper), (upper.Lower, upper.Upper));
    });

    [Fact]
    public void A_bound_at_less_than_half_lies_beyond_the_ratio_and_is_none_where_that_is_unbounded()
    {
        foreach (var method in RatioIntervalMethod.All)
        {
            Assert.True(method.Interval(9, 20, 6, 30, ConfidenceLevel.Of(0.3), IntervalSides.LowerBound)!.Lower > 2.25, method.Name);
            Assert.True(method.Interval(9, 20, 6, 30, ConfidenceLevel.Of(0.3), IntervalSides.UpperBound)!.Upper < 2.25, method.Name);
        }

        Assert.Null(RatioIntervalMethod.Koopman.Interval(9, 20, 0, 30, ConfidenceLevel.Of(0.3), IntervalSides.LowerBound));
    }

    [Fact]
    public void Limits_without_an_object_allocate_nothing() => Assert.All(RatioIntervalMethod.All, method =>
    {
        method.TryLimits(56, 70, 48, 80, 0.025, out _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        method.TryLimits(56, 70, 48, 80, 0.025, out _, out _);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    });

    [Fact]
    public void Without_trials_there_is_no_interval_and_impossible_counts_are_refused() => Assert.All(RatioIntervalMethod.All, method =>
    {
        Assert.Null(method.Interval(0, 0, 1, 2));
        Assert.Equal("successes1", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(3, 2, 1, 2)).ParamName);
        Assert.Equal("trials2", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(1, 2, 1, double.NaN)).ParamName);
        Assert.Equal("tail", Assert.Throws<ArgumentOutOfRangeException>(() => method.TryLimits(1, 2, 1, 2, 0, out _, out _)).ParamName);
        Assert.Equal("sides", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(1, 2, 1, 2, sides: (IntervalSides)7)).ParamName);
    });

    private static void AssertReciprocal(double small, double large, string what) => Assert.True(
        small == 0 ? double.IsInfinity(large) : Math.Abs((small * large) - 1) < 1e-13, $"{what}: {small:R} {large:R}");

    private static void AssertCoherent(RatioIntervalMethod method, TwoProportionTest test, (double X1, double N1, double X2, double N2) c)
    {
        if (test.Test(c.X1, c.N1, c.X2, c.N2) is { PValue: { } p } && Math.Abs(p - 0.05) > 1e-9)
        {
            Assert.Equal(p > 0.05, method.Interval(c.X1, c.N1, c.X2, c.N2)!.Contains(1));
        }
    }
}
