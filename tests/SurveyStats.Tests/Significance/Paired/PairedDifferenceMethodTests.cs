using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class PairedDifferenceMethodTests
{
    private static readonly Gen<double> Count = Gen.Frequency((6, Gen.Int[0, 40].Select(n => (double)n)), (2, Gen.Double[0, 5]), (1, Gen.Const(0.0)), (1, Gen.Double[0, 1e6]));

    private static readonly Gen<(double A, double B, double C, double D)> Tables =
        Gen.Select(Count, Count, Count, Count).Where(t => t.Item1 + t.Item2 + t.Item3 + t.Item4 > 0);

    private static readonly Gen<(int A, int B, int C, int D)> WholeTables = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[1, 60]);

    /// <summary>The roots of Tango's equation, bisected in 60-digit arithmetic (mpmath).</summary>
    [Theory]
    [InlineData(1e8, 12345, 23456, 9e8, 0.95, -1.148205050445505e-5, -1.0740345885878972e-5, 1e-10)]
    [InlineData(0, 1, 0, 1e6, 0.999, -9.8274499358483272e-6, 1.2748977798617036e-5, 1e-10)]
    [InlineData(3, 2, 0, 1, 0.99, -0.36683296645629848, 0.77349313104029161, 1e-14)]
    [InlineData(500, 30, 1, 20, 0.9, 0.038208913163920472, 0.071010250987890029, 1e-13)]
    [InlineData(12.5, 3.25, 0.75, 8.5, 0.95, -0.078335264251688707, 0.29016510253761254, 1e-13)]
    [InlineData(0, 5, 1, 0, 0.95, -0.12700564437294051, 0.93989326050338667, 1e-13)]
    public void Tango_solves_the_score_equation_to_the_last_digits(
        double a, double b, double c, double d, double level, double lower, double upper, double relative)
    {
        var interval = PairedDifferenceMethod.Tango.Interval(a, b, c, d, ConfidenceLevel.Of(level))!;
        Assert.Equal(1, interval.Lower / lower, relative);
        Assert.Equal(1, interval.Upper / upper, relative);
    }

    /// <summary>z^2/(N + z^2) without discordant pairs, and (N - z^2)/(N + z^2) with all pairs in one, for z = 1.959963984540054.</summary>
    [Fact]
    public void Tango_has_closed_limits_where_the_score_has_no_variance()
    {
        const double square = 1.959963984540054 * 1.959963984540054;
        var none = PairedDifferenceMethod.Tango.Interval(54, 0, 0, 46)!;
        Assert.Equal(-none.Upper, none.Lower);
        Assert.Equal(square / (100 + square), none.Upper, 1e-16);
        var all = PairedDifferenceMethod.Tango.Interval(0, 20, 0, 0)!;
        Assert.Equal((20 - square) / (20 + square), all.Lower, 1e-15);
        Assert.Equal(1, all.Upper);
        var other = PairedDifferenceMethod.Tango.Interval(0, 0, 20, 0)!;
        Assert.Equal((-1, -all.Lower), (other.Lower, other.Upper));
    }

    [Fact]
    public void The_score_test_at_the_limits_of_Tango_gives_just_the_error_probability() => Law.Holds(WholeTables, t =>
    {
        var table = PairedTable.Of(t.A, t.B, t.C, t.D);
        var interval = table.Interval(level: ConfidenceLevel.P90)!;
        if (t.B + t.C > 0)
        {
            // Near the ends of [-1, 1] the last digit of a limit moves z much.
            Assert.Equal(0.05, table.TestDifference(interval.Lower, Alternative.Greater).PValue!.Value, 1e-8);
            Assert.Equal(0.05, table.TestDifference(interval.Upper, Alternative.Less).PValue!.Value, 1e-8);
        }
    });

    [Fact]
    public void Zero_lies_outside_of_Tango_where_the_test_of_McNemar_rejects() => Law.Holds(WholeTables, t =>
    {
        var table = PairedTable.Of(t.A, t.B, t.C, t.D);
        if (table.Test().PValue is { } p && Math.Abs(p - 0.05) > 1e-9)
        {
            Assert.Equal(p > 0.05, table.Interval()!.Contains(0));
            Assert.Equal(table.Test().Statistic!.Value, table.TestDifference(0).Statistic!.Value, 1e-12);
        }
    });

    [Fact]
    public void Intervals_contain_the_difference_lie_within_one_and_widen_with_the_level() => Law.Holds(Tables, t =>
    {
        var d = (t.B - t.C) / (t.A + t.B + t.C + t.D);
        foreach (var method in PairedDifferenceMethod.All)
        {
            var (narrow, wide) = (method.Interval(t.A, t.B, t.C, t.D, ConfidenceLevel.P90)!, method.Interval(t.A, t.B, t.C, t.D, ConfidenceLevel.P99)!);

            // The centre of Bonett and Price is another: with few pairs d may lie outside.
            Assert.True(method == PairedDifferenceMethod.BonettPrice || (narrow.Lower <= d + 1e-15 && narrow.Upper >= d - 1e-15), $"{method} {t}");
            Assert.True(wide.Lower >= -1 && wide.Upper <= 1 && wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper, $"{method} {t}");
        }
    });

    [Fact]
    public void The_other_way_round_the_limits_change_sign_and_place() => Law.Holds(Tables, t =>
    {
        foreach (var method in PairedDifferenceMethod.All)
        {
            var (there, back) = (method.Interval(t.A, t.B, t.C, t.D)!, method.Interval(t.A, t.C, t.B, t.D)!);
            Assert.Equal(there.Lower, -back.Upper, 1e-15);
            Assert.Equal(there.Upper, -back.Lower, 1e-15);
        }
    });

    [Fact]
    public void Yes_and_no_exchanged_the_limits_change_sign_and_place() => Law.Holds(Tables, t =>
    {
        foreach (var method in PairedDifferenceMethod.All)
        {
            var (yes, no) = (method.Interval(t.A, t.B, t.C, t.D)!, method.Interval(t.D, t.C, t.B, t.A)!);
            Assert.Equal(yes.Lower, -no.Upper, 1e-14);
            Assert.Equal(yes.Upper, -no.Lower, 1e-14);
        }
    });

    [Fact]
    public void A_bound_is_the_limit_of_the_two_sided_interval_with_twice_the_error() => Law.Holds(Tables, t =>
    {
        foreach (var method in PairedDifferenceMethod.All)
        {
            var both = method.Interval(t.A, t.B, t.C, t.D, ConfidenceLevel.P90)!;
            var lower = method.Interval(t.A, t.B, t.C, t.D, ConfidenceLevel.P95, IntervalSides.LowerBound)!;
            var upper = method.Interval(t.A, t.B, t.C, t.D, ConfidenceLevel.P95, IntervalSides.UpperBound)!;
            Assert.Equal((both.Lower, 1, -1, both.Upper), (lower.Lower, lower.Upper, upper.Lower, upper.Upper));
        }
    });

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(1e-12)]
    public void A_bound_at_a_level_below_one_half_lies_beyond_the_estimate(double level) => Law.Holds(Tables, t =>
    {
        foreach (var method in PairedDifferenceMethod.All.Where(m => m != PairedDifferenceMethod.BonettPrice))
        {
            var bound = method.Interval(t.A, t.B, t.C, t.D, ConfidenceLevel.Of(level), IntervalSides.LowerBound)!;
            Assert.True(bound.Lower >= ((t.B - t.C) / (t.A + t.B + t.C + t.D)) - 1e-15, $"{method} {t}");
        }
    });

    [Fact]
    public void Newcombe_without_correlation_is_Newcombe_of_independent_shares()
    {
        // ad - bc = 0: phi = 0.
        var paired = PairedDifferenceMethod.Newcombe.Interval(8, 24, 4, 12)!;
        var independent = DifferenceIntervalMethod.Newcombe.Interval(32, 48, 12, 48)!;
        Assert.Equal(independent.Lower, paired.Lower, 1e-15);
        Assert.Equal(independent.Upper, paired.Upper, 1e-15);
    }

    [Fact]
    public void Misuse_names_the_argument_and_nobody_gives_no_interval()
    {
        foreach (var method in PairedDifferenceMethod.All)
        {
            Assert.Null(method.Interval(0, 0, 0, 0));
            Assert.Equal("both", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(-1, 0, 0, 0)).ParamName);
            Assert.Equal("neither", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(1, 0, 0, double.PositiveInfinity)).ParamName);
            Assert.Equal("sides", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(1, 1, 1, 1, sides: (IntervalSides)7)).ParamName);
        }
    }
}
