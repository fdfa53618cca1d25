using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class MoverIntervalTests
{
    /// <summary>From the formula, in 60-digit arithmetic (the reference figures of this library).</summary>
    [Theory]
    [InlineData(88, 121, 57, 121, 1.2476015, 1.9299996)]
    [InlineData(9, 10, 3, 10, 1.3223965, 8.3689061)]
    public void The_MOVER_interval_gives_the_limits_of_its_formula(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = RatioIntervalMethod.Mover.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-7);
        Assert.Equal(upper, interval.Upper ?? double.PositiveInfinity, 0.51e-7);
    }
}
