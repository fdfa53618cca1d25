using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class WilsonIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Limits_are_those_of_Newcombes_table(double successes, double trials, double lower, double upper)
    {
        var interval = IntervalMethod.Wilson.Interval(successes, trials)!;
        Assert.Equal(lower, interval.Lower, 0.5e-4);
        Assert.Equal(upper, interval.Upper, 0.5e-4);
    }

    [Fact]
    public void Wilson_for_zero_successes_starts_at_zero_and_ends_at_z2_over_n_plus_z2()
    {
        const double z2 = 3.8414588206941254;
        var interval = IntervalMethod.Wilson.Interval(0, 10)!;
        Assert.Equal(0, interval.Lower);
        Assert.Equal(z2 / (10 + z2), interval.Upper, 1e-15);
    }

    [Fact]
    public void Wilson_for_22_and_14_of_30_is_as_published()
    {
        var (first, second) = (IntervalMethod.Wilson.Interval(22, 30)!, IntervalMethod.Wilson.Interval(14, 30)!);
        Assert.Equal(0.555520383048111, first.Lower, 1e-14);
        Assert.Equal(0.8581733668040368, first.Upper, 1e-14);
        Assert.Equal(0.3023238890769976, second.Lower, 1e-14);
        Assert.Equal(0.638577003801267, second.Upper, 1e-14);
    }

    /// <summary>The equation of the score interval, n (p - u)^2 = z^2 u (1 - u), at a share that would cancel in the plain formula.</summary>
    [Fact]
    public void Wilson_keeps_its_digits_for_one_success_in_a_thousand_million()
    {
        const double n = 1e9, z2 = 3.8414588206941254;
        var u = IntervalMethod.Wilson.Interval(1, n)!.Lower;
        var p = 1 / n;
        Assert.Equal(1, n * (p - u) * (p - u) / (z2 * u * (1 - u)), 1e-13);
    }
}
