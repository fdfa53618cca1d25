using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class StratifiedTableTests
{
    [Fact]
    public void Shares_of_two_groups_by_country_make_the_table_of_their_counts()
    {
        var table = StratifiedTable.Of(
            (Proportion.FromCounts(12, 30, "men SE"), Proportion.FromCounts(8, 31, "women SE")),
            (Proportion.FromCounts(20, 40, "men NO"), Proportion.FromCounts(15, 44, "women NO")));
        Assert.Equal("men SE - women SE: 12 of 30, 8 of 31", table.Strata[0].ToString());
        Assert.Equal(StratifiedTable.Of((12, 30, 8, 31), (20, 40, 15, 44)).OddsRatio().Estimate, table.OddsRatio().Estimate);
    }

    [Fact]
    public void A_stratified_table_is_shown_with_its_strata_the_common_effects_and_the_tests()
    {
        var table = StratifiedTable.Of(new StratumTable("Sweden", 12, 30, 8, 31), new StratumTable("Norway", 20, 40, 0, 44));
        var text = table.ToString();
        Assert.Contains("40.0%  30     25.8%", text, StringComparison.Ordinal);
        Assert.Contains("Common odds ratio: ", text, StringComparison.Ordinal);
        Assert.Contains("Conditional independence: Cochran-Mantel-Haenszel", text, StringComparison.Ordinal);
        Assert.Contains("| Norway |", table.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("Norway,20,40,0,44", table.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void Common_effects_have_text_Markdown_and_CSV()
    {
        var (ratio, difference) = (StratifiedCases.Berkeley.OddsRatio(), StratifiedCases.Berkeley.RiskDifference(StratifiedDifferenceMethod.InverseVariance));
        Assert.Equal("common odds ratio: 0.9047 [0.7719, 1.0603] 95% Mantel-Haenszel", ratio.ToString());
        Assert.Contains("| common odds ratio | 0.90 | 0.77 to 1.06 |", ratio.ToMarkdown(), StringComparison.Ordinal);
        Assert.StartsWith("measure,estimate,", ratio.ToCsv(), StringComparison.Ordinal);
        Assert.StartsWith("common difference: -", difference.ToString(), StringComparison.Ordinal);
        Assert.Contains("inverse variance", difference.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("risk difference,-", difference.ToCsv(), StringComparison.Ordinal);
        var undefined = StratifiedTable.Of((0, 4, 1, 5)).RiskRatio();
        Assert.Contains("undefined", undefined.ToString(), StringComparison.Ordinal);
        Assert.Contains("| - | - |", undefined.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Misuse_names_the_stratum_and_the_cure()
    {
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => StratifiedTable.Of(Array.Empty<StratumTable>())).Message, StringComparison.Ordinal);
        var error = Assert.Throws<ArgumentException>(() => StratifiedTable.Of((1, 2, 1, 2), (3, 2, 1, 2)));
        Assert.Contains("Stratum '2' has 3 successes in 2 trials", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => StratifiedTable.Of((1, 2, -1, 2)));
        Assert.Throws<ArgumentException>(() => StratifiedTable.Of((1, double.NaN, 1, 2)));
        Assert.Throws<ArgumentException>(() => StratifiedTable.Of((1, double.PositiveInfinity, 1, 2)));
        Assert.Contains("census", Assert.Throws<ArgumentException>(() => StratifiedTable.Of(
            (Proportion.FromCounts(1, 2, populationSize: 2), Proportion.FromCounts(1, 2)))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => StratifiedCases.Berkeley.OddsRatio(sides: (IntervalSides)5));
    }
}
