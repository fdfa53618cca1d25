using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class WoolfIntervalTests
{
    /// <summary>By hand: odds ratio 88 x 64 / (33 x 57) with standard error of the logarithm sqrt(1/88 + 1/33 + 1/57 + 1/64).</summary>
    [Theory]
    [InlineData(88, 121, 57, 121, 1.75153, 5.11834)]
    public void Woolf_gives_the_limits_of_its_formula(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = OddsRatioIntervalMethod.Woolf.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-5);
        Assert.Equal(upper, interval.Upper ?? double.PositiveInfinity, 0.51e-5);
    }

    [Fact]
    public void With_an_empty_cell_there_is_no_interval()
    {
        Assert.Null(OddsRatioIntervalMethod.Woolf.Interval(0, 15, 4, 12));
        Assert.Null(OddsRatioIntervalMethod.Woolf.Interval(15, 15, 4, 12));
        Assert.Null(OddsRatioIntervalMethod.Woolf.Interval(4, 12, 0, 15));
        Assert.Null(OddsRatioIntervalMethod.Woolf.Interval(4, 12, 15, 15));
    }
}
