using System.Globalization;
using System.Text.Json;
using SurveyStats.Benchmarks.Accuracy;
using Xunit;

namespace SurveyStats.Tests.Numerics;

/// <summary>
/// The distribution functions against figures.json, which Figures/make_figures.py computed to 50 digits by other methods.
/// Each bound is the largest error measured over these points (in the comment), rounded up a little: other mathematical runtimes differ in
/// the last bit. The goal is 1e-13 for tails and 1e-12 for quantiles, for tails down to 1e-300.
/// </summary>
public sealed class FiguresTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, List<Point>>> Figures = new(Read);

    private sealed record Point(double[] Inputs, double Expected);

    [Theory]
    [InlineData("Normal.UpperTail", 8e-16)] // measured 5.1e-16
    [InlineData("Normal.LowerTail", 8e-16)] // measured 5.1e-16
    [InlineData("Normal.LogUpperTail", 4e-16)] // measured 2.1e-16
    [InlineData("Normal.LogLowerTail", 8e-16)] // measured 5.1e-16
    [InlineData("Normal.Density", 5e-16)] // measured 3.3e-16
    [InlineData("Normal.LogDensity", 4e-16)] // measured 2.1e-16
    [InlineData("Normal.UpperQuantile", 7e-16)] // measured 4.6e-16
    [InlineData("Normal.LowerQuantile", 7e-16)] // measured 4.6e-16
    [InlineData("StudentT.LowerTail", 8e-15)] // measured 5.1e-15
    [InlineData("StudentT.UpperTail", 8e-15)] // measured 5.1e-15
    [InlineData("StudentT.LogLowerTail", 8e-15)] // measured 5.2e-15
    [InlineData("StudentT.LogUpperTail", 8e-15)] // measured 5.2e-15
    [InlineData("StudentT.Density", 5e-15)] // measured 2.9e-15
    [InlineData("StudentT.LogDensity", 7e-15)] // measured 4.1e-15
    [InlineData("StudentT.UpperQuantile", 4e-14)] // measured 2.6e-14 at (1E-300, 1.5) = 5.2e+199
    [InlineData("StudentT.LowerQuantile", 4e-14)] // measured 2.6e-14 at (1E-300, 1.5) = -5.2e+199
    [InlineData("ChiSquared.LowerTail", 2e-14)] // measured 7.1e-15
    [InlineData("ChiSquared.UpperTail", 2e-14)] // measured 6.8e-15
    [InlineData("ChiSquared.LogLowerTail", 2e-14)] // measured 6.8e-15
    [InlineData("ChiSquared.LogUpperTail", 2e-14)] // measured 7.3e-15
    [InlineData("ChiSquared.Density", 2e-14)] // measured 8.0e-15
    [InlineData("ChiSquared.LogDensity", 8e-15)] // measured 5.2e-15
    [InlineData("ChiSquared.UpperQuantile", 2e-15)] // measured 8.5e-16
    [InlineData("ChiSquared.LowerQuantile", 6e-14)] // measured 3.8e-14 at (1E-300, 3.5) = 9.8e-172
    [InlineData("Beta.LowerTail", 2e-14)] // measured 8.2e-15
    [InlineData("Beta.UpperTail", 6e-15)] // measured 3.4e-15
    [InlineData("Beta.LogLowerTail", 6e-15)] // measured 3.6e-15
    [InlineData("Beta.LogUpperTail", 2e-14)] // measured 8.0e-15
    [InlineData("Beta.Density", 2e-14)] // measured 8.3e-15
    [InlineData("Beta.LogDensity", 6e-15)] // measured 3.5e-15
    [InlineData("Beta.UpperQuantile", 2e-15)] // measured 1.0e-15
    [InlineData("Beta.LowerQuantile", 7e-15)] // measured 4.4e-15
    [InlineData("FDistribution.LowerTail", 8e-15)] // measured 5.1e-15
    [InlineData("FDistribution.UpperTail", 8e-15)] // measured 4.7e-15
    [InlineData("FDistribution.LogLowerTail", 8e-15)] // measured 4.7e-15
    [InlineData("FDistribution.LogUpperTail", 8e-15)] // measured 5.1e-15
    [InlineData("FDistribution.Density", 9e-15)] // measured 5.5e-15
    [InlineData("FDistribution.LogDensity", 3e-15)] // measured 1.5e-15
    [InlineData("FDistribution.LowerQuantile", 3e-14)] // measured 1.7e-14 at (1E-300, 2, 540) = 1e-300
    [InlineData("FDistribution.UpperQuantile", 3e-14)] // measured 1.7e-14 at (1E-300, 540, 2) = 1e+300
    [InlineData("Binomial.Probability", 2e-14)] // measured 9.9e-15
    [InlineData("Binomial.LogProbability", 6e-16)] // measured 3.8e-16
    [InlineData("Binomial.LowerTail", 6e-15)] // measured 3.9e-15
    [InlineData("Binomial.LogLowerTail", 8e-15)] // measured 4.7e-15
    [InlineData("Binomial.UpperTail", 2e-14)] // measured 6.8e-15
    [InlineData("Binomial.LogUpperTail", 8e-15)] // measured 5.2e-15
    [InlineData("Binomial.LowerQuantile", 3e-16)] // measured 0.0e+00
    [InlineData("Binomial.UpperQuantile", 3e-16)] // measured 0.0e+00
    [InlineData("StudentizedRange.UpperTail", 5e-15)] // measured 3.1e-15
    [InlineData("StudentizedRange.LowerTail", 7e-15)] // measured 4.2e-15
    [InlineData("StudentizedRange.LogUpperTail", 3e-15)] // measured 1.4e-15
    [InlineData("StudentizedRange.UpperQuantile", 3e-16)] // measured 2.0e-16
    [InlineData("Gamma.LogGamma", 1e-15)] // measured 6.4e-16
    [InlineData("Gamma.LogBeta", 3e-16)] // measured 1.1e-16
    [InlineData("Elementary.LogOnePlus", 3e-16)] // measured 0.0e+00
    [InlineData("Elementary.ExpMinusOne", 3e-16)] // measured 1.7e-16
    public void Every_point_agrees_with_the_50_digit_figure(string function, double bound)
    {
        foreach (var point in Figures.Value[function])
        {
            var actual = SurveyStatsFunctions.All[function](point.Inputs);
            var error = Error(function, actual, point.Expected);
            var inputs = string.Join(", ", point.Inputs.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
            Assert.True(error <= bound, string.Create(
                CultureInfo.InvariantCulture,
                $"{function}({inputs}) is {actual:R}, not {point.Expected:R}: error {error:E2}"));
        }
    }

    [Fact]
    public void Every_function_of_the_file_is_tested_and_every_tested_function_has_points() =>
        // The hypergeometric distributions have figures of their own.
        Assert.Equal(
            SurveyStatsFunctions.All.Keys.Where(name => !name.StartsWith("Hypergeometric", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Figures.Value.Keys.Order(StringComparer.Ordinal));

    /// <summary>
    /// The relative error; the logarithm of a density passes through 0, and below 1 its absolute error counts, which is the relative error
    /// of the density.
    /// </summary>
    private static double Error(string function, double actual, double expected)
    {
        if (expected == 0)
        {
            return Math.Abs(actual);
        }

        var isLogDensity = function.EndsWith("LogDensity", StringComparison.Ordinal);
        return Math.Abs(actual - expected) / (isLogDensity ? Math.Max(1, Math.Abs(expected)) : Math.Abs(expected));
    }

    private static Dictionary<string, List<Point>> Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Numerics", "Figures", "figures.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty("functions").EnumerateArray().ToDictionary(
            f => f.GetProperty("function").GetString()!,
            f => f.GetProperty("points").EnumerateArray().Select(ReadPoint).ToList());
    }

    private static Point ReadPoint(JsonElement point) => new(
        [.. point[0].EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? double.PositiveInfinity : v.GetDouble())],
        double.Parse(point[1].GetString()!, CultureInfo.InvariantCulture));
}
