using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class HauckAndersonIntervalTests
{
    /// <summary>From the formula, in 60-digit arithmetic; clipped.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.049406854450818179, 0.35059314554918182)]
    [InlineData(9, 10, 3, 10, 0.19216117125656855, 1)]
    [InlineData(5, 56, 0, 29, -0.0033170392856012576, 0.18188846785702983)]
    [InlineData(10, 10, 0, 20, 0.95, 1)]
    [InlineData(7, 34, 1, 34, 0.012248354236411407, 0.34069282223417683)]
    public void Hauck_and_Anderson_give_their_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.HauckAnderson.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 1e-15);
        Assert.Equal(upper, interval.Upper, 1e-15);
    }

    [Fact]
    public void A_base_of_one_has_no_variance_and_says_nothing()
    {
        var interval = DifferenceIntervalMethod.HauckAnderson.Interval(1, 1, 5, 10)!;
        Assert.Equal((-1.0, 1.0), (interval.Lower, interval.Upper));
    }
}
