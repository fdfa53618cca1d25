using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class JeffreysIntervalTests
{
    /// <summary>
    /// Integrated by parts, with v = 1 - u: Beta(3/2, 1/2) has the distribution 2/pi (asin sqrt(u) - sqrt(u v)), and Beta(3/2, 3/2) has
    /// 2/pi (asin sqrt(u) - sqrt(u v)(1 - 2u)).
    /// </summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(0.999)]
    public void The_posterior_of_one_and_two_trials_has_a_closed_form(double level)
    {
        var tail = (1 - level) / 2;
        var one = IntervalMethod.Jeffreys.Interval(1, 1, ConfidenceLevel.Of(level))!;
        Assert.Equal(tail, (2 / Math.PI) * (Math.Asin(Math.Sqrt(one.Lower)) - Root(one.Lower)), 1e-15);
        Assert.Equal(1, one.Upper);

        var two = IntervalMethod.Jeffreys.Interval(1, 2, ConfidenceLevel.Of(level))!;
        Assert.Equal(tail, (2 / Math.PI) * (Math.Asin(Math.Sqrt(two.Lower)) - (Root(two.Lower) * (1 - (2 * two.Lower)))), 1e-15);
        Assert.Equal(two.Lower, 1 - two.Upper, 4.5e-16);
    }

    /// <summary>The ends that Brown, Cai and DasGupta (2001) set, so that the interval never misses a share of 0 or 1.</summary>
    [Fact]
    public void Jeffreys_reaches_0_without_successes_and_1_without_failures()
    {
        Assert.Equal(0, IntervalMethod.Jeffreys.Interval(0, 8)!.Lower);
        Assert.Equal(1, IntervalMethod.Jeffreys.Interval(8, 8)!.Upper);
    }

    /// <summary>Brown, Cai and DasGupta (2001): the Jeffreys interval always lies inside the Clopper-Pearson interval.</summary>
    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 5)]
    [InlineData(12, 40)]
    [InlineData(999, 1000)]
    public void Jeffreys_lies_inside_Clopper_Pearson(double successes, double trials)
    {
        var (jeffreys, exact) = (IntervalMethod.Jeffreys.Interval(successes, trials)!, IntervalMethod.ClopperPearson.Interval(successes, trials)!);
        Assert.True(exact.Lower <= jeffreys.Lower && jeffreys.Upper <= exact.Upper);
    }

    private static double Root(double u) => Math.Sqrt(u * (1 - u));
}
