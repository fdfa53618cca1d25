using CsCheck;
using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

/// <summary>What holds for the distributions whatever their parameters.</summary>
public sealed class DistributionLawsTests
{
    /// <summary>A fixed start of the random cases: a test that fails once fails always.</summary>
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly Gen<double> Shape = Gen.OneOf(
        Gen.Double[Math.Log(0.5), Math.Log(1e9)].Select(Math.Exp),
        Gen.Int[1, 4000].Select(k => k / 2.0));

    private static readonly Gen<double> Probability = Gen.OneOf(
        Gen.Double[1e-3, 0.999],
        Gen.Double[Math.Log(1e-300), Math.Log(0.5)].Select(Math.Exp),
        Gen.Double[Math.Log(1e-15), Math.Log(0.5)].Select(v => 1 - Math.Exp(v)));

    [Fact]
    public void Both_tails_add_up_to_one() =>
        Gen.Select(Shape, Shape, Gen.Double[0, 1]).Sample(
            (a, b, x) =>
            {
                double t = (x - 0.5) * 40;
                return Math.Abs(Beta.LowerTail(x, a, b) + Beta.UpperTail(x, a, b) - 1) < 3e-16
                    && Math.Abs(ChiSquared.LowerTail(2 * x * a, a) + ChiSquared.UpperTail(2 * x * a, a) - 1) < 3e-16
                    && Math.Abs(StudentT.LowerTail(t, a) + StudentT.UpperTail(t, a) - 1) < 3e-16
                    && Math.Abs(Normal.LowerTail(t) + Normal.UpperTail(t) - 1) < 3e-16;
            },
            seed: Seed, iter: 2_000, threads: 1);

    [Fact]
    public void Quantiles_are_never_refused_and_their_tails_give_the_probability_back() =>
        Gen.Select(Probability, Shape, Shape).Sample(
            (p, a, b) => Inverts(p, Beta.LowerQuantile(p, a, b), x => Beta.LowerTail(x, a, b), x => Beta.UpperTail(x, a, b))
                && Inverts(p, Beta.UpperQuantile(p, a, b), x => Beta.UpperTail(x, a, b), x => Beta.LowerTail(x, a, b))
                && Inverts(p, ChiSquared.LowerQuantile(p, a), x => ChiSquared.LowerTail(x, a), x => ChiSquared.UpperTail(x, a))
                && Inverts(p, ChiSquared.UpperQuantile(p, a), x => ChiSquared.UpperTail(x, a), x => ChiSquared.LowerTail(x, a))
                && Inverts(p, StudentT.UpperQuantile(p, 2 * a), t => StudentT.UpperTail(t, 2 * a), t => StudentT.LowerTail(t, 2 * a))
                && Inverts(p, Normal.UpperQuantile(p), Normal.UpperTail, Normal.LowerTail),
            seed: Seed, iter: 3_000, threads: 1);

    [Fact]
    public void The_beta_distribution_mirrors_when_its_shapes_change_places() =>
        Gen.Select(Shape, Shape, Gen.Double[0.5, 1], Probability).Sample(
            (a, b, x, p) => IsClose(Beta.LowerTail(x, a, b), Beta.UpperTail(1 - x, b, a))
                && IsClose(Beta.LogLowerTail(x, a, b), Beta.LogUpperTail(1 - x, b, a))
                && Math.Abs(Beta.LowerQuantile(p, a, b) + Beta.UpperQuantile(p, b, a) - 1) < 3e-16,
            seed: Seed, iter: 2_000, threads: 1);

    [Fact]
    public void A_logarithm_of_a_tail_is_the_logarithm_of_the_tail() =>
        Gen.Select(Shape, Shape, Gen.Double[0.001, 0.999]).Sample(
            (a, b, x) => IsLogOf(Beta.LogLowerTail(x, a, b), Beta.LowerTail(x, a, b))
                && IsLogOf(ChiSquared.LogUpperTail(3 * x * a, a), ChiSquared.UpperTail(3 * x * a, a))
                && IsLogOf(StudentT.LogUpperTail(20 * x, a), StudentT.UpperTail(20 * x, a))
                && IsLogOf(Normal.LogUpperTail(37 * x), Normal.UpperTail(37 * x)),
            seed: Seed, iter: 1_000, threads: 1);

    [Fact]
    public void The_binomial_probabilities_add_up_to_the_tails() =>
        Gen.Select(Gen.Int[1, 300], Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
            (n, share, p) =>
            {
                int k = (int)(share * n);
                double lower = Enumerable.Range(0, k + 1).Sum(i => Binomial.Probability(i, n, p));
                double upper = Enumerable.Range(k, n - k + 1).Sum(i => Binomial.Probability(i, n, p));
                return Math.Abs(lower - Binomial.LowerTail(k, n, p)) < 1e-13 && Math.Abs(upper - Binomial.UpperTail(k, n, p)) < 1e-13;
            },
            seed: Seed, iter: 300, threads: 1);

