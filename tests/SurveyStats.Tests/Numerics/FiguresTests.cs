using System.Globalization;
using System.Text.Json;
using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

/// <summary>
/// The distribution functions against figures.json, which Figures/make_figures.py computed to 50 digits by other methods.
/// Each bound is the largest error measured over these points (in the comment), rounded up a little: other mathematical runtimes differ in
/// the last bit. The goal is 1e-13 for tails and 1e-12 for quantiles, for tails down to 1e-300.
/// </summary>
public sealed class FiguresTests
{
    private static readonly Dictionary<string, Func<double[], double>> Functions = new()
    {
@FUN@
    };

    private static readonly Lazy<IReadOnlyDictionary<string, List<Point>>> Figures = new(Read);

    private sealed record Point(double[] Inputs, double Expected);

    [Theory]
@DATA@
    public void Every_point_agrees_with_the_50_digit_figure(string function, double bound)
    {
        foreach (var point in Figures.Value[function])
        {
            var actual = Functions[function](point.Inputs);
            var error = Error(function, actual, point.Expected);
            var inputs = string.Join(", ", point.Inputs.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
            Assert.True(error <= bound, string.Create(
                CultureInfo.InvariantCulture,
                $"{function}({inputs}) is {actual:R}, not {point.Expected:R}: error {error:E2}"));
        }
    }

    [Fact]
    public void Every_function_of_the_file_is_tested_and_every_tested_function_has_points() =>
        Assert.Equal(Functions.Keys.Order(StringComparer.Ordinal), Figures.Value.Keys.Order(StringComparer.Ordinal));

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
