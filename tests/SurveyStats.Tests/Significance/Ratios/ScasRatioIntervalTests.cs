using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class ScasRatioIntervalTests
{
    /// <summary>The documentation of the R package ratesci by Laud, the author of the method (scasci, contrast RR).</summary>
    [Theory]
    [InlineData(5, 56, 0, 29, 0.7696, double.PositiveInfinity)]
    public void SCAS_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = RatioIntervalMethod.Scas.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-4);
        Assert.Equal(upper, interval.Upper ?? double.PositiveInfinity, 0.51e-4);
    }

    /// <summary>Limits in 60 digits, by bisection of the score with the restricted estimates.</summary>
    [Theory]
    [InlineData(3556, 7359, 216, 269, 0.8, 0.57852669625694606, 0.62893280846839774)]
    [InlineData(567073, 567074, 58, 58, 0.99, 0.99998808615815913, 1.0819674673555036)]
    [InlineData(1349, 1349, 205779, 487344, 0.999, 2.3520364311710594, 2.3814116578835513)]
    [InlineData(492683, 492683, 36, 229, 0.99, 4.4214730901423444, 9.7704046834622007)]
    [InlineData(243, 243, 2, 9, 0.95, 1.8074903178440155, 23.596669725164283)]
    [InlineData(5, 84, 1, 8, 0.999, 0.025514789328657941, double.PositiveInfinity)]
    [InlineData(0, 1, 1, 1, 0.8, 0.0, 1.6943727674628072)]
    [InlineData(3, 3, 6, 13, 0.95, 0.78908303882510681, 4.7103006300344867)]
    [InlineData(0, 92599, 0, 10531, 0.8, 0.0, double.PositiveInfinity)]
    [InlineData(3, 227263, 0, 484, 0.95, 0.0015198912249010606, double.PositiveInfinity)]
    [InlineData(44113, 60615, 0, 3, 0.8, 2.1490177202439419, double.PositiveInfinity)]
    [InlineData(1, 5, 0, 18, 0.95, 0.34209108206618879, double.PositiveInfinity)]
    public void SCAS_has_all_digits(double x1, double n1, double x2, double n2, double level, double lower, double upper)
    {
        var interval = RatioIntervalMethod.Scas.Interval(x1, n1, x2, n2, ConfidenceLevel.Of(level))!;
        Assert.Equal(lower, interval.Lower, 5e-14 * lower);
        if (double.IsInfinity(upper))
        {
            Assert.Null(interval.Upper);
        }
        else
        {
            Assert.Equal(upper, interval.Upper!.Value, 5e-14 * upper);
        }
    }
}
