using System.Globalization;
using System.Text.Json;
using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

/// <summary>
/// The distribution functions against figures.json, which Figures/make_figures.py computed to 50 digits by other methods.
/// Each bound is the largest error measured over these points (in the comment), rounded up a little: other mathematical runtimes differ in the last bit.
/// </summary>
public sealed class FiguresTests
{
    private static readonly Dictionary<string, Func<double[], double>> Functions = new()
    {
        ["Normal.LowerTail"] = v => Normal.LowerTail(v[0]),
        ["Normal.UpperTail"] = v => Normal.UpperTail(v[0]),
        ["Normal.LogLowerTail"] = v => Normal.LogLowerTail(v[0]),
        ["Normal.LogUpperTail"] = v => Normal.LogUpperTail(v[0]),
        ["Normal.LowerQuantile"] = v => Normal.LowerQuantile(v[0]),
        ["Normal.UpperQuantile"] = v => Normal.UpperQuantile(v[0]),
        ["StudentT.LowerTail"] = v => StudentT.LowerTail(v[0], v[1]),
        ["StudentT.UpperTail"] = v => StudentT.UpperTail(v[0], v[1]),
        ["StudentT.LogLowerTail"] = v => StudentT.LogLowerTail(v[0], v[1]),
        ["StudentT.LogUpperTail"] = v => StudentT.LogUpperTail(v[0], v[1]),
        ["StudentT.LowerQuantile"] = v => StudentT.LowerQuantile(v[0], v[1]),
        ["StudentT.UpperQuantile"] = v => StudentT.UpperQuantile(v[0], v[1]),
        ["ChiSquared.LowerTail"] = v => ChiSquared.LowerTail(v[0], v[1]),
        ["ChiSquared.UpperTail"] = v => ChiSquared.UpperTail(v[0], v[1]),
        ["ChiSquared.LogLowerTail"] = v => ChiSquared.LogLowerTail(v[0], v[1]),
        ["ChiSquared.LogUpperTail"] = v => ChiSquared.LogUpperTail(v[0], v[1]),
        ["ChiSquared.LowerQuantile"] = v => ChiSquared.LowerQuantile(v[0], v[1]),
        ["ChiSquared.UpperQuantile"] = v => ChiSquared.UpperQuantile(v[0], v[1]),
        ["Beta.LowerTail"] = v => Beta.LowerTail(v[0], v[1], v[2]),
        ["Beta.UpperTail"] = v => Beta.UpperTail(v[0], v[1], v[2]),
        ["Beta.LogLowerTail"] = v => Beta.LogLowerTail(v[0], v[1], v[2]),
        ["Beta.LogUpperTail"] = v => Beta.LogUpperTail(v[0], v[1], v[2]),
        ["Beta.LowerQuantile"] = v => Beta.LowerQuantile(v[0], v[1], v[2]),
        ["Beta.UpperQuantile"] = v => Beta.UpperQuantile(v[0], v[1], v[2]),
        ["Binomial.Probability"] = v => Binomial.Probability(v[0], v[1], v[2]),
        ["Binomial.LowerTail"] = v => Binomial.LowerTail(v[0], v[1], v[2]),
        ["Binomial.UpperTail"] = v => Binomial.UpperTail(v[0], v[1], v[2]),
        ["Gamma.LogGamma"] = v => Gamma.LogGamma(v[0]),
        ["Gamma.LogBeta"] = v => Gamma.LogBeta(v[0], v[1]),
        ["Elementary.LogOnePlus"] = v => Elementary.LogOnePlus(v[0]),
        ["Elementary.ExpMinusOne"] = v => Elementary.ExpMinusOne(v[0]),
    };

    private static readonly Lazy<IReadOnlyDictionary<string, List<Point>>> Figures = new(Read);

    private sealed record Point(double[] Inputs, double Expected);

