using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class KatzIntervalTests
{
    /// <summary>By hand: ratio 1.5440 with standard error of the logarithm 0.11126.</summary>
    [Theory]
    [InlineData(88, 121, 57, 121, 1.24138, 1.92005)]
    public void Katz_gives_the_limits_of_its_formula(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = RatioIntervalMethod.Katz.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-5);
        Assert.Equal(upper, interval.Upper ?? double.PositiveInfinity, 0.51e-5);
    }

    [Fact]
    public void Without_a_success_in_a_sample_there_is_no_interval()
    {
        Assert.Null(RatioIntervalMethod.Katz.Interval(0, 15, 4, 12));
        Assert.Null(RatioIntervalMethod.Katz.Interval(4, 12, 0, 15));
        Assert.False(RatioIntervalMethod.Katz.TryLimits(0, 15, 4, 12, 0.025, out _, out _));
    }

    [Fact]
    public void Two_shares_of_one_are_a_point()
    {
        var interval = RatioIntervalMethod.Katz.Interval(20, 20, 30, 30)!;
        Assert.Equal((1.0, 1.0), (interval.Lower, interval.Upper));
    }
}