    [Fact]
    public void Student_with_infinite_degrees_of_freedom_is_normal()
    {
        Assert.Equal(Normal.UpperTail(1.7), StudentT.UpperTail(1.7, double.PositiveInfinity));
        Assert.Equal(Normal.LogUpperTail(1e8), StudentT.LogUpperTail(1e8, double.PositiveInfinity));
        Assert.Equal(Normal.LowerQuantile(0.975), StudentT.LowerQuantile(0.975, double.PositiveInfinity));
    }

    [Fact]
    public void Student_with_one_degree_of_freedom_has_its_closed_form_far_out()
    {
        // tan(pi (1/2 - q)) = 1 / (pi q) where q is small.
        Assert.Equal(1 / (Math.PI * 1e-200), StudentT.UpperQuantile(1e-200, 1), 1e185);
        Assert.Equal(1 / (Math.PI * 1e200), StudentT.UpperTail(1e200, 1), 1e-215);
        Assert.Equal(-Math.Log(Math.PI) - Math.Log(1e200), StudentT.LogUpperTail(1e200, 1), 1e-12);
    }

    [Fact]
    public void The_ends_of_the_domain_have_their_limits()
    {
        Assert.Equal(0, Beta.LowerQuantile(0, 2, 3));
        Assert.Equal(1, Beta.LowerQuantile(1, 2, 3));
        Assert.Equal(1, Beta.UpperQuantile(0, 2, 3));
        Assert.Equal(0, Beta.UpperQuantile(1, 2, 3));
        Assert.Equal(0, ChiSquared.LowerQuantile(0, 5));
        Assert.Equal(double.PositiveInfinity, ChiSquared.UpperQuantile(0, 5));
        Assert.Equal(double.PositiveInfinity, StudentT.UpperQuantile(0, 5));
        Assert.Equal(double.NegativeInfinity, StudentT.LowerQuantile(0, 5));
        Assert.Equal(0, StudentT.LowerQuantile(0.5, 5));
        Assert.Equal(double.NegativeInfinity, Normal.LowerQuantile(0));
        Assert.Equal(0, Normal.LowerQuantile(0.5));
        Assert.Equal(1, ChiSquared.UpperTail(0, 3));
        Assert.Equal(0, ChiSquared.UpperTail(double.PositiveInfinity, 3));
        Assert.Equal(0, Beta.LowerTail(-0.5, 2, 3));
        Assert.Equal(1, Beta.LowerTail(1.5, 2, 3));
        Assert.Equal(0.5, StudentT.UpperTail(0, 7));
        Assert.Equal(0, StudentT.UpperTail(double.PositiveInfinity, 7));
        Assert.Equal(1, StudentT.LowerTail(double.PositiveInfinity, 7));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double p)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.LowerQuantile(p));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.UpperQuantile(p, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquared.LowerQuantile(p, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Beta.LowerQuantile(p, 3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Binomial.LowerTail(1, 3, p));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void What_is_no_shape_is_refused(double shape)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.UpperTail(1, shape));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquared.UpperTail(1, shape));
        Assert.Throws<ArgumentOutOfRangeException>(() => Beta.UpperTail(0.5, shape, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Beta.LowerQuantile(0.5, 1, shape));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gamma.LogGamma(shape));
    }

    /// <summary>
    /// Whether the tail at x is p up to the arithmetic (1e-12) and to what x cannot express: p lies between the tails at points
    /// 1e-15 below and above it. Near 1 the other tail is compared.
    /// </summary>
    private static bool Inverts(double p, double x, Func<double, double> tail, Func<double, double> other)
    {
        if (p > 0.5) (p, tail) = (1 - p, other);
        if (Math.Abs(x) < 1e-300) return true; // too small a quantile has no double
        double width = 1e-15 * Math.Abs(x);
        (double first, double second) = (tail(x - width), tail(x + width));
        return p >= Math.Min(first, second) * (1 - 1e-12) && p <= Math.Max(first, second) * (1 + 1e-12);
    }

    /// <summary>
    /// Equal but for the rounding that the order of the shapes changes (1 - x is exact from 1/2 on). Far out, where the logarithm is
    /// about -700, one unit in its last place is 1e-13 of the tail.
    /// </summary>
    private static bool IsClose(double first, double second) => Math.Abs(first - second) <= 1e-12 * Math.Abs(first);

    private static bool IsLogOf(double log, double value) =>
        value < 1e-300 || Math.Abs(log - Math.Log(value)) <= 1e-15 * Math.Max(1, Math.Abs(log));
}
