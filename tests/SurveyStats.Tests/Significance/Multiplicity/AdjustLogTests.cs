using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Multiplicity;

public sealed class AdjustLogTests
{
    [Fact]
    public void Logarithms_are_adjusted_as_the_p_values_are() => Law.Holds(Gen.Double[-600, 0].Array[0, 12], logs =>
    {
        foreach (var adjustment in Adjustment.All)
        {
            var plain = adjustment.Adjust([.. logs.Select(l => (double?)Math.Exp(l))]);
            var logarithmic = adjustment.AdjustLog([.. logs.Select(l => (double?)l)]);
            for (var i = 0; i < logs.Length; i++)
            {
                Assert.Equal(Math.Log(plain[i]!.Value), logarithmic[i]!.Value, 1e-12 * Math.Max(1, -logs[i]));
            }
        }
    });

    /// <summary>p-values of e^-2000 and e^-1000, which no double can tell: by hand.</summary>
    [Theory]
    [InlineData("none", -2000, -1000)]
    [InlineData("Bonferroni", -2000 + 0.69314718055994531, -1000 + 0.69314718055994531)]
    [InlineData("Sidak", -2000 + 0.69314718055994531, -1000 + 0.69314718055994531)]
    [InlineData("Holm", -2000 + 0.69314718055994531, -1000)]
    [InlineData("Holm-Sidak", -2000 + 0.69314718055994531, -1000)]
    [InlineData("Hochberg", -2000 + 0.69314718055994531, -1000)]
    [InlineData("Hommel", -2000 + 0.69314718055994531, -1000)]
    [InlineData("Benjamini-Hochberg", -2000 + 0.69314718055994531, -1000)]
    [InlineData("Benjamini-Yekutieli", -2000 + 0.69314718055994531 + 0.40546510810816438, -1000 + 0.40546510810816438)]
    public void Nothing_is_lost_below_the_smallest_double(string name, double first, double second)
    {
        var adjusted = Adjustment.All.Single(a => a.Name == name).AdjustLog([-1000, null, -2000]);
        Assert.Equal([second, first], new[] { adjusted[0]!.Value, adjusted[2]!.Value }.Select(x => x), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Null(adjusted[1]);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_logarithm_of_a_p_value_is_refused(double bad) => Assert.Contains(
        "no logarithm of a p-value", Assert.Throws<ArgumentException>(() => Adjustment.Holm.AdjustLog([-1, bad])).Message, StringComparison.Ordinal);

    [Fact]
    public void Comparisons_carry_the_logarithm_of_the_adjusted_p_value()
    {
        var set = Groups.Of(("a", 0, 30_000), ("b", 30_000, 30_000), ("c", 15_000, 30_000)).CompareAllPairs(Adjustment.Bonferroni);
        Assert.All(set, c => Assert.Equal(c.Test.LogPValue!.Value + Math.Log(3), c.AdjustedLogPValue!.Value, 1e-9));
        Assert.Equal(0, set["a", "b"].AdjustedPValue);
        Assert.Contains("e-130", set.ToString(), StringComparison.Ordinal);
    }
}
