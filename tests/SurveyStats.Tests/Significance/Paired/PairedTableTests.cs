using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class PairedTableTests
{
    private static readonly Gen<(int B, int C)> Pairs = Gen.Select(Gen.Int[0, 80], Gen.Int[0, 80]).Where(p => p.Item1 + p.Item2 > 0);

    [Fact]
    public void A_comparison_gives_difference_interval_and_test_in_one()
    {
        var comparison = PairedTable.Of(59, 6, 16, 80, "before", "after").Compare();
        Assert.Equal((65.0 / 161, 75.0 / 161), (comparison.First.Estimate, comparison.Second.Estimate));
        Assert.Equal(-10.0 / 161, comparison.Difference!.Value, 1e-16);
        Assert.Equal("Tango", comparison.Interval!.Method);
        Assert.Equal(-10 / Math.Sqrt(22), comparison.Test.Statistic!.Value, 1e-14);
        Assert.Equal(6.0 / 16, comparison.OddsRatio!.Estimate);
        Assert.Contains("before - after", comparison.ToString(), StringComparison.Ordinal);
        Assert.Contains("-6.2", comparison.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("before,after,161,", comparison.ToCsv(), StringComparison.Ordinal);
        Assert.Contains("before,after,59,6,16,80,161", comparison.Table.ToCsv(), StringComparison.Ordinal);
        Assert.Contains("before: yes", comparison.Table.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(4, comparison.Table.ToString().Split('\n').Length);
    }

    /// <summary>3 of 4 changed one way: Clopper-Pearson of 3/4 from scipy.stats.binomtest(3, 4), as odds.</summary>
    [Fact]
    public void The_conditional_odds_ratio_has_the_exact_limits_as_odds()
    {
        var ratio = PairedTable.Of(5, 3, 1, 5).OddsRatio()!;
        Assert.Equal(3, ratio.Estimate);
        Assert.Equal(0.19412044968324338 / (1 - 0.19412044968324338), ratio.Lower, 1e-13);
        Assert.Equal(0.9936905367902617 / (1 - 0.9936905367902617), ratio.Upper!.Value, 1e-9);
    }

    [Fact]
    public void The_odds_ratio_the_other_way_round_is_the_inverse() => Law.Holds(Pairs, p =>
    {
        foreach (var method in IntervalMethod.All)
        {
            // Wald's interval is the point 1 where all pairs changed one way, and no odds.
            if (PairedTable.Of(1, p.B, p.C, 1).OddsRatio(method) is { } there && PairedTable.Of(1, p.C, p.B, 1).OddsRatio(method) is { } back)
            {
                Assert.True(there.Lower == 0 ? back.Upper is null : Math.Abs((there.Lower * back.Upper!.Value) - 1) < 1e-12, $"{method} {p}");
                Assert.True(there.Estimate is not { } estimate || there.Contains(estimate), $"{method} {p}");
            }
            else
            {
                Assert.True(method == IntervalMethod.Wald && (p.B == 0 || p.C == 0));
            }
        }
    });

    [Fact]
    public void The_odds_ratio_leaves_out_1_where_the_exact_test_rejects() => Law.Holds(Pairs, p =>
    {
        var table = PairedTable.Of(10, p.B, p.C, 10);
        Assert.Equal(table.Test(McNemarTest.Exact).PValue > 0.05, table.OddsRatio()!.Contains(1));
    });

    [Fact]
    public void One_sided_odds_ratios_are_bounded_on_one_side()
    {
        var table = PairedTable.Of(1, 6, 2, 1);
        var lower = table.OddsRatio(sides: IntervalSides.LowerBound)!;
        Assert.Null(lower.Upper);
        Assert.Equal(table.OddsRatio(level: ConfidenceLevel.P90)!.Lower, lower.Lower);
        Assert.Equal(0, table.OddsRatio(sides: IntervalSides.UpperBound)!.Lower);
    }

    [Fact]
    public void Nobody_and_no_discordant_pairs_give_absent_results_with_notes()
    {
        var nobody = PairedTable.Of(0, 0, 0, 0).Compare();
        Assert.Null(nobody.Difference);
        Assert.Null(nobody.Interval);
        Assert.Null(nobody.Test.PValue);
        Assert.Contains(nobody.Notes, note => note.Code == NoteCode.EmptyBase);
        Assert.Contains("-", nobody.ToString(), StringComparison.Ordinal);
        Assert.Null(PairedTable.Of(5, 0, 0, 5).OddsRatio());
        Assert.Null(PairedTable.Of(0, 0, 0, 0).TestDifference(0).PValue);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(PairedTable.Of(5, 0, 0, 5).TestDifference(0).Notes).Code);
    }

    /// <summary>
    /// Liu et al. (2002) and Tango (1998) ask in one way: not worse by 10 points. 43 + 12 of 121 against 43 + 5: far from worse.
    /// </summary>
    [Fact]
    public void A_test_of_a_margin_is_the_score_test_at_that_difference()
    {
        var table = PairedTable.Of(43, 12, 5, 61);
        Assert.True(table.TestDifference(-0.1, Alternative.Greater).PValue < 1e-4);
        Assert.True(table.TestDifference(0.05, Alternative.Greater).PValue > 0.3);
        Assert.Equal("difference", Assert.Throws<ArgumentOutOfRangeException>(() => table.TestDifference(5)).ParamName);
        Assert.Equal("alternative", Assert.Throws<ArgumentOutOfRangeException>(() => table.TestDifference(0, (Alternative)7)).ParamName);
    }

    [Fact]
    public void The_correlation_is_phi()
    {
        Assert.Equal(1, PairedTable.Of(36, 0, 0, 14).Correlation);
        Assert.Equal(-1, PairedTable.Of(0, 4, 9, 0).Correlation, 1e-15);
        Assert.Equal(0, PairedTable.Of(8, 24, 4, 12).Correlation);
        Assert.Equal(0, PairedTable.Of(8, 0, 4, 0).Correlation);
    }

    [Theory]
    [InlineData(-1, 0, 0, 0, "both")]
    [InlineData(0, -1, 0, 0, "firstOnly")]
    [InlineData(0, 0, -1, 0, "secondOnly")]
    [InlineData(0, 0, 0, long.MaxValue, "neither")]
    public void A_count_that_is_none_is_refused_by_its_name(long a, long b, long c, long d, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => PairedTable.Of(a, b, c, d)).ParamName);
}
