using CsCheck;
using SurveyStats.Numerics;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Numerics;

public sealed class BernsteinPolynomialTests
{
    /// <summary>2 p q at 1/2; p^2 q 3 at 2/3; 6 p^2 q^2 at 1/2.</summary>
    [Fact]
    public void Single_weights_have_the_maximum_found_by_hand()
    {
        Assert.Equal(0.5, new BernsteinPolynomial([0, 1, 0]).Maximum(0, 1), 1e-15);
        Assert.Equal(4.0 / 9, new BernsteinPolynomial([0, 0, 1, 0]).Maximum(0, 1), 1e-15);
        Assert.Equal(6.0 / 16, new BernsteinPolynomial([0, 0, 1, 0, 0]).Maximum(0, 1), 1e-15);
        Assert.Equal(1, new BernsteinPolynomial([1, 0, 0, 0]).Maximum(0, 1));
        Assert.Equal(0.125, new BernsteinPolynomial([1, 0, 0, 0]).Maximum(0.5, 1), 1e-15);
    }

    [Fact]
    public void The_maximum_is_above_every_point_of_a_fine_grid_and_not_above_it_by_more_than_the_grid_can_miss() => Law.Holds(
        Gen.Select(Gen.Double[0, 1].Array[2, 70], Gen.Double[0, 0.4], Gen.Double[0.6, 1]),
        c =>
        {
            const int Points = 500;
            var (coefficients, low, high) = c;
            var maximum = new BernsteinPolynomial(coefficients).Maximum(low, high);
            var weights = new double[coefficients.Length];
            var largest = 0.0;
            for (var i = 0; i <= Points; i++)
            {
                var p = low + ((high - low) * i / Points);
                BinomialWeights.Fill(weights, p, 1 - p);
                largest = Math.Max(largest, weights.Zip(coefficients, (w, x) => w * x).Sum());
            }

            Assert.InRange(maximum, largest * (1 - 1e-14), largest * (1 + 1e-3));
        },
        count: 40);

    [Fact]
    public void Binomial_weights_are_the_probabilities() => Law.Holds(
        Gen.Select(Gen.Int[1, 400], Gen.Double[0, 1]),
        c =>
        {
            var weights = new double[c.Item1 + 1];
            BinomialWeights.Fill(weights, c.Item2, 1 - c.Item2);
            for (var k = 0; k <= c.Item1; k++)
            {
                Assert.Equal(Binomial.Probability(k, c.Item1, c.Item2), weights[k], 1e-14);
            }
        },
        count: 50);
}
