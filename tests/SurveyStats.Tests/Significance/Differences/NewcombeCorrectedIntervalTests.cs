using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class NewcombeCorrectedIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 11.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0428, 0.3422)]
    [InlineData(9, 10, 3, 10, 0.1013, 0.8387)]
    [InlineData(6, 7, 2, 7, -0.0290, 0.8423)]
    [InlineData(5, 56, 0, 29, -0.0667, 0.2037)]
    [InlineData(0, 10, 0, 20, -0.2005, 0.3445)]
    [InlineData(10, 10, 0, 20, 0.6014, 1)]
    [InlineData(10, 10, 0, 10, 0.5128, 1)]
    public void Newcombe_corrected_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.NewcombeCorrected.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-4);
        Assert.Equal(upper, interval.Upper, 0.51e-4);
    }
}
