using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class KoopmanIntervalTests
{
    /// <summary>Koopman (1984), Biometrics 40, his example of 36 of 40 and 16 of 80: 2.94 to 7.15.</summary>
    [Theory]
    [InlineData(36, 40, 16, 80, 2.94, 7.15)]
    public void Koopman_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = RatioIntervalMethod.Koopman.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-2);
        Assert.Equal(upper, interval.Upper ?? double.PositiveInfinity, 0.51e-2);
    }

    /// <summary>Limits in 60 digits, by bisection of the score with the restricted estimates.</summary>
    [Theory]
    [InlineData(766, 770, 76200, 77283, 0.999, 0.99091224378015234, 1.0134233765793556)]
    [InlineData(543, 3082, 1293, 1394, 0.999, 0.16647416158484782, 0.21605815911786587)]
    [InlineData(659405, 659405, 83181, 83181, 0.95, 0.99999417438987898, 1.0000461819264098)]
    [InlineData(3, 7634, 22, 44, 0.8, 0.00037260761544781566, 0.0016614698355231878)]
    [InlineData(0, 607, 23, 462, 0.95, 0.0, 0.12643240311553475)]
    [InlineData(21, 21, 0, 15, 0.99, 3.2607737395170957, double.PositiveInfinity)]
    [InlineData(1, 621, 1, 5, 0.8, 0.0017578808102459385, 0.039985617718648667)]
    [InlineData(2, 799, 0, 4, 0.95, 0.0034639411650691917, double.PositiveInfinity)]
    [InlineData(0, 108333, 0, 7, 0.8, 0.0, double.PositiveInfinity)]
    [InlineData(0, 1, 4, 24, 0.999, 0.0, 16.145701609664744)]
    [InlineData(44113, 60615, 0, 3, 0.8, 2.0570882341592913, double.PositiveInfinity)]
    [InlineData(479540, 678148, 0, 89613, 0.8, 38583.991981914568, double.PositiveInfinity)]
    public void Koopman_has_all_digits(double x1, double n1, double x2, double n2, double level, double lower, double upper)
    {
        var interval = RatioIntervalMethod.Koopman.Interval(x1, n1, x2, n2, ConfidenceLevel.Of(level))!;
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

    /// <summary>By hand: with all successes in both samples the lower limit is n1/(n1 + z^2).</summary>
    [Fact]
    public void All_successes_have_limits_in_closed_form()
    {
        const double z2 = 1.9599639845400542 * 1.9599639845400542;
        var interval = RatioIntervalMethod.Koopman.Interval(20, 20, 30, 30)!;
        Assert.Equal(20 / (20 + z2), interval.Lower, 2e-16);
        Assert.Equal((30 + z2) / 30, interval.Upper!.Value, 3e-16);
    }
}
