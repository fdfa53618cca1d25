using System.Globalization;
using System.Text.Json;
using CsCheck;
using SurveyStats.Numerics;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Numerics;

/// <summary>The hypergeometric distributions against hypergeometric.json, which Figures/make_hypergeometric.py computed to 50 digits by other methods.</summary>
public sealed class HypergeometricTests
{
    private static readonly Dictionary<string, Func<double[], double>> Functions = new()
    {
        ["Probability"] = v => Hypergeometric.Probability((long)v[0], (long)v[1], (long)v[2], (long)v[3]),
        ["LowerTail"] = v => Hypergeometric.LowerTail((long)v[0], (long)v[1], (long)v[2], (long)v[3]),
        ["UpperTail"] = v => Hypergeometric.UpperTail((long)v[0], (long)v[1], (long)v[2], (long)v[3]),
        ["LogProbability"] = v => Hypergeometric.LogProbability((long)v[0], (long)v[1], (long)v[2], (long)v[3]),
        ["LogLowerTail"] = v => Hypergeometric.LogLowerTail((long)v[0], (long)v[1], (long)v[2], (long)v[3]),
        ["LogUpperTail"] = v => Hypergeometric.LogUpperTail((long)v[0], (long)v[1], (long)v[2], (long)v[3]),
        ["Noncentral.LogProbability"] = v => Noncentral(v).LogProbability((long)v[0]),
        ["Noncentral.LogLowerTail"] = v => Noncentral(v).LogLowerTail((long)v[0]),
        ["Noncentral.LogUpperTail"] = v => Noncentral(v).LogUpperTail((long)v[0]),
    };

    private static readonly Gen<(long K, long Successes, long Draws, long Population)> Cases =
        from population in Gen.Int[1, 400]
        from successes in Gen.Int[0, population]
        from draws in Gen.Int[0, population]
        from k in Gen.Int[-1, population + 1]
        select ((long)k, (long)successes, (long)draws, (long)population);

    [Theory]
    [InlineData("Probability", 1e-13)]
    [InlineData("LowerTail", 1e-13)]
    [InlineData("UpperTail", 1e-13)]
    [InlineData("LogProbability", 1e-15)]
    [InlineData("LogLowerTail", 1e-15)]
    [InlineData("LogUpperTail", 1e-15)]
    [InlineData("Noncentral.LogProbability", 1e-15)]
    [InlineData("Noncentral.LogLowerTail", 1e-15)]
    [InlineData("Noncentral.LogUpperTail", 1e-15)]
    public void Every_point_agrees_with_the_50_digit_figure(string function, double relative)
    {
        var worst = (Error: 0.0, Text: "");
        foreach (var (inputs, expected) in Read(function))
        {
            var actual = Functions[function](inputs);
            var error = actual == expected ? 0 : Math.Abs(actual - expected) / Math.Abs(expected);
            if (error > worst.Error)
            {
                worst = (error, string.Create(CultureInfo.InvariantCulture,
                    $"{function}({string.Join(", ", inputs.Select(v => v.ToString("R", CultureInfo.InvariantCulture)))}) is {actual:R}, not {expected:R}: relative error {error:E2}"));
            }
        }

        Assert.True(worst.Error <= relative, worst.Text);
    }

    private static NoncentralHypergeometric Noncentral(double[] v) => new((long)v[1], (long)v[2], (long)v[3], v[4]);

    private static List<(double[] Inputs, double Expected)> Read(string function)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Numerics", "Figures", "hypergeometric.json")));
        var points = document.RootElement.GetProperty("functions").EnumerateArray().Single(f => f.GetProperty("function").GetString() == function);
        return [.. points.GetProperty("points").EnumerateArray().Select(p => (
            p[0].EnumerateArray().Select(v => v.GetDouble()).ToArray(), double.Parse(p[1].GetString()!, CultureInfo.InvariantCulture)))];
    }
}
