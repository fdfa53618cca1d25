using Xunit;

namespace SurveyStats.Tests.Reporting;

/// <summary>How totals, ratios, quantiles, contrasts, tables of shares and rank tests of a complex sample are shown; labels are hostile until escaped.</summary>
public sealed class DesignReportTests
{
    private const string Hostile = "=cmd|' /C calc'!A0,\"<b>*x*</b>\"";

    private static readonly ResponseSet Sample = Build();
    private static readonly Segmentation By = Sample.Survey.SegmentsBy("s");

    public static TheoryData<string> Results { get; } = [.. Forms().Keys];

    [Theory]
    [MemberData(nameof(Results))]
    public void Hostile_labels_cannot_break_a_Markdown_table_or_become_markup(string result)
    {
        var markdown = Forms()[result].Markdown;
        var rows = markdown.Split('\n').Where(l => l.StartsWith('|')).ToArray();
        Assert.Contains("cmd\\|", markdown, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;\\*x\\*", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", markdown, StringComparison.Ordinal);
        Assert.Single(rows.Select(r => r.Replace("\\|", string.Empty, StringComparison.Ordinal).Count(c => c == '|')).Distinct());
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void Hostile_labels_stay_one_field_of_CSV_and_are_no_formulas(string result)
    {
        var csv = Forms()[result].Csv;
        Assert.Contains("\"\"<b>*x*</b>\"\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=cmd", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\"=cmd", csv, StringComparison.Ordinal);
        var read = ResponseSet.ParseCsv(csv);
        Assert.Equal(csv.TrimEnd().Split('\n').Length - 1, read.Count);
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void Text_is_aligned_and_names_the_design(string result)
    {
        var text = Forms()[result].Text;
        Assert.Contains("cmd|", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.Contains("design", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Exact_figures_go_through_CSV()
    {
        var total = Sample.TotalsOf(Sample.Survey["x"], By)[0];
        Assert.Contains(Exact(total.StandardError), total.ToCsv(), StringComparison.Ordinal);
        var ratio = Sample.RatiosOf(Sample.Survey["x"], Sample.Survey["y"], By)[0];
        Assert.Contains(Exact(ratio.Interval()!.Upper), ratio.ToCsv(), StringComparison.Ordinal);
        Assert.Contains(Exact(ratio.Interval(ConfidenceLevel.P99)!.Upper), ratio.ToCsv(ConfidenceLevel.P99), StringComparison.Ordinal);
        var test = Sample.TestRanks(Sample.Survey["x"], By, RankScore.Wilcoxon);
        Assert.Contains(Exact(test.Test.LogPValue), test.ToCsv(), StringComparison.Ordinal);
        var share = Sample.SharesOf(Sample.Survey.Choice("s"), Segmentation.Total);
        Assert.StartsWith("question,", share.ToCsv(), StringComparison.Ordinal);

        static string Exact(double? figure) => figure!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void What_is_absent_is_shown_as_absent()
    {
        var none = Sample.Within(Criterion.InRange(Sample.Survey.Numeric("x"), 1000, 2000));
        var (x, y, s) = (Sample.Survey["x"], Sample.Survey["y"], Sample.Survey.Choice("s"));
        foreach (var text in new[]
        {
            none.TotalsOf(x).ToString(), none.TotalsOf(x).ToCsv(), none.RatiosOf(x, y).ToString(), none.RatiosOf(x, y).ToCsv(), none.MediansOf(x).ToString(),
            none.MediansOf(x)[0].ToCsv(), none.SharesOf(s, By).ToString(), none.SharesOf(s, By).ToCsv(), none.TestRanks(x, By, RankScore.Median).ToString(),
            none.ProportionsOf(s.Options[0], By).Contrast(("plain", 1)).ToString(),
        })
        {
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, (string Text, string Markdown, string Csv)> Forms()
    {
        var (x, y, s) = (Sample.Survey["x"], Sample.Survey["y"], Sample.Survey.Choice("s"));
        var (totals, ratios, quantiles) = (Sample.TotalsOf(x, By), Sample.RatiosOf(x, y, By), Sample.QuantilesOf(x, [0.5], By));
        var contrast = Sample.ProportionsOf(Sample.Survey.Choice("a").Options[0], By).Contrast((Hostile, 1), ("plain", -1));
        var (table, test) = (Sample.SharesOf(s, Segmentation.Total), Sample.TestRanks(x, By, RankScore.Wilcoxon));
        return new()
        {
            ["total"] = (totals[0].ToString(), totals[0].ToMarkdown(), totals[0].ToCsv()),
            ["totals"] = (totals.ToString(), totals.ToMarkdown(), totals.ToCsv()),
            ["ratio"] = (ratios[0].ToString(), ratios[0].ToMarkdown(), ratios[0].ToCsv()),
            ["ratios"] = (ratios.ToString(), ratios.ToMarkdown(), ratios.ToCsv()),
            ["quantile"] = (quantiles[0].ToString(), quantiles[0].ToMarkdown(), quantiles[0].ToCsv()),
            ["quantiles"] = (quantiles.ToString(), quantiles.ToMarkdown(), quantiles.ToCsv()),
            ["contrast"] = (contrast.ToString(), contrast.ToMarkdown(), contrast.ToCsv()),
            ["shares"] = (table.ToString(), table.ToMarkdown(), table.ToCsv()),
            ["ranks"] = (test.ToString(), test.ToMarkdown(), test.ToCsv()),
        };
    }

    private static ResponseSet Build()
    {
        var survey = new Survey("s", [
            new SingleChoiceQuestion("s", [Hostile, "plain"]), new SingleChoiceQuestion("a", ["yes", "no"]), new NumericQuestion("x"), new NumericQuestion("y")]);
        var builder = new ResponseSetBuilder(survey);
        for (var i = 0; i < 8; i++)
        {
            builder.Begin(1 + (i % 3)).Answer(survey.Choice("s").Options[i % 2]).Answer(survey.Choice("a").Options[i / 3 % 2])
                .Answer(survey.Numeric("x"), i * i % 7).Answer(survey.Numeric("y"), 1 + i).DesignValue("c", $"{i / 2}");
        }

        return builder.Build().DrawnBy(SampleDesign.Complex(clusters: ["c"]));
    }
}