    [Theory]
    [InlineData("Normal.LowerTail", 5e-16)] // measured 2.2e-16
    [InlineData("Normal.UpperTail", 5e-16)] // measured 2.2e-16
    [InlineData("Normal.LogLowerTail", 5e-16)] // measured 2.2e-16
    [InlineData("Normal.LogUpperTail", 5e-16)] // measured 1.7e-16
    [InlineData("Normal.LowerQuantile", 7e-16)] // measured 4.2e-16
    [InlineData("Normal.UpperQuantile", 7e-16)] // measured 4.2e-16
    [InlineData("StudentT.LowerTail", 5e-16)] // measured 2.7e-16
    [InlineData("StudentT.UpperTail", 2e-14)] // measured 1.2e-14 (t = 20, df = 1e9: tail 3e-89)
    [InlineData("StudentT.LogLowerTail", 2e-14)] // measured 1.2e-14 (the same point)
    [InlineData("StudentT.LogUpperTail", 2e-15)] // measured 1.4e-15
    [InlineData("StudentT.LowerQuantile", 3e-15)] // measured 1.9e-15
    [InlineData("StudentT.UpperQuantile", 4e-14)] // measured 2.6e-14 (q = 1e-300, df = 1.5)
    [InlineData("ChiSquared.LowerTail", 5e-14)] // measured 3.1e-14 (x = 9.97e7, df = 1e8: tail 2e-89)
    [InlineData("ChiSquared.UpperTail", 9e-14)] // measured 6.1e-14 (36 standard deviations out, df = 1e8: tail 4e-283)
    [InlineData("ChiSquared.LogLowerTail", 9e-14)] // measured 6.1e-14 (the same point)
    [InlineData("ChiSquared.LogUpperTail", 5e-14)] // measured 3.1e-14
    [InlineData("ChiSquared.LowerQuantile", 2e-15)] // measured 9.3e-16
    [InlineData("ChiSquared.UpperQuantile", 2e-15)] // measured 1.2e-15
    [InlineData("Beta.LowerTail", 2e-13)] // measured 1.4e-13 (shapes 3e8, 7e8: tail 4e-198)
    [InlineData("Beta.UpperTail", 1.3e-13)] // measured 8.7e-14 (shapes 4e4, 6e4: tail 6e-194)
    [InlineData("Beta.LogLowerTail", 1.3e-13)] // measured 8.7e-14 (the same point)
    [InlineData("Beta.LogUpperTail", 2e-13)] // measured 1.4e-13
    [InlineData("Beta.LowerQuantile", 2e-15)] // measured 8.9e-16
    [InlineData("Beta.UpperQuantile", 1e-15)] // measured 2.8e-16
    [InlineData("Binomial.Probability", 3e-14)] // measured 2.0e-14 (k = 700, n = 1000, p = 0.5: 5e-38)
    [InlineData("Binomial.LowerTail", 2e-15)] // measured 9.5e-16
    [InlineData("Binomial.UpperTail", 1e-14)] // measured 5.7e-15
    [InlineData("Gamma.LogGamma", 1e-15)] // measured 6.5e-16
    [InlineData("Gamma.LogBeta", 3e-16)] // measured 1.2e-16
    [InlineData("Elementary.LogOnePlus", 3e-16)] // measured 0
    [InlineData("Elementary.ExpMinusOne", 3e-16)] // measured 1.7e-16
    public void Every_point_agrees_with_the_50_digit_figure(string function, double relative)
    {
        foreach (Point point in Figures.Value[function])
        {
            double actual = Functions[function](point.Inputs);
            double error = Math.Abs(actual - point.Expected) / Math.Abs(point.Expected);
            string inputs = string.Join(", ", point.Inputs.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
            Assert.True(error <= relative, string.Create(CultureInfo.InvariantCulture,
                $"{function}({inputs}) is {actual:R}, not {point.Expected:R}: relative error {error:E2}"));
        }
    }

    [Fact]
    public void Every_function_of_the_file_is_tested_and_every_tested_function_has_points() =>
        Assert.Equal(Functions.Keys.Order(StringComparer.Ordinal), Figures.Value.Keys.Order(StringComparer.Ordinal));

    private static Dictionary<string, List<Point>> Read()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Numerics", "Figures", "figures.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty("functions").EnumerateArray().ToDictionary(
            f => f.GetProperty("function").GetString()!,
            f => f.GetProperty("points").EnumerateArray().Select(ReadPoint).ToList());
    }

    private static Point ReadPoint(JsonElement point) => new(
        [.. point[0].EnumerateArray().Select(v => v.GetDouble())],
        double.Parse(point[1].GetString()!, CultureInfo.InvariantCulture));
}
