using CsCheck;
using SurveyStats.Numerics;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.OneProportion;

/// <summary>The three exact tests and mid-p: all figures by enumeration in 50-digit arithmetic (mpmath); those of the first rule are also R 4.2.2's.</summary>
public sealed class ExactBinomialTestTests
{
    [Theory]
    [InlineData(27, 541, 0.08, 0.0086717745678983655, 0.0082257336462466076, 0.0070902561766109057, 0.0064749603247951807)]
    [InlineData(3, 20, 0.4, 0.022427038142043259, 0.031922325580016517, 0.022427038142043259, 0.019572634849137132)]
    [InlineData(9, 10, 0.5, 0.021484375, 0.021484375, 0.021484375, 0.01171875)]
    [InlineData(0, 12, 0.3, 0.023330658331, 0.027682574402, 0.023330658331, 0.013841287201)]
    [InlineData(430, 1000, 0.45, 0.21513802674779985, 0.21492759455674173, 0.20385262839168174, 0.20360001176518892)]
    public void Two_sided_p_values_by_enumeration(double x, double n, double share, double likelihood, double doubled, double blaker, double midP)
    {
        Assert.Equal(1, ProportionTest.Exact.Test(x, n, share).PValue!.Value / likelihood, 1e-12);
        Assert.Equal(1, ProportionTest.ExactDoubled.Test(x, n, share).PValue!.Value / doubled, 1e-12);
        Assert.Equal(1, ProportionTest.ExactBlaker.Test(x, n, share).PValue!.Value / blaker, 1e-12);
        Assert.Equal(1, ProportionTest.MidP.Test(x, n, share).PValue!.Value / midP, 1e-12);
    }

    [Fact]
    public void The_order_by_likelihood_is_that_of_its_definition() => Law.Holds(
        Gen.Int[1, 200].SelectMany(n => Gen.Select(Gen.Int[0, n], Gen.Const(n), Gen.OneOf(Gen.Double[0.01, 0.99], Gen.Int[0, 2].Select(i => new[] { 0.5, 0.25, 0.1 }[i])))), c =>
    {
        var (x, n, share) = c;
        var bound = Binomial.Probability(x, n, share) * (1 + 1e-7);
        var expected = Enumerable.Range(0, n + 1).Select(i => Binomial.Probability(i, n, share)).Where(p => p <= bound).Sum();
        Assert.Equal(1, ProportionTest.Exact.Test(x, n, share).PValue!.Value / Math.Min(expected, 1), 1e-11);
    });

    /// <summary>ln 2 + 400 ln(1/2): all or none of 400 fair tosses; and 20,000 of them, far below the smallest double.</summary>
    [Theory]
    [InlineData(400)]
    [InlineData(20_000)]
    public void Logarithms_hold_where_p_values_vanish(double n)
    {
        foreach (var test in new[] { ProportionTest.Exact, ProportionTest.ExactDoubled, ProportionTest.ExactBlaker })
        {
            Assert.Equal(1, test.LogPValue(0, n, 0.5)!.Value / ((1 - n) * Math.Log(2)), 1e-14);
            Assert.Equal(1, test.LogPValue(n, n, 0.5)!.Value / ((1 - n) * Math.Log(2)), 1e-14);
        }
    }

    [Fact]
    public void The_expected_count_itself_has_a_p_value_of_1()
    {
        Assert.Equal(1.0, ProportionTest.Exact.Test(9, 30, 0.3).PValue);
        Assert.Equal(1.0, ProportionTest.Exact.Test(500_000_000, 1_000_000_000, 0.5).PValue);
        Assert.Equal(1.0, ProportionTest.MidP.Test(15, 30, 0.5).PValue!.Value, 1e-14);
    }

    /// <summary>A share of one half has pairs of equally likely outcomes, which rounding must not tell apart.</summary>
    [Fact]
    public void Ties_of_a_symmetric_distribution_count_on_both_sides()
    {
        for (var n = 1; n <= 300; n += 7)
        {
            for (var x = 0; x < n / 2; x++)
            {
                var doubled = ProportionTest.ExactDoubled.LogPValue(x, n, 0.5)!.Value;
                Assert.Equal(doubled, ProportionTest.Exact.LogPValue(x, n, 0.5)!.Value, 1e-11);
                Assert.Equal(doubled, ProportionTest.ExactBlaker.LogPValue(x, n, 0.5)!.Value, 1e-11);
            }
        }
    }
}
