using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

public sealed class ChiSquaredMixtureTests
{
    /// <summary>
    /// Logarithms of upper tails, by inversion along a vertical line and a horizontal one with 30 digits (mpmath); the one with 31205 degrees of
    /// freedom by averaging the tail of the other terms over that one, since its integrand swings too often for quadrature along a line.
    /// </summary>
    [Theory]
    [InlineData(new[] { 1.0 }, new[] { 1.0 }, 3.0, -2.48573279098607964)]
    [InlineData(new[] { 1.0 }, new[] { 1.0 }, 2000.0, -1004.02674195895195)]
    [InlineData(new[] { 1.0, 0.5 }, new[] { 1.0, 1.0 }, 20.0, -11.3962680154838116)]
    [InlineData(new[] { 6.0, 3.0, 1.0 }, new[] { 1.0, 1.0, 1.0 }, 30.0, -3.10620243638239691)]
    [InlineData(new[] { 6.0, 3.0, 1.0 }, new[] { 2.0, 4.0, 6.0 }, 120.0, -8.06721769270394288)]
    [InlineData(new[] { 4.1, 1.8, 0.3, 0.01 }, new[] { 1.0, 1.0, 1.0, 1.0 }, 60.0, -8.58598669512017723)]
    [InlineData(new[] { 3.0, 2.0, -1.0 }, new[] { 1.0, 1.0, 2.5 }, 8.0, -2.02004977404753674)]
    [InlineData(new[] { 1.0, 0.0001 }, new[] { 1.0, 3.0 }, 50.0, -27.2007366472302928)]
    [InlineData(new[] { 2.0, 1.5, 1.2, 1.0, 0.7, 0.5, 0.3, 0.1 }, new[] { 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0 }, 100.0, -25.1624867521143884)]
    [InlineData(new[] { 1.0, 0.3, -0.7 }, new[] { 1.0, 2.0, 3.0 }, 0.0, -0.924973003323132456)]
    [InlineData(new[] { 5.0, 4.0, 3.0, -0.0038455375741067136 }, new[] { 1.0, 1.0, 1.0, 31205.0 }, 0.0, -12.4318331300881582)]
    [InlineData(new[] { 2.0, -1.0 }, new[] { 1.0, 1.0 }, 0.0, -0.497295161434058109)]
    [InlineData(new[] { 3.0, 1.0, -0.9 }, new[] { 1.0, 1.0, 20.92 }, 0.0, -3.62195496951638242)]
    [InlineData(new[] { 2.0, 0.4, -50.0 }, new[] { 1.0, 1.0, 3.3 }, 0.0, -6.09127171344209107)]
    public void Upper_tails_have_the_digits_of_mpmath(double[] weights, double[] df, double x, double log) =>
        Assert.Equal(log, ChiSquaredMixture.LogUpperTail(weights, df, x), 2e-13 * Math.Max(1, Math.Abs(log) / 100));

    [Theory]
    [InlineData(0.001)]
    [InlineData(1)]
    [InlineData(3.7)]
    [InlineData(60)]
    [InlineData(5000)]
    [InlineData(1e8)]
    [InlineData(1e12)]
    public void Equal_weights_are_a_chi_squared_distribution(double x)
    {
        foreach (var df in new[] { 0.4, 1, 2, 7, 300 })
        {
            var (upper, lower) = (ChiSquared.LogUpperTail(x, df), ChiSquared.LogLowerTail(x, df));
            AssertLog(upper, ChiSquaredMixture.LogUpperTail([2.5], [df], 2.5 * x));
            AssertLog(lower, ChiSquaredMixture.LogLowerTail([2.5], [df], 2.5 * x));
            AssertLog(upper, ChiSquaredMixture.LogLowerTail([-2.5], [df], -2.5 * x));
        }

        AssertLog(ChiSquared.LogUpperTail(x, 4), ChiSquaredMixture.LogUpperTail([3, 3, 0, 3, 3], null, 3 * x));
    }

    [Theory]
    [InlineData(0.02, 5.5)]
    [InlineData(1.7, 1)]
    [InlineData(9, 20.9)]
    [InlineData(400, 20.9)]
    [InlineData(3, 31205.6)]
    [InlineData(200, 31205.6)]
    [InlineData(3, 0.3)]
    public void Ratios_with_equal_weights_are_an_F_distribution(double f, double ddf)
    {
        AssertLog(FDistribution.LogUpperTail(f, 1, ddf), ChiSquaredMixture.LogUpperTailOfRatio([3.9], 3.9 * f, ddf));
        AssertLog(FDistribution.LogUpperTail(f, 3, ddf), ChiSquaredMixture.LogUpperTailOfRatio([2, 2, 2], 6 * f, ddf));
    }

    [Fact]
    public void Ratios_with_infinite_degrees_of_freedom_are_mixtures()
    {
        Assert.Equal(ChiSquaredMixture.LogUpperTail([3, 1], null, 17), ChiSquaredMixture.LogUpperTailOfRatio([3, 1], 17, double.PositiveInfinity));
        Assert.Equal(ChiSquaredMixture.LogUpperTail([3, 1], null, 17), ChiSquaredMixture.LogUpperTailOfRatio([3, 1], 17, 1e13), 1e-9);
        Assert.Equal(ChiSquaredMixture.LogSaddlepoint([3, 1], null, 17), ChiSquaredMixture.LogSaddlepointOfRatio([3, 1], 17, double.PositiveInfinity));
    }

