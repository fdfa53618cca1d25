using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>Figures from the literature, and what adjustments do in limiting cases.</summary>
public sealed class AdjustmentFiguresTests
{
    /// <summary>Benjamini and Hochberg (1995), section 4.1: 15 hypotheses on thrombolysis.</summary>
    private static readonly double?[] Thrombolysis =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

    [Theory]
    [InlineData("Bonferroni", 3)]
    [InlineData("Hochberg", 3)]
    [InlineData("Benjamini-Hochberg", 4)]
    [InlineData("none", 9)]
    public void Benjamini_and_Hochbergs_example_rejects_as_printed(string name, int rejected) =>
        Assert.Equal(rejected, Adjustment.All.Single(a => a.Name == name).Adjust(Thrombolysis).Count(p => p <= 0.05));

    /// <summary>By hand: 4 * 0.01, max with 3 * 0.02, 2 * 0.03, 1 * 0.04.</summary>
    [Fact]
    public void Holm_steps_down_in_the_order_of_the_input() =>
        Assert.Equal([0.06, 0.04, 0.06, 0.06], Adjustment.Holm.Adjust([0.02, 0.01, 0.04, 0.03]).Select(p => Math.Round(p!.Value, 12)));

    [Fact]
    public void Undefined_tests_stay_undefined_and_are_not_counted() => Assert.All(Adjustment.All, adjustment =>
    {
        var with = adjustment.Adjust([null, 0.01, null, 0.04]);
        Assert.Equal([null, null], new[] { with[0], with[2] });
        Assert.Equal(adjustment.Adjust([0.01, 0.04]), new[] { with[1], with[3] });
        Assert.Equal([null], adjustment.Adjust([null]));
        Assert.Empty(adjustment.Adjust([]));
    });

    [Fact]
    public void A_single_test_is_not_adjusted() => Assert.All(Adjustment.All, adjustment =>
    {
        Assert.Equal(0.03, adjustment.Adjust([0.03])[0]!.Value, 1e-17);
        Assert.Equal([0.0, 1.0], adjustment.Adjust([0.0, 1.0]));
    });

    /// <summary>1 - (1 - p)^m is m p for tiny p, where the plain formula gives 0.</summary>
    [Fact]
    public void Sidak_keeps_tiny_p_values()
    {
        Assert.Equal(1, Adjustment.Sidak.Adjust([1e-30, 0.5])[0]!.Value / 2e-30, 1e-15);
        Assert.Equal(1, Adjustment.HolmSidak.Adjust([1e-300, 0.5])[0]!.Value / 2e-300, 1e-15);
    }

    [Fact]
    public void All_pairs_of_60_countries_are_adjusted_at_once()
    {
        double?[] p = [.. Enumerable.Range(1, 1770).Select(i => (double?)(i / 1770.0))];
        Assert.All(Adjustment.All, adjustment => Assert.Equal(1770, adjustment.Adjust(p).Count));
    }
}
