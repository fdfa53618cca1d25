using System.Globalization;
using System.Text.Json;
using SurveyStats.Numerics;
using Xunit;
using Xunit.Abstractions;

namespace SurveyStats.Tests.Numerics;

/// <summary>The distributions against 25-digit figures of mpmath; Figures/make_figures.py makes them.</summary>
public sealed class DistributionFiguresTests(ITestOutputHelper output)
{
    private static readonly JsonElement Figures = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Numerics", "Figures", "distributions.json"))).RootElement.GetProperty("cases");

    // The bounds stand just above the largest error measured. Far in a tail an error of one unit in the last place of the logarithm, about
    // 700 at 1e-300, is 1e-13 of the tail itself; shapes of 1e6 cost as much.
    [Theory]
    [InlineData("normal", "upper", 1e-13)]
    [InlineData("beta", "lower", 7e-13)]
    [InlineData("beta", "upper", 3e-13)]
    [InlineData("chi-squared", "lower", 3e-14)]
    [InlineData("chi-squared", "upper", 2e-13)]
    [InlineData("student", "upper", 2e-13)]
    [InlineData("beta", "lower-quantile", 3e-13)]
    [InlineData("student", "upper-quantile", 1e-13)]
    [InlineData("chi-squared", "upper-quantile", 1e-14)]
    [InlineData("normal", "upper-quantile", 5e-16)]
    public void Distributions_meet_the_figures(string family, string function, double bound)
    {
        var (largest, where, count) = (0.0, string.Empty, 0);
        foreach (var figure in Figures.EnumerateArray())
        {
            if (figure.GetProperty("family").GetString() != family || figure.GetProperty("function").GetString() != function)
            {
                continue;
            }

            var input = figure.GetProperty("input").EnumerateArray().Select(i => i.GetDouble()).ToArray();
            var expected = double.Parse(figure.GetProperty("expected").GetString()!, CultureInfo.InvariantCulture);
            var error = Math.Abs((Compute(family, function, input) / expected) - 1);
            count++;
            Assert.False(double.IsNaN(error) && expected != 0, $"{family} {function} {string.Join(", ", input)}");
            if (error > largest)
            {
                (largest, where) = (error, string.Join(", ", input));
            }
        }

        output.WriteLine(FormattableString.Invariant($"{family} {function}: {count} figures, largest relative error {largest:0.0e0} at ({where})"));
        Assert.True(count >= 10, $"only {count} figures");
        Assert.True(largest <= bound, FormattableString.Invariant($"relative error {largest:0.0e0} at ({where})"));
    }

    private static double Compute(string family, string function, double[] x) => (family, function) switch
    {
        ("normal", "upper") => Normal.UpperTail(x[0]),
        ("normal", "upper-quantile") => Normal.UpperQuantile(x[0]),
        ("beta", "lower") => Beta.LowerTail(x[0], x[1], x[2]),
        ("beta", "upper") => Beta.UpperTail(x[0], x[1], x[2]),
        ("beta", "lower-quantile") => Beta.LowerQuantile(x[0], x[1], x[2]),
        ("chi-squared", "lower") => ChiSquared.LowerTail(x[0], x[1]),
        ("chi-squared", "upper") => ChiSquared.UpperTail(x[0], x[1]),
        ("chi-squared", "upper-quantile") => ChiSquared.UpperQuantile(x[0], x[1]),
        ("student", "upper") => StudentT.UpperTail(x[0], x[1]),
        ("student", "upper-quantile") => StudentT.UpperQuantile(x[0], x[1]),
        _ => throw new NotSupportedException($"{family} {function}"),
    };
}
