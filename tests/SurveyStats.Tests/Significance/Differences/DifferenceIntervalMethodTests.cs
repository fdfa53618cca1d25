using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class DifferenceIntervalMethodTests
{
    /// <summary>The others enumerate tables of whole counts.</summary>
    private static readonly DifferenceIntervalMethod[] OfFractionalCounts =
        [.. DifferenceIntervalMethod.All.Except([DifferenceIntervalMethod.ChanZhang, DifferenceIntervalMethod.AgrestiMin])];

    private static readonly Gen<(double X1, double N1, double X2, double N2)> Tables =
        from n1 in Gen.Double[0.1, 500]
        from n2 in Gen.Double[0.1, 500]
        from p1 in Gen.Frequency((8, Gen.Double[0, 1]), (1, Gen.Const(0.0)), (1, Gen.Const(1.0)))
        from p2 in Gen.Frequency((8, Gen.Double[0, 1]), (1, Gen.Const(0.0)), (1, Gen.Const(1.0)))
        select (Math.Min(n1, p1 * n1), n1, Math.Min(n2, p2 * n2), n2);

    /// <summary>Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Newcombe_gives_the_limits_of_his_table(double x1, double n1, double x2, double n2, double lower, double upper) =>
        AssertLimits(DifferenceIntervalMethod.Newcombe, x1, n1, x2, n2, lower, upper);

    /// <summary>The same table, method 1.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0575, 0.3425)]
    [InlineData(9, 10, 3, 10, 0.2605, 0.9395)]
    [InlineData(6, 7, 2, 7, 0.1481, 0.9947)]
    [InlineData(5, 56, 0, 29, 0.0146, 0.1640)]
    [InlineData(0, 10, 0, 10, 0.0000, 0.0000)]
    [InlineData(10, 10, 0, 10, 1.0000, 1.0000)]
    public void Wald_gives_the_limits_of_Newcombes_table(double x1, double n1, double x2, double n2, double lower, double upper) =>
        AssertLimits(DifferenceIntervalMethod.Wald, x1, n1, x2, n2, lower, upper);

    /// <summary>Centred elsewhere than at d, so that a narrow interval may miss it; with a level that widens the interval all of them hold it nearly always.</summary>
    private static readonly DifferenceIntervalMethod[] CentredElsewhere =
    [
        DifferenceIntervalMethod.AgrestiCaffo, DifferenceIntervalMethod.BrownLi, DifferenceIntervalMethod.Haldane,
        DifferenceIntervalMethod.JeffreysPerks, DifferenceIntervalMethod.Scas,
    ];

    [Fact]
    public void Intervals_contain_the_difference() => Law.Holds(Tables, c =>
    {
        foreach (var method in OfFractionalCounts.Except(CentredElsewhere))
        {
            foreach (var level in new[] { 0.3, 0.9, 0.9999 })
            {
                Assert.True(method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.Of(level))!.Contains(Difference(c)), $"{method} {c} {level}");
            }
        }
    });

    [Fact]
    public void Intervals_lie_within_one_and_are_never_turned_round() => Law.Holds(Tables, c =>
    {
        foreach (var method in OfFractionalCounts)
        {
            foreach (var level in new[] { 0.01, 0.5, 0.95, 0.999999 })
            {
                foreach (var sides in Enum.GetValues<IntervalSides>())
                {
                    var interval = method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.Of(level), sides)!;
                    Assert.True(interval.Lower >= -1 && interval.Upper <= 1 && interval.Lower <= interval.Upper, $"{method} {c} {level} {sides}: {interval}");
                }
            }
        }
    });

    [Fact]
    public void Intervals_widen_with_the_level() => Law.Holds(Tables, c =>
    {
        foreach (var method in OfFractionalCounts.Where(m => m != DifferenceIntervalMethod.Haldane && m != DifferenceIntervalMethod.JeffreysPerks))
        {
            var (narrow, wide) = (method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P90)!, method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P99)!);
            Assert.True(wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper, $"{method} {c}: {narrow} {wide}");
        }
    });

    [Fact]
    public void Four_times_the_base_never_widens_a_score_interval() => Law.Holds(Tables.Where(c => c.N1 + c.N2 > 1.1), c =>
    {
        foreach (var method in new[] { DifferenceIntervalMethod.Mee, DifferenceIntervalMethod.MiettinenNurminen, DifferenceIntervalMethod.Newcombe })
        {
            var (few, many) = (method.Interval(c.X1, c.N1, c.X2, c.N2)!, method.Interval(4 * c.X1, 4 * c.N1, 4 * c.X2, 4 * c.N2)!);
            Assert.True(many.Lower >= few.Lower - 1e-15 && many.Upper <= few.Upper + 1e-15, $"{method} {c}: {few} {many}");
        }
    });

    [Fact]
    public void A_bound_at_half_the_error_is_the_limit_of_the_two_sided_interval() => Law.Holds(Tables, c =>
    {
        foreach (var method in OfFractionalCounts)
        {
            var two = method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P90)!;
            Assert.Equal(two.Lower, method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P95, IntervalSides.LowerBound)!.Lower);
            Assert.Equal(two.Upper, method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P95, IntervalSides.UpperBound)!.Upper);
            Assert.Equal(1, method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P95, IntervalSides.LowerBound)!.Upper);
            Assert.Equal(-1, method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P95, IntervalSides.UpperBound)!.Lower);
        }
    });

    [Fact]
    public void Failures_for_successes_change_the_sign() => Law.Holds(Tables, c =>
    {
        foreach (var method in OfFractionalCounts)
        {
            var (there, back) = (method.Interval(c.X1, c.N1, c.X2, c.N2)!, method.Interval(c.N1 - c.X1, c.N1, c.N2 - c.X2, c.N2)!);

            // Subtracting x from n rounds: a share within a unit of the last place of 0 or 1 moves, and its limits by the root of that.
            Assert.Equal(there.Lower, -back.Upper, 3e-8);
            Assert.Equal(there.Upper, -back.Lower, 3e-8);
        }
    });

    [Fact]
    public void The_other_way_round_the_limits_change_sign_and_place() => Law.Holds(Tables, c =>
    {
        foreach (var method in OfFractionalCounts)
        {
            var (there, back) = (method.Interval(c.X1, c.N1, c.X2, c.N2)!, method.Interval(c.X2, c.N2, c.X1, c.N1)!);
            Assert.Equal((there.Lower, there.Upper), (-back.Upper, -back.Lower));
        }
    });

    [Fact]
    public void Wald_excludes_zero_where_the_unpooled_z_rejects() => Law.Holds(Tables, c =>
    {
        if (TwoProportionTest.UnpooledZ.Test(c.X1, c.N1, c.X2, c.N2) is { PValue: { } p } && Math.Abs(p - 0.05) > 1e-9)
        {
            Assert.Equal(p > 0.05, DifferenceIntervalMethod.Wald.Interval(c.X1, c.N1, c.X2, c.N2)!.Contains(0));
        }
    });

    /// <summary>The test that the two shares are equal and the interval for their difference say the same, by construction.</summary>
    [Fact]
    public void Score_intervals_exclude_zero_where_their_test_rejects() => Law.Holds(Tables, c =>
    {
        AssertCoherent(DifferenceIntervalMethod.Mee, TwoProportionTest.PearsonChiSquared, c);
        AssertCoherent(DifferenceIntervalMethod.MiettinenNurminen, TwoProportionTest.NMinusOne, c);
    });

    [Fact]
    public void Limits_without_an_object_are_those_of_the_interval_and_allocate_nothing() => Assert.All(OfFractionalCounts, method =>
    {
        Assert.True(method.TryLimits(56, 70, 48, 80, 0.025, out var lower, out var upper));
        var interval = method.Interval(56, 70, 48, 80)!;
        Assert.Equal((interval.Lower, interval.Upper), (lower, upper));
        var before = GC.GetAllocatedBytesForCurrentThread();
        method.TryLimits(56, 70, 48, 80, 0.025, out _, out _);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.False(method.TryLimits(0, 0, 1, 2, 0.025, out lower, out upper));
        Assert.Equal((-1.0, 1.0), (lower, upper));
        Assert.Equal("tail", Assert.Throws<ArgumentOutOfRangeException>(() => method.TryLimits(1, 2, 1, 2, 95, out _, out _)).ParamName);
    });

    [Fact]
    public void Every_method_has_a_name_of_its_own() =>
        Assert.Equal(DifferenceIntervalMethod.All.Count, DifferenceIntervalMethod.All.Select(m => m.Name).Distinct().Count());

    [Fact]
    public void Without_trials_there_is_no_interval_and_impossible_counts_are_refused() => Assert.All(DifferenceIntervalMethod.All, method =>
    {
        Assert.Null(method.Interval(0, 0, 1, 2));
        Assert.Null(method.Interval(1, 2, 0, 0));
        Assert.Equal("successes1", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(3, 2, 1, 2)).ParamName);
        Assert.Equal("trials2", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(1, 2, 1, double.NaN)).ParamName);
    });

    private static double Difference((double X1, double N1, double X2, double N2) c) => (c.X1 / c.N1) - (c.X2 / c.N2);

    private static void AssertCoherent(DifferenceIntervalMethod method, TwoProportionTest test, (double X1, double N1, double X2, double N2) c)
    {
        if (test.Test(c.X1, c.N1, c.X2, c.N2) is { PValue: { } p } && Math.Abs(p - 0.05) > 1e-9)
        {
            Assert.Equal(p > 0.05, method.Interval(c.X1, c.N1, c.X2, c.N2)!.Contains(0));
        }
    }

    private static void AssertLimits(DifferenceIntervalMethod method, double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = method.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.5e-4);
        Assert.Equal(upper, interval.Upper, 0.5e-4);
    }
}
