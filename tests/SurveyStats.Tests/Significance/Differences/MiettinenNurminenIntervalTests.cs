using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class MiettinenNurminenIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 6.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0528, 0.3382)]
    [InlineData(9, 10, 3, 10, 0.1700, 0.8406)]
    [InlineData(6, 7, 2, 7, 0.0342, 0.8534)]
    [InlineData(5, 56, 0, 29, -0.0326, 0.1933)]
    [InlineData(0, 10, 0, 20, -0.1658, 0.2844)]
    [InlineData(10, 10, 0, 20, 0.7156, 1)]
    [InlineData(10, 10, 0, 10, 0.6636, 1)]
    public void Miettinen_Nurminen_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.MiettinenNurminen.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.51e-4);
        Assert.Equal(upper, interval.Upper, 0.51e-4);
    }

    /// <summary>Limits in 60 digits, by bisection of the score with estimates from bisection of the likelihood equation.</summary>
    [Theory]
    [InlineData(0, 34193, 1, 3, 0.95, -0.79234409589139242, -0.061490648125139464)]
    [InlineData(210, 210, 42522, 42527, 0.8, -0.0076427521358035898, 0.00020696777356871927)]
    [InlineData(4948, 21217, 0, 3, 0.95, -0.32833178704302687, 0.23894740781273385)]
    [InlineData(0, 199235, 0, 14, 0.99, -0.32153876619093446, 3.3300920779160565e-5)]
    [InlineData(4, 4, 0, 1, 0.8, 0.32755010658385382, 1.0)]
    [InlineData(26, 26, 4, 746, 0.999, 0.70028038463583888, 0.99880424928503435)]
    [InlineData(15, 15, 1, 28, 0.95, 0.74598188244144665, 0.99377151936510712)]
    [InlineData(28, 28, 1, 6, 0.95, 0.43111341848930246, 0.97057904587790726)]
    [InlineData(3, 3, 0, 1, 0.999, -0.56608415928394505, 1.0)]
    [InlineData(10, 10, 0, 9, 0.99, 0.46134163187466579, 1.0)]
    [InlineData(0, 202, 7, 7, 0.99, -1.0, -0.51219030702357787)]
    [InlineData(21, 21, 0, 15, 0.99, 0.68128194650741728, 1.0)]
    public void Miettinen_Nurminen_has_all_digits(double x1, double n1, double x2, double n2, double level, double lower, double upper)
    {
        var interval = DifferenceIntervalMethod.MiettinenNurminen.Interval(x1, n1, x2, n2, ConfidenceLevel.Of(level))!;
        Assert.Equal(lower, interval.Lower, 2e-15);
        Assert.Equal(upper, interval.Upper, 2e-15);
    }

    [Fact]
    public void Bases_of_one_or_less_in_all_say_nothing()
    {
        var interval = DifferenceIntervalMethod.MiettinenNurminen.Interval(0.2, 0.5, 0.1, 0.5)!;
        Assert.Equal((-1.0, 1.0), (interval.Lower, interval.Upper));
    }

    /// <summary>The 95 % limits of 10/10 and 0/10 by hand: 20/e - 1 with e = (20 + z^2 20/19)/2.</summary>
    [Fact]
    public void Opposite_extremes_have_a_limit_in_closed_form()
    {
        const double z = 1.9599639845400542;
        var e = (20 + (z * z * 20 / 19)) / 2;
        var interval = DifferenceIntervalMethod.MiettinenNurminen.Interval(10, 10, 0, 10)!;
        Assert.Equal((20 / e) - 1, interval.Lower, 4e-16);
        Assert.Equal(1, interval.Upper);
    }
}
