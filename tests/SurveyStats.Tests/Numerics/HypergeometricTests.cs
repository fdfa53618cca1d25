using System.Globalization;
using System.Text.Json;
using CsCheck;
using SurveyStats.Numerics;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Numerics;

/// <summary>
/// The hypergeometric distributions against hypergeometric.json, which Figures/make_hypergeometric.py computed to 50 digits by other
/// methods.
/// </summary>
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

    /// <summary>
    /// Each bound is above the largest error measured over the points (in the comment). Logarithms below 1, of tails near 1, have the
    /// relative accuracy of the other tail; beyond -1 they are right to 2e-15.
    /// </summary>
    [Theory]
    [InlineData("Probability", 1e-13)] // measured 7.0e-15
    [InlineData("LowerTail", 1e-13)] // measured 2.3e-14
    [InlineData("UpperTail", 1e-13)] // measured 8.8e-15 (5e-198, population 1e9)
    [InlineData("LogProbability", 1e-13)] // measured below 1e-15
    [InlineData("LogLowerTail", 1e-13)] // measured 8.5e-15
    [InlineData("LogUpperTail", 1e-13)] // measured 2.8e-14
    [InlineData("Noncentral.LogProbability", 1e-13)] // measured below 1e-15
    [InlineData("Noncentral.LogLowerTail", 1e-13)] // measured 6.1e-15
    [InlineData("Noncentral.LogUpperTail", 1e-13)] // measured 1.1e-14
    public void Every_point_agrees_with_the_50_digit_figure(string function, double relative)
    {
        foreach (var (inputs, expected) in Read(function))
        {
            var actual = Functions[function](inputs);
            var bound = function.Contains("Log", StringComparison.Ordinal) && expected < -1 ? 2e-15 : relative;
            Assert.True(Math.Abs(actual - expected) <= bound * Math.Abs(expected), string.Create(
                CultureInfo.InvariantCulture,
                $"{function}({string.Join(", ", inputs.Select(v => v.ToString("R", CultureInfo.InvariantCulture)))}) is {actual:R}, not {expected:R}"));
        }
    }

    [Fact]
    public void Tails_that_meet_add_up_to_one_and_probabilities_to_the_tails() => Law.Holds(Cases, c =>
    {
        var (k, successes, draws, population) = c;
        var lower = Hypergeometric.LowerTail(k, successes, draws, population);
        Assert.Equal(1, lower + Hypergeometric.UpperTail(k + 1, successes, draws, population), 1e-14);
        var sum = 0.0;
        for (var i = 0L; i <= k; i++)
        {
            sum += Hypergeometric.Probability(i, successes, draws, population);
        }

        Assert.Equal(sum, lower, 1e-13);
    });

    [Fact]
    public void Successes_and_draws_change_places_and_failures_mirror_successes() => Law.Holds(Cases, c =>
    {
        var (k, successes, draws, population) = c;
        var lower = Hypergeometric.LogLowerTail(k, successes, draws, population);
        AssertClose(lower, Hypergeometric.LogLowerTail(k, draws, successes, population));
        AssertClose(lower, Hypergeometric.LogUpperTail(draws - k, population - successes, draws, population));
    });

    [Fact]
    public void Noncentral_with_odds_ratio_1_is_central_and_the_inverse_odds_mirror() => Law.Holds(
        Gen.Select(Cases, Gen.Double[-60, 60]),
        c =>
        {
            var ((k, successes, draws, population), logOdds) = c;
            AssertClose(
                Hypergeometric.LogUpperTail(k, successes, draws, population),
                new NoncentralHypergeometric(successes, draws, population, 1).LogUpperTail(k));
            var (odds, inverse) = (Math.ScaleB(1, (int)logOdds), Math.ScaleB(1, -(int)logOdds));
            AssertClose(
                new NoncentralHypergeometric(successes, draws, population, odds).LogUpperTail(k),
                new NoncentralHypergeometric(successes, population - draws, population, inverse).LogLowerTail(successes - k));
        });

    [Fact]
    public void Odds_beyond_the_square_root_of_the_largest_double_leave_the_largest_value_alone()
    {
        var distribution = new NoncentralHypergeometric(7, 9, 20, 1e200);
        Assert.InRange(distribution.LogProbability(7), -1e-195, 0);
        Assert.Equal(7, distribution.Mean);
        Assert.InRange(distribution.LogProbability(6), -200 * Math.Log(10), -195 * Math.Log(10));
    }

    [Fact]
    public void The_ends_of_the_support_have_their_limits()
    {
        Assert.Equal(0, Hypergeometric.Probability(6, 5, 9, 20));
        Assert.Equal(double.NegativeInfinity, Hypergeometric.LogProbability(-1, 5, 9, 20));
        Assert.Equal((0.0, 1.0), (Hypergeometric.LowerTail(-1, 5, 9, 20), Hypergeometric.LowerTail(5, 5, 9, 20)));
        Assert.Equal((1.0, 0.0), (Hypergeometric.UpperTail(0, 5, 9, 20), Hypergeometric.UpperTail(6, 5, 9, 20)));
        Assert.Equal(1, Hypergeometric.Probability(5, 5, 20, 20));
        Assert.Equal(1, Hypergeometric.Probability(0, 0, 0, 0));
    }

    [Theory]
    [InlineData(-1, 2, 5, "successes")]
    [InlineData(6, 2, 5, "successes")]
    [InlineData(3, 6, 5, "draws")]
    [InlineData(0, 0, -1, "population")]
    public void What_no_population_holds_is_refused(long successes, long draws, long population, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => Hypergeometric.LowerTail(1, successes, draws, population)).ParamName);

    private static void AssertClose(double expected, double actual)
    {
        if (expected != actual)
        {
            Assert.InRange(actual, expected - (1e-12 * Math.Abs(expected)), expected + (1e-12 * Math.Abs(expected)));
        }
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
