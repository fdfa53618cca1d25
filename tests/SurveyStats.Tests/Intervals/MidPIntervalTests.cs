using CsCheck;
using SurveyStats.Numerics;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class MidPIntervalTests
{
    private static readonly Gen<(int X, int N, double Level)> Cases =
        from n in Gen.Int[1, 3000]
        from x in Gen.Int[0, n]
        from level in Gen.Double[0.5, 0.99999]
        select (x, n, level);

    /// <summary>Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 6.</summary>
    [Theory]
    [InlineData(81, 263, 0.2544, 0.3658)]
    [InlineData(15, 148, 0.0601, 0.1581)]
    [InlineData(0, 20, 0.0000, 0.1391)]
    [InlineData(1, 29, 0.0017, 0.1585)]
    public void Limits_are_those_of_Newcombes_table(double successes, double trials, double lower, double upper)
    {
        var interval = IntervalMethod.MidP.Interval(successes, trials)!;
        Assert.Equal(lower, interval.Lower, 0.5e-4);
        Assert.Equal(upper, interval.Upper, 0.5e-4);
    }

    [Fact]
    public void The_tails_beyond_the_limits_have_the_probability_asked_for() => Law.Holds(Cases, c =>
    {
        var level = ConfidenceLevel.Of(c.Level);
        var interval = IntervalMethod.MidP.Interval(c.X, c.N, level)!;
        if (c.X > 0)
        {
            var above = c.X == c.N ? 0 : Binomial.UpperTail(c.X + 1, c.N, interval.Lower);
            Assert.Equal(1, (above + (Binomial.Probability(c.X, c.N, interval.Lower) / 2)) / (level.Alpha / 2), 1e-10);
        }

        if (c.X < c.N)
        {
            var below = c.X == 0 ? 0 : Binomial.LowerTail(c.X - 1, c.N, interval.Upper);
            Assert.Equal(1, (below + (Binomial.Probability(c.X, c.N, interval.Upper) / 2)) / (level.Alpha / 2), 1e-10);
        }
    });

    [Fact]
    public void Clopper_Pearson_contains_mid_p() => Law.Holds(Cases, c =>
    {
        var level = ConfidenceLevel.Of(c.Level);
        var (exact, mid) = (IntervalMethod.ClopperPearson.Interval(c.X, c.N, level)!, IntervalMethod.MidP.Interval(c.X, c.N, level)!);
        Assert.True(exact.Lower <= mid.Lower && mid.Upper <= exact.Upper, $"{exact} {mid}");
    });

    /// <summary>At x = 0 the equation q^n / 2 = a has the root 1 - (2a)^(1/n).</summary>
    [Fact]
    public void No_success_has_a_closed_upper_limit()
    {
        Assert.Equal(1 - Math.Pow(0.05, 1.0 / 20), IntervalMethod.MidP.Interval(0, 20)!.Upper, 1e-15);
        Assert.Equal(1 - Math.Pow(0.1, 1.0 / 20), IntervalMethod.MidP.Interval(0, 20, sides: IntervalSides.UpperBound)!.Upper, 1e-15);
    }

    [Fact]
    public void Far_tails_and_bounds_at_low_levels_have_limits()
    {
        foreach (var tail in new[] { 1e-300, 1e-20, 0.3, 0.5, 0.7, 0.9999 })
        {
            Assert.True(IntervalMethod.MidP.TryLimits(3, 10, tail, out var lower, out var upper));
            Assert.InRange(lower, 0, 1);
            Assert.InRange(upper, 0, 1);
        }

        // P(X > 3) + P(X = 3)/2 = 0.7 for X binomial of 10 trials at this p.
        IntervalMethod.MidP.TryLimits(3, 10, 0.7, out var p, out _);
        Assert.Equal(0.7, Binomial.UpperTail(4, 10, p) + (Binomial.Probability(3, 10, p) / 2), 1e-13);
    }

    [Fact]
    public void Effective_counts_are_refused_and_Jeffreys_is_named()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.MidP.Interval(45.5, 92.25));
        Assert.Equal("trials", refused.ParamName);
        Assert.Contains("Jeffreys", refused.Message, StringComparison.Ordinal);
        Assert.Equal("successes", Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.MidP.Interval(45.5, 92)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.MidP.Interval(1, 1e300));
        var share = Assert.Throws<ArgumentException>(() => Proportion.FromCounts(430, 1000, 2001).Interval(IntervalMethod.MidP));
        Assert.Equal("method", share.ParamName);
        Assert.Contains("Jeffreys", share.Message, StringComparison.Ordinal);
    }
}
