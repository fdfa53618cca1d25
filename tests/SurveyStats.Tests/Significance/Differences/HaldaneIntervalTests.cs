using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class HaldaneIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 3.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0535, 0.3351)]
    [InlineData(9, 10, 3, 10, 0.1777, 0.8289)]
    [InlineData(6, 7, 2, 7, 0.0537, 0.8430)]
    [InlineData(5, 56, 0, 29, -0.0039, 0.1463)]
    [InlineData(0, 10, 0, 20, 0, 0.0839)]
    [InlineData(10, 10, 0, 20, 0.7482, 1)]
    [InlineData(10, 10, 0, 10, 0.6777, 1)]
    public void Haldane_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.Haldane.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-4);
        Assert.Equal(upper, interval.Upper, 0.51e-4);
    }
}