    [Fact]
    public void Many_weights_of_many_scales_keep_the_tails_complementary()
    {
        var random = new SplitMix64(11);
        for (var trial = 0; trial < 40; trial++)
        {
            double[] weights = [.. Enumerable.Range(0, 1 + random.Below(60)).Select(_ => Math.Exp(random.Below(2000) / 100.0 - 10) * (random.Below(4) == 0 ? -1 : 1))];
            foreach (var x in new[] { -100.0, -1, -1e-6, 0, 1e-6, 0.3, 20, 3e3, 1e5 })
            {
                var (upper, lower) = (ChiSquaredMixture.LogUpperTail(weights, null, x), ChiSquaredMixture.LogLowerTail(weights, null, x));
                Assert.Equal(1, Math.Exp(upper) + Math.Exp(lower), 1e-12);
            }
        }
    }

    /// <summary>P(2X > Y) for two chi-squares on 1 degree of freedom, from the arctangent.</summary>
    [Fact]
    public void A_difference_of_two_has_a_closed_form() =>
        Assert.Equal(1 - 2 / Math.PI * Math.Atan(Math.Sqrt(0.5)), Math.Exp(ChiSquaredMixture.LogUpperTail([2, -1], null, 0)), 1e-14);

    /// <summary>Even degrees of freedom: a X_2 + b X_2 has the upper tail (a exp(-x/2a) - b exp(-x/2b))/(a - b).</summary>
    [Theory]
    [InlineData(1e-9)]
    [InlineData(2)]
    [InlineData(90)]
    [InlineData(1200)]
    public void Two_degrees_of_freedom_have_a_closed_form(double x)
    {
        const double a = 3, b = 1;
        var exact = Math.Log(a - b * Math.Exp(x / (2 * a) - x / (2 * b))) - x / (2 * a) - Math.Log(a - b);
        Assert.Equal(exact, ChiSquaredMixture.LogUpperTail([a, b], [2, 2], x), 1e-13 * Math.Max(1, x / 100));
    }

    [Fact]
    public void Certain_and_impossible_events_are_exact()
    {
        Assert.Equal(0, ChiSquaredMixture.LogUpperTail([1, 2], null, 0));
        Assert.Equal(0, ChiSquaredMixture.LogUpperTail([1, 2], null, -3));
        Assert.Equal(double.NegativeInfinity, ChiSquaredMixture.LogLowerTail([1, 2], null, 0));
        Assert.Equal(double.NegativeInfinity, ChiSquaredMixture.LogUpperTail([-1, -2], null, 1));
        Assert.Equal(0, ChiSquaredMixture.LogUpperTail([0, 0], null, -1));
        Assert.Equal(double.NegativeInfinity, ChiSquaredMixture.LogUpperTail([], null, 0));
        Assert.Equal(double.NegativeInfinity, ChiSquaredMixture.LogUpperTail([1], null, double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquaredMixture.LogUpperTail([1], null, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquaredMixture.LogUpperTail([1], [0], 1));
    }

    /// <summary>Kuonen's formula in plain form with 40 digits (mpmath), where nothing cancels.</summary>
    [Theory]
    [InlineData(new[] { 1.0, 0.5 }, new[] { 1.0, 1.0 }, 20.0, -11.3167213144208352)]
    [InlineData(new[] { 6.0, 3.0, 1.0 }, new[] { 1.0, 1.0, 1.0 }, 30.0, -3.10722806383934379)]
    [InlineData(new[] { 6.0, 3.0, 1.0 }, new[] { 1.0, 1.0, 1.0 }, 1.0, -0.0566530244591272534)]
    [InlineData(new[] { 6.0, 3.0, 1.0 }, new[] { 1.0, 1.0, 1.0 }, 10.0000001, -1.03230783534131049)]
    [InlineData(new[] { 3.0, 1.0, -0.9 }, new[] { 1.0, 1.0, 20.92 }, 0.0, -3.5931721882093186)]
    [InlineData(new[] { 2.0, 0.4, -50.0 }, new[] { 1.0, 1.0, 3.3 }, 0.0, -6.03260550672099739)]
    [InlineData(new[] { 5.0, 4.0, 3.0, -0.0038455375741067136 }, new[] { 1.0, 1.0, 1.0, 31205.0 }, 0.0, -12.4036955334383362)]
    [InlineData(new[] { 3.0, 2.0, 1.0 }, new[] { 1.0, 1.0, 1.0 }, 7000.0, -1169.86818762845445)]
    public void Saddlepoint_has_the_digits_of_mpmath(double[] weights, double[] df, double x, double log) =>
        Assert.Equal(log, ChiSquaredMixture.LogSaddlepoint(weights, df, x), 1e-12 * Math.Max(1, Math.Abs(log)));

    private static void AssertLog(double expected, double actual)
    {
        if (double.IsInfinity(expected) || double.IsInfinity(actual))
        {
            Assert.Equal(expected, actual);
            return;
        }

        Assert.Equal(expected, actual, 2e-13 * Math.Max(1, Math.Abs(expected)));
    }
}
