using CsCheck;
using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

/// <summary>Distributions that are special cases of each other, and quantiles of counts.</summary>
public sealed class NumericsRelationsTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly Gen<double> Degrees = Gen.Double[Math.Log(1), Math.Log(1e6)].Select(Math.Exp);

    [Fact]
    public void The_square_of_Students_t_has_an_F_distribution() => Gen.Select(Gen.Double[0.01, 8], Degrees).Sample(
        (t, df) => IsClose(StudentT.LogUpperTail(t, df) + Math.Log(2), FDistribution.LogUpperTail(t * t, 1, df), 1e-13),
        seed: Seed, iter: 500, threads: 1);

    [Fact]
    public void The_reciprocal_of_an_F_has_the_degrees_of_freedom_changed() => Gen.Select(Gen.Double[0.01, 8], Degrees, Degrees).Sample(
        (f, a, b) => IsClose(FDistribution.UpperQuantile(0.3 * f / 8, a, b), 1 / FDistribution.LowerQuantile(0.3 * f / 8, b, a), 1e-14),
        seed: Seed, iter: 500, threads: 1);

    [Fact]
    public void The_studentized_range_of_two_groups_is_Students_t_times_root_two() => Gen.Select(Gen.Double[0.1, 12], Gen.Int[1, 200]).Sample(
        (q, df) => IsClose(StudentizedRange.UpperTail(q, 2, df), 2 * StudentT.UpperTail(q / Math.Sqrt(2), df), 1e-13),
        seed: Seed, iter: 10, threads: 1);

    [Fact]
    public void The_studentized_range_has_the_percentage_points_of_the_tables()
    {
        // Harter (1960), Annals of Mathematical Statistics 31, tables of the studentized range: upper 5 % points.
        Assert.Equal(3.314, StudentizedRange.UpperQuantile(0.05, 3, double.PositiveInfinity), 5e-4);
        Assert.Equal(4.474, StudentizedRange.UpperQuantile(0.05, 10, double.PositiveInfinity), 5e-4);
        Assert.Equal(5.008, StudentizedRange.UpperQuantile(0.05, 10, 20), 5e-4);
    }

    [Theory]
    [InlineData(-1, 3, 5)]
    [InlineData(double.NaN, 3, 5)]
    [InlineData(1, 1, 5)]
    [InlineData(1, 3, 0.5)]
    public void The_studentized_range_refuses_what_is_not_in_its_domain(double q, int groups, double df) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentizedRange.UpperTail(q, groups, df));

    [Fact]
    public void A_binomial_quantile_is_the_first_count_that_reaches_its_level() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Double[0, 1], Gen.Double[Math.Log(1e-200), Math.Log(0.999)].Select(Math.Exp)).Sample(
            (n, share, p) =>
            {
                var k = Binomial.LowerQuantile(p, n, share);
                var m = Binomial.UpperQuantile(p, n, share);
                return Binomial.LowerTail(k, n, share) >= p * (1 - 1e-12) && (k == 0 || Binomial.LowerTail(k - 1, n, share) < p)
                    && (m == n || Binomial.UpperTail(m + 1, n, share) <= p * (1 + 1e-12)) && (m == 0 || Binomial.UpperTail(m, n, share) > p);
            },
            seed: Seed, iter: 1_000, threads: 1);

    [Fact]
    public void A_binomial_level_that_a_tail_meets_exactly_is_reached()
    {
        // P(X <= 0) = 1/4 and P(X <= 1) = 3/4.
        Assert.Equal(0, Binomial.LowerQuantile(0.25, 2, 0.5));
        Assert.Equal(1, Binomial.LowerQuantile(0.75, 2, 0.5));
        Assert.Equal(1, Binomial.UpperQuantile(0.25, 2, 0.5));
    }

    [Fact]
    public void Double_doubles_have_the_digits_of_two_doubles()
    {
        // log 10 = 2.302585092994045684017991454684364207601101488628772976033
        var log = DoubleDouble.Log(10);
        Assert.Equal(2.302585092994046, log.High);
        Assert.Equal(-2.1707562233822494e-16, log.Low, 1e-30);

        // 1/3 = its double + 1.850371707708594e-17.
        var third = new DoubleDouble(1) / 3;
        Assert.Equal(1.850371707708594e-17, third.Low, 1e-31);
        Assert.Equal(0, (third * 3 - 1).High, 1e-30);
    }

    [Theory]
    [InlineData(0.025, 1e160, 1e160, 0.5)]
    [InlineData(0.025, 1e160, 3e160, 0.25)]
    [InlineData(1e-300, 1e100, 1e20, 1)]
    [InlineData(0.025, 3, 1e160, 6.186721228956013e-161)] // The gamma quantile 0.6186721228956013 / 1e160.
    public void Beta_quantiles_of_huge_shapes_are_those_of_the_limit(double p, double a, double b, double expected) =>
        Assert.Equal(expected, Beta.LowerQuantile(p, a, b), 1e-14 * expected);

    private static bool IsClose(double first, double second, double relative) => Math.Abs(first - second) <= relative * Math.Abs(first);
}
