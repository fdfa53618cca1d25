using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class MeeIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 5. The last: Fagerland, Lydersen and Laake (2015), Statistical Methods in Medical Research 24.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0533, 0.3377)]
    [InlineData(9, 10, 3, 10, 0.1821, 0.8370)]
    [InlineData(6, 7, 2, 7, 0.0544, 0.8478)]
    [InlineData(5, 56, 0, 29, -0.0313, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.7225, 1)]
    [InlineData(10, 10, 0, 10, 0.6777, 1)]
    [InlineData(7, 34, 1, 34, 0.02837, 0.34394)]
    public void Mee_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.Mee.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-4);
        Assert.Equal(upper, interval.Upper, 0.51e-4);
    }

    /// <summary>Limits in 60 digits, by bisection of the score with estimates from bisection of the likelihood equation.</summary>
    [Theory]
    [InlineData(109690, 626512, 4, 1344, 0.99, 0.16507884264133639, 0.17466309384256217)]
    [InlineData(2, 353, 2200, 2203, 0.999, -0.99842734085917935, -0.95862860119372022)]
    [InlineData(84107, 119113, 7, 20, 0.95, 0.13894900603585067, 0.52494427439215185)]
    [InlineData(62864, 285229, 6408, 7224, 0.95, -0.67390501100184058, -0.65899007847633692)]
    [InlineData(0, 2, 4, 6, 0.95, -0.90322858889421953, 0.1235129208360549)]
    [InlineData(4, 17, 9, 9, 0.999, -0.94564375270872861, -0.090161367490554439)]
    [InlineData(217, 712, 0, 4, 0.99, -0.3210613330211292, 0.35084427455553991)]
    [InlineData(15, 15, 1, 28, 0.95, 0.75012037191110291, 0.99366748015096225)]
    [InlineData(3, 3, 0, 4, 0.95, 0.29133912986662509, 1.0)]
    [InlineData(0, 2, 1, 1, 0.99, -1.0, 0.37726368549050622)]
    [InlineData(0, 4, 12257, 12257, 0.95, -1.0, -0.51010916354540264)]
    [InlineData(852300, 852300, 0, 2, 0.95, 0.34238022750665304, 1.0)]
    public void Mee_has_all_digits(double x1, double n1, double x2, double n2, double level, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.Mee.Interval(x1, n1, x2, n2, ConfidenceLevel.Of(level))!;
        Assert.Equal(lower, interval.Lower, 2e-15);
        Assert.Equal(upper, interval.Upper, 2e-15);
    }

    [Fact]
    public void Farrington_and_Mannings_interval_is_another_name_of_Mees() =>
        Assert.Same(DifferenceIntervalMethod.Mee, DifferenceIntervalMethod.FarringtonManning);

    /// <summary>With no success in either sample the limits are Wilson's: k/(n + k), k = z^2, here z^2/(10 + z^2) and z^2/(20 + z^2).</summary>
    [Fact]
    public void Without_any_success_the_limits_are_those_of_Wilson()
    {
        var interval = DifferenceIntervalMethod.Mee.Interval(0, 10, 0, 20)!;
        Assert.Equal(IntervalMethod.Wilson.Interval(0, 10)!.Upper, interval.Upper, 1e-16);
        Assert.Equal(-IntervalMethod.Wilson.Interval(0, 20)!.Upper, interval.Lower, 1e-16);
    }
}
