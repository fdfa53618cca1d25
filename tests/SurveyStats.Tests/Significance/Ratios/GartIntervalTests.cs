using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class GartIntervalTests
{
    /// <summary>The documentation of the R package ratesci (orci, Gart adjusted logit), to five decimals.</summary>
    [Theory]
    [InlineData(5, 56, 1, 29, 0.315100, 13.06682)]
    public void Gart_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = OddsRatioIntervalMethod.Gart.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 1e-4);
        Assert.Equal(upper, interval.Upper ?? double.PositiveInfinity, 1e-4);
    }

    [Fact]
    public void The_estimate_is_that_of_the_adjusted_cells() =>
        Assert.Equal(10.5 * 10.5 / (0.5 * 0.5), OddsRatioIntervalMethod.Gart.Interval(10, 10, 0, 10)!.Estimate!.Value, 1e-12);
}
