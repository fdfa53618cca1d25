using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class WilsonCorrectedIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 4.</summary>
    [Theory]
    [InlineData(81, 263, 0.2535, 0.3682)]
    [InlineData(15, 148, 0.0598, 0.1644)]
    [InlineData(0, 20, 0.0000, 0.2005)]
    [InlineData(1, 29, 0.0018, 0.1963)]
    public void Limits_are_those_of_Newcombes_table(double successes, double trials, double lower, double upper)
    {
        var interval = IntervalMethod.WilsonCorrected.Interval(successes, trials)!;
        Assert.Equal(lower, interval.Lower, 0.5e-4);
        Assert.Equal(upper, interval.Upper, 0.5e-4);
    }

    /// <summary>Newcombe's equation 4, in its own form, which loses digits where ours does not.</summary>
    [Fact]
    public void The_limits_of_half_a_success_less_and_more_are_those_of_the_published_formula() => Law.Holds(
        Gen.Int[2, 3000].SelectMany(n => Gen.Select(Gen.Int[1, n - 1], Gen.Const(n))), c =>
    {
        const double z = 1.9599639845400542;
        double x = c.Item1, n = c.Item2, p = x / n, q = 1 - p;
        var lower = ((2 * x) + (z * z) - 1 - (z * Math.Sqrt((z * z) - 2 - (1 / n) + (4 * p * ((n * q) + 1))))) / (2 * (n + (z * z)));
        var upper = ((2 * x) + (z * z) + 1 + (z * Math.Sqrt((z * z) + 2 - (1 / n) + (4 * p * ((n * q) - 1))))) / (2 * (n + (z * z)));
        var interval = IntervalMethod.WilsonCorrected.Interval(x, n)!;
        Assert.Equal(lower, interval.Lower, 1e-14);
        Assert.Equal(upper, interval.Upper, 1e-14);
    });

    [Fact]
    public void Half_an_effective_success_or_less_starts_at_zero()
    {
        Assert.Equal(0, IntervalMethod.WilsonCorrected.Interval(0.5, 30.5)!.Lower);
        Assert.True(IntervalMethod.WilsonCorrected.Interval(0.6, 30.5)!.Lower > 0);
        Assert.Equal(1, IntervalMethod.WilsonCorrected.Interval(30, 30.5)!.Upper);
    }

    [Fact]
    public void The_corrected_interval_contains_the_plain_one() => Law.Holds(
        Gen.Int[1, 3000].SelectMany(n => Gen.Select(Gen.Int[0, n], Gen.Const(n), Gen.Double[0.5, 0.999])), c =>
    {
        var (plain, corrected) = (
            IntervalMethod.Wilson.Interval(c.Item1, c.Item2, ConfidenceLevel.Of(c.Item3))!,
            IntervalMethod.WilsonCorrected.Interval(c.Item1, c.Item2, ConfidenceLevel.Of(c.Item3))!);
        Assert.True(corrected.Lower <= plain.Lower && corrected.Upper >= plain.Upper);
    });
}
