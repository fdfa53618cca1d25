using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class MiettinenNurminenRatioIntervalTests
{

    /// <summary>Limits in 60 digits, by bisection of the score with the restricted estimates.</summary>
    [Theory]
    [InlineData(203490, 203494, 1, 6, 0.8, 2.3510732196967538, 19.502792114901078)]
    [InlineData(766, 770, 76200, 77283, 0.999, 0.99091205843191068, 1.0134233905964215)]
    [InlineData(3, 25, 676, 1914, 0.99, 0.087253716430593836, 1.0477316880761149)]
    [InlineData(33, 37, 152022, 392176, 0.99, 1.7989098996816951, 2.495910262847007)]
    [InlineData(191, 191, 0, 1, 0.999, 1.0918758334963634, double.PositiveInfinity)]
    [InlineData(0, 3, 2, 2, 0.95, 0.0, 0.96036470517353149)]
    [InlineData(0, 304, 1, 5, 0.95, 0.0, 0.063216131087949485)]
    [InlineData(3, 6, 30, 33, 0.99, 0.14818306630671546, 1.0075508840177555)]
    [InlineData(0, 2, 4, 6, 0.95, 0.0, 1.4156737817116331)]
    [InlineData(952468, 952468, 0, 6, 0.95, 2.5619049899202853, double.PositiveInfinity)]
    [InlineData(0, 35, 0, 4, 0.99, 0.0, double.PositiveInfinity)]
    [InlineData(4, 6, 0, 4, 0.8, 2.015239214664683, double.PositiveInfinity)]
    public void Miettinen_Nurminen_has_all_digits(double x1, double n1, double x2, double n2, double level, double lower, double upper)
    {
        var interval = RatioIntervalMethod.MiettinenNurminen.Interval(x1, n1, x2, n2, ConfidenceLevel.Of(level))!;
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

    [Fact]
    public void Bases_of_one_or_less_in_all_say_nothing()
    {
        var interval = RatioIntervalMethod.MiettinenNurminen.Interval(0.2, 0.5, 0.1, 0.5)!;
        Assert.Equal((0, null), (interval.Lower, interval.Upper));
    }
}
