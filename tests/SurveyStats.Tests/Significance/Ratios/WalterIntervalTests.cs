using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class WalterIntervalTests
{
    /// <summary>From the formula, in 60-digit arithmetic (the reference figures of this library).</summary>
    [Theory]
    [InlineData(0, 15, 4, 12, 0.0053136, 1.5110506)]
    [InlineData(9, 10, 3, 10, 1.1285217, 6.5283164)]
    public void Walter_gives_the_limits_of_its_formula(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = RatioIntervalMethod.Walter.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-7);
        Assert.Equal(upper, interval.Upper ?? double.PositiveInfinity, 0.51e-7);
    }
}
