using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class MiettinenNurminenOddsRatioIntervalTests
{
    /// <summary>The documentation of the R package ratesci (orci, Miettinen-Nurminen).</summary>
    [Theory]
    [InlineData(5, 56, 1, 29, 0.392931, 18.56785)]
    public void Miettinen_Nurminen_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = OddsRatioIntervalMethod.MiettinenNurminen.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 2e-4);
        Assert.Equal(upper, interval.Upper ?? double.PositiveInfinity, 2e-4);
    }

    /// <summary>Limits in 60 digits, by bisection of the score with the restricted estimates.</summary>
    [Theory]
    [InlineData(7, 34, 1, 34, 0.95, 1.2466223602451682, 56.461575545386683)]
    [InlineData(3, 1000000, 12, 1000000, 0.95, 0.075817947832554881, 0.82432885025237395)]
    [InlineData(499999, 500000, 3, 40, 0.99, 419136.17537698185, 72518221.019461775)]
    [InlineData(123456, 654321, 98765, 432100, 0.999, 0.7725672252622731, 0.79739890340577755)]
    [InlineData(1, 9, 8, 9, 0.9, 0.0014268338821409755, 0.17110655140433381)]
    [InlineData(2, 7, 5, 1000, 0.8, 24.805865814571762, 259.33919346679057)]
    public void Miettinen_Nurminen_has_all_digits(double x1, double n1, double x2, double n2, double level, double lower, double upper)
    {
        var interval = OddsRatioIntervalMethod.MiettinenNurminen.Interval(x1, n1, x2, n2, ConfidenceLevel.Of(level))!;
        Assert.Equal(lower, interval.Lower, 2e-14 * lower);
        if (double.IsInfinity(upper))
        {
            Assert.Null(interval.Upper);
        }
        else
        {
            Assert.Equal(upper, interval.Upper!.Value, 2e-14 * upper);
        }
    }
}
