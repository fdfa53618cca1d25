using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class BrownLiIntervalTests
{
    /// <summary>From the formula, in 60-digit arithmetic; clipped.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.053988991885837516, 0.34002943969127951)]
    [InlineData(9, 10, 3, 10, 0.18687714249139842, 0.90403194841769249)]
    [InlineData(5, 56, 0, 29, -0.010460064160105796, 0.17010918696712334)]
    [InlineData(10, 10, 0, 20, 0.78536823489453205, 1)]
    [InlineData(7, 34, 1, 34, 0.017618677424347904, 0.32523846543279495)]
    public void Brown_and_Li_give_their_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.BrownLi.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 1e-15);
        Assert.Equal(upper, interval.Upper, 1e-15);
    }
}
