using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class WaldCorrectedDifferenceIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 2. Clipped.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0441, 0.3559)]
    [InlineData(9, 10, 3, 10, 0.1605, 1)]
    [InlineData(6, 7, 2, 7, 0.0053, 1)]
    [InlineData(5, 56, 0, 29, -0.0116, 0.1901)]
    [InlineData(0, 10, 0, 20, -0.0750, 0.0750)]
    [InlineData(10, 10, 0, 20, 0.9250, 1)]
    [InlineData(10, 10, 0, 10, 0.9000, 1)]
    public void The_corrected_Wald_interval_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.WaldCorrected.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-4);
        Assert.Equal(upper, interval.Upper, 0.51e-4);
    }
}
