using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class AgrestiCaffoIntervalTests
{
    /// <summary>From the formula, in 60-digit arithmetic; clipped.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.05245, 0.33576)]
    [InlineData(9, 10, 3, 10, 0.16000, 0.84000)]
    [InlineData(10, 10, 0, 10, 0.61218, 1)]
    public void Agresti_Caffo_gives_the_limits_of_its_formula(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.AgrestiCaffo.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-4);
        Assert.Equal(upper, interval.Upper, 0.51e-4);
    }
}
