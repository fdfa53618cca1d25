using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class ScasIntervalTests
{
    /// <summary>
    /// Roots of Laud's equation S/sqrt(V) - (z^2 - 1) mu3/(6 V^(3/2)) = z, found by bisection in 60-digit arithmetic (mpmath). For 1 of 29 the manual of
    /// Laud's R package ratesci prints 0.00199 and 0.155.
    /// </summary>
    [Theory]
    [InlineData(1, 29, 0.95, 0.0019915535450136709, 0.15489093459603533)]
    [InlineData(0, 10, 0.95, 0.0, 0.24014774501137326)]
    [InlineData(3, 10, 0.9, 0.11320477969232143, 0.56159500065585481)]
    [InlineData(27, 541, 0.95, 0.033852186980467166, 0.070764349083601968)]
    [InlineData(500, 1000, 0.99, 0.4593311208610329, 0.5406688791389671)]
    [InlineData(2, 1000, 0.95, 0.00035658408735940875, 0.0065214315613823571)]
    [InlineData(9, 10, 0.99, 0.49112233872151659, 0.9999450054150944)]
    public void Limits_solve_the_published_equation(double successes, double trials, double level, double lower, double upper)
    {
        var interval = IntervalMethod.Scas.Interval(successes, trials, ConfidenceLevel.Of(level))!;
        Assert.Equal(lower, interval.Lower, 1e-13 * Math.Max(lower, 1e-300));
        Assert.Equal(upper, interval.Upper, 1e-13 * upper);
    }

    /// <summary>The larger root by mpmath, for no success in a thousand million.</summary>
    [Fact]
    public void A_small_upper_limit_keeps_its_digits() =>
        Assert.Equal(1, IntervalMethod.Scas.Interval(0, 1e9)!.Upper / 2.8146239441186678e-9, 1e-14);

    [Fact]
    public void The_corrected_score_at_the_limits_is_the_quantile() => Law.Holds(
        Gen.Double[5, 1e6].SelectMany(n => Gen.Select(Gen.Double[0.001, 0.999], Gen.Const(n), Gen.Double[0.6, 0.99])), c =>
    {
        var (x, n, level) = (c.Item1 * c.Item2, c.Item2, ConfidenceLevel.Of(c.Item3));
        var interval = IntervalMethod.Scas.Interval(x, n, level)!;
        var (first, second) = (Score(x, n, interval.Lower, level), Score(x, n, interval.Upper, level));
        if (x > 1.5 && n - x > 1.5)
        {
            Assert.Equal(1, first, 1e-6);
            Assert.Equal(-1, second, 1e-6);
        }
    });

    /// <summary>As p falls to 0 the corrected score of x successes rises to sqrt(1 + 6x) only: a higher quantile rejects no small p.</summary>
    [Fact]
    public void Beyond_the_quantile_that_the_score_can_reach_the_lower_limit_is_zero()
    {
        Assert.True(IntervalMethod.Scas.Interval(1, 100, ConfidenceLevel.Of(0.99))!.Lower > 0);
        Assert.Equal(0, IntervalMethod.Scas.Interval(1, 100, ConfidenceLevel.Of(0.999))!.Lower);
        Assert.Equal(1, IntervalMethod.Scas.Interval(99, 100, ConfidenceLevel.Of(0.999))!.Upper);
    }

    /// <summary>The bias towards one end that Wilson's bounds have: an upper bound of 95 % covers less for p near 0; that of SCAS does not.</summary>
    [Fact]
    public void Upper_bounds_cover_more_evenly_than_those_of_Wilson()
    {
        var (scas, wilson) = (
            CoverageReport.Of(IntervalMethod.Scas, 50, sides: IntervalSides.UpperBound), CoverageReport.Of(IntervalMethod.Wilson, 50, sides: IntervalSides.UpperBound));
        Assert.True(scas.Minimum > wilson.Minimum - 0.001, $"{scas.Minimum} {wilson.Minimum}");
        Assert.True(Math.Abs(scas.Mean - 0.95) < 0.01);
    }

    /// <summary>(x - n p - (z^2 - 1)(1 - 2p)/6) / (z sqrt(n p q)).</summary>
    private static double Score(double x, double n, double p, ConfidenceLevel level)
    {
        var wilson = IntervalMethod.Wilson.Interval(0, 1, level)!.Upper;
        var z2 = wilson / (1 - wilson);
        return (x - (n * p) - ((z2 - 1) * (1 - (2 * p)) / 6)) / Math.Sqrt(z2 * n * p * (1 - p));
    }
}
