using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class LikelihoodRatioIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 7.</summary>
    [Theory]
    [InlineData(81, 263, 0.2542, 0.3655)]
    [InlineData(15, 148, 0.0596, 0.1567)]
    [InlineData(0, 20, 0.0000, 0.0916)]
    [InlineData(1, 29, 0.0020, 0.1432)]
    public void Limits_are_those_of_Newcombes_table(double successes, double trials, double lower, double upper)
    {
        var interval = IntervalMethod.LikelihoodRatio.Interval(successes, trials)!;
        Assert.Equal(lower, interval.Lower, 0.5e-4);
        Assert.Equal(upper, interval.Upper, 0.5e-4);
    }

    /// <summary>The test at either limit has the p-value 1 - level.</summary>
    [Fact]
    public void The_likelihood_ratio_test_at_the_limits_is_at_the_level() => Law.Holds(
        Gen.Double[0.5, 100_000].SelectMany(n => Gen.Select(Gen.Double[0.0001, 0.9999], Gen.Const(n), Gen.Double[0.5, 0.9999])), c =>
    {
        var (x, n, level) = (c.Item1 * c.Item2, c.Item2, ConfidenceLevel.Of(c.Item3));
        var interval = IntervalMethod.LikelihoodRatio.Interval(x, n, level)!;
        foreach (var limit in new[] { interval.Lower, interval.Upper }.Where(l => l > 1e-300 && l < 1 - 1e-9))
        {
            Assert.Equal(Math.Log(level.Alpha), ProportionTest.LikelihoodRatio.LogPValue(x, n, limit)!.Value, 1e-6);
        }
    });

    [Theory]
    [InlineData(1e-3, 10)]
    [InlineData(1, 1e12)]
    [InlineData(5e11, 1e12)]
    public void Extreme_counts_keep_the_limits_around_the_share(double successes, double trials)
    {
        foreach (var tail in new[] { 1e-300, 0.025, 0.49 })
        {
            Assert.True(IntervalMethod.LikelihoodRatio.TryLimits(successes, trials, tail, out var lower, out var upper));
            Assert.True(lower < successes / trials && successes / trials < upper, FormattableString.Invariant($"{lower:R} {upper:R}"));
        }
    }
}
