using SurveyStats.Design;
using SurveyStats.Estimation;
using Xunit;

namespace SurveyStats.Tests.Estimation;

/// <summary>Two strata of two and three units, figures by hand.</summary>
public sealed class FrameCovarianceTests
{
    private static SampleFrame Frame(LonelyUnits rule = LonelyUnits.Fail, bool inDomains = false, double? population = null, params int[] units)
    {
        units = units.Length == 0 ? [2, 3] : units;
        return new SampleFrame(
            [new FrameStage(
                [.. units.Select((n, h) => new FrameStratum($"h{h}", -1, n, population))],
                [.. units.SelectMany((n, h) => Enumerable.Range(0, n).Select(i => new FrameUnit($"c{i}", h)))])],
            rule, inDomains);
    }

    private static double Variance(SampleFrame frame, params (int Unit, double Total)[] totals) =>
        new FrameCovariance(frame).OfUnits([new GroupTotals([.. totals.Select(t => t.Unit)], [.. totals.Select(t => t.Total)])])![0, 0];

    [Fact]
    public void Units_vary_about_the_mean_of_their_stratum()
    {
        // 2/1 (1 + 1) + 3/2 (1 + 0 + 1).
        Assert.Equal(7, Variance(Frame(), (0, 1), (1, 3), (2, 4), (3, 5), (4, 6)));

        // With 10 units in the population of each stratum: 0.8 of the first, 0.7 of the second.
        Assert.Equal((0.8 * 4) + (0.7 * 3), Variance(Frame(population: 10), (0, 1), (1, 3), (2, 4), (3, 5), (4, 6)), 1e-15);
    }

    [Fact]
    public void Units_without_a_respondent_count_with_nothing()
    {
        // Totals 4, 0, 0: mean 4/3, squares 64/9 + 16/9 + 16/9 = 96/9, times 3/2.
        Assert.Equal(16, Variance(Frame(), (2, 4)), 1e-14);
    }

    [Fact]
    public void Covariances_are_those_of_the_totals()
    {
        GroupTotals[] statistics = [new([0, 1], [1, 3]), new([1, 2, 3, 4], [5, 1, 2, 3])];
        var covariance = new FrameCovariance(Frame()).OfUnits(statistics)!;

        // Stratum 1: (-1)(-2.5) + (1)(2.5) = 5, times 2.
        Assert.Equal(10, covariance[0, 1], 1e-15);
        Assert.Equal(covariance[0, 1], covariance[1, 0]);
        Assert.Equal(4, covariance[0, 0], 1e-15);
        Assert.Equal((2 * 12.5) + 3, covariance[1, 1], 1e-14);
    }

    [Theory]
    [InlineData(LonelyUnits.Remove, 3)]
    [InlineData(LonelyUnits.Certainty, 3)]
    [InlineData(LonelyUnits.Adjust, 3 + 49)]
    [InlineData(LonelyUnits.Average, 3 * 2)]
    public void A_lonely_unit_adds_what_its_rule_says(LonelyUnits rule, double expected) =>
        Assert.Equal(expected, Variance(Frame(rule, units: [1, 3]), (0, 7), (1, 4), (2, 5), (3, 6)), 1e-14);

    [Fact]
    public void A_unit_that_is_alone_in_a_domain_is_lonely_only_where_that_was_asked_for()
    {
        Assert.Equal(16 + 4, Variance(Frame(LonelyUnits.Adjust), (0, 1), (1, 3), (2, 4)), 1e-14);

        // Not centred: 3/2 4^2.
        Assert.Equal(24 + 4, Variance(Frame(LonelyUnits.Adjust, inDomains: true), (0, 1), (1, 3), (2, 4)), 1e-14);

        // The mean of the other stratum.
        Assert.Equal(4 * 2, Variance(Frame(LonelyUnits.Average, inDomains: true), (0, 1), (1, 3), (2, 4)), 1e-14);
        Assert.Equal(16 + 4, Variance(Frame(LonelyUnits.Remove, inDomains: true), (0, 1), (1, 3), (2, 4)), 1e-14);
    }

    [Fact]
    public void A_stratum_that_was_drawn_whole_adds_nothing_even_if_lonely() =>
        Assert.Equal(0, Variance(Frame(population: 1, units: [1, 1]), (0, 7), (1, 4)));

    [Fact]
    public void A_lonely_stratum_outside_the_domain_is_no_matter()
    {
        Assert.Equal(3, Variance(Frame(units: [1, 3]), (1, 4), (2, 5), (3, 6)), 1e-15);
        Assert.Equal(["h0"], Assert.Throws<LonelyUnitException>(() => Variance(Frame(units: [1, 3]), (0, 4))).Strata);
    }

    [Fact]
    public void Independent_responses_need_only_sums()
    {
        // Responses 1, 2, 3 of four drawn, the fourth outside: sum 6, squares 14; 4/3 (14 - 36/4).
        var frame = new SampleFrame([new FrameStage([new FrameStratum("h", -1, 4, null)], null)], LonelyUnits.Fail, false);
        Assert.Equal(4 / 3.0 * 5, new FrameCovariance(frame).OfStrata([new StratumSums(0, 3, [0], [6], new double[,] { { 14 } })], 1)![0, 0], 1e-14);
    }

    [Fact]
    public void Equal_scores_have_no_variance_whatever_the_rounding()
    {
        for (var n = 2; n < 200; n++)
        {
            foreach (var w in new[] { 0.1, 1 / 3.0, 7.7, 1e9 / 7 })
            {
                var (sum, squares) = (Enumerable.Repeat(w, n).Sum(), Enumerable.Repeat(w * w, n).Sum());
                var frame = new SampleFrame([new FrameStage([new FrameStratum("h", -1, n, null)], null)], LonelyUnits.Fail, false);
                Assert.Equal(0, new FrameCovariance(frame).OfStrata([new StratumSums(0, n, [0], [n * w], new double[,] { { n * (w * w) } })], 1)![0, 0]);
                Assert.True(sum > 0 && squares > 0);
            }
        }
    }
}
