using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class JeffreysPerksIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 4. Clipped.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0531, 0.3355)]
    [InlineData(9, 10, 3, 10, 0.1760, 0.8306)]
    [InlineData(6, 7, 2, 7, 0.0524, 0.8443)]
    [InlineData(5, 56, 0, 29, -0.0165, 0.1595)]
    [InlineData(0, 10, 0, 20, -0.0965, 0.1746)]
    [InlineData(10, 10, 0, 20, 0.7431, 1)]
    [InlineData(10, 10, 0, 10, 0.6777, 1)]
    public void Jeffreys_Perks_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.JeffreysPerks.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-4);
        Assert.Equal(upper, interval.Upper, 0.51e-4);
    }
}
