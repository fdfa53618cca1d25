using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class ConfidenceIntervalTests
{
    [Fact]
    public void An_interval_contains_its_limits_and_nothing_beyond()
    {
        var interval = IntervalMethod.Wilson.Interval(22, 30)!;
        Assert.True(interval.Contains(interval.Lower) && interval.Contains(interval.Upper) && interval.Contains(22.0 / 30));
        double[] outside = [Math.BitDecrement(interval.Lower), Math.BitIncrement(interval.Upper), double.NaN];
        Assert.All(outside, value => Assert.False(interval.Contains(value)));
        Assert.Equal(interval.Upper - interval.Lower, interval.Width);
    }

    [Fact]
    public void Intervals_of_the_same_counts_level_and_method_are_equal()
    {
        Assert.Equal(IntervalMethod.Wilson.Interval(22, 30), IntervalMethod.Wilson.Interval(22, 30, ConfidenceLevel.Of(0.95)));
        Assert.NotEqual(IntervalMethod.Wilson.Interval(22, 30), IntervalMethod.Wilson.Interval(22, 30, ConfidenceLevel.P99));
    }

    [Fact]
    public void An_interval_prints_limits_level_and_method() =>
        Assert.Equal("[0.5555, 0.8582] 95% Wilson", IntervalMethod.Wilson.Interval(22, 30)!.ToString());
}
