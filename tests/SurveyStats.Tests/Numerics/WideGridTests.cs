using System.Globalization;
using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

/// <summary>No function throws or is not a number anywhere in its domain, ends and huge shapes included.</summary>
public sealed class WideGridTests
{
    private static readonly double[] Shapes = [1e-3, 0.3, 0.5, 1, 1.5, 2, 3, 7.3, 30, 541, 1e4, 1e9, 1e15, 1e40, 1e160, 1e300];

    private static readonly double[] Probabilities =
        [0, 5e-324, 1e-310, 1e-300, 1e-100, 1e-30, 1e-16, 1e-8, 1e-3, 0.025, 0.3, 0.5, 0.7, 0.975, 1 - 1e-10, 1 - 1.2e-16, 1];

    private static readonly double[] Points =
        [0, 5e-324, 1e-310, 1e-300, 1e-100, 1e-20, 1e-5, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-9, 1 - 1.2e-16, 1];

    private static readonly double[] Lengths = [.. Points, 3, 40, 1e5, 1e100, 1e160, 1e300, double.MaxValue, double.PositiveInfinity];

    [Fact]
    public void Beta_is_a_number_everywhere() => Each(Shapes, a => Each(Shapes, b =>
    {
        Each(Probabilities, p => AreNumbers(p, a, b, Beta.LowerQuantile(p, a, b), Beta.UpperQuantile(p, a, b)));
        Each(Points, x => AreNumbers(x, a, b, Beta.LowerTail(x, a, b), Beta.LogLowerTail(x, a, b), Beta.LogUpperTail(x, a, b)));
        Each(Points, x => AreNumbers(x, a, b, Beta.Density(x, a, b), Beta.LogDensity(x, a, b)));
    }));

    [Fact]
    public void F_is_a_number_everywhere() => Each(Shapes, a => Each(Shapes, b =>
    {
        Each(Probabilities, p => AreNumbers(p, a, b, FDistribution.LowerQuantile(p, a, b), FDistribution.UpperQuantile(p, a, b)));
        Each(Lengths, f => AreNumbers(f, a, b, FDistribution.LogLowerTail(f, a, b), FDistribution.LogUpperTail(f, a, b)));
        Each(Lengths, f => AreNumbers(f, a, b, FDistribution.Density(f, a, b), FDistribution.LogDensity(f, a, b)));
    }));

    [Fact]
    public void Chi_squared_and_Student_are_numbers_everywhere() => Each(Shapes, df =>
    {
        Each(Probabilities, p => AreNumbers(p, df, 0, ChiSquared.LowerQuantile(p, df), ChiSquared.UpperQuantile(p, df)));
        Each(Probabilities, p => AreNumbers(p, df, 0, StudentT.LowerQuantile(p, df)));
        Each(Lengths, x => AreNumbers(x, df, 0, ChiSquared.LogLowerTail(x, df), ChiSquared.LogUpperTail(x, df), ChiSquared.UpperTail(x, df)));
        Each(Lengths, x => AreNumbers(x, df, 0, ChiSquared.Density(x, df), ChiSquared.LogDensity(x, df)));
        Each(Lengths, t => AreNumbers(t, df, 0, StudentT.LowerTail(t, df), StudentT.LogUpperTail(t, df), StudentT.LogUpperTail(-t, df)));
        Each(Lengths, t => AreNumbers(t, df, 0, StudentT.Density(t, df), StudentT.LogDensity(-t, df)));
    });

    [Fact]
    public void Normal_is_a_number_everywhere()
    {
        Each(Probabilities, p => AreNumbers(p, 0, 0, Normal.LowerQuantile(p), Normal.UpperQuantile(p)));
        Each(Lengths, z => AreNumbers(z, 0, 0, Normal.UpperTail(z), Normal.LowerTail(z), Normal.LogUpperTail(z), Normal.LogLowerTail(z)));
        Each(Lengths, z => AreNumbers(z, 0, 0, Normal.Density(z), Normal.LogDensity(-z)));
    }

    [Fact]
    public void Binomial_is_a_number_everywhere() => Each([0, 1, 2, 30, 541, 1e6, 1e9, 1e12], n => Each(Points, share =>
    {
        Each(Probabilities, p => AreNumbers(p, n, share, Binomial.LowerQuantile(p, n, share), Binomial.UpperQuantile(p, n, share)));
        Each([0, 1e-9, 0.1, 0.5, 0.9, 1], part =>
        {
            var k = Math.Floor(n * part);
            AreNumbers(k, n, share, Binomial.Probability(k, n, share), Binomial.LogProbability(k, n, share));
            AreNumbers(k, n, share, Binomial.LogLowerTail(k, n, share), Binomial.LogUpperTail(k, n, share));
        });
    }));

    [Fact]
    public void The_studentized_range_is_a_number_everywhere() => Each([2, 3, 200], k => Each([1, 20, 1e9, double.PositiveInfinity], df =>
        Each([0, 1e-300, 0.3, 6, 50, 1e10, double.PositiveInfinity], q => AreNumbers(
            q, k, df, StudentizedRange.LogUpperTail(q, (int)k, df), StudentizedRange.LowerTail(q, (int)k, df)))));

    private static void Each(double[] values, Action<double> action) => Array.ForEach(values, action);

    private static void AreNumbers(double first, double second, double third, params ReadOnlySpan<double> results)
    {
        foreach (var result in results)
        {
            Assert.False(double.IsNaN(result), string.Create(CultureInfo.InvariantCulture, $"NaN at ({first:R}, {second:R}, {third:R})"));
        }
    }
}
