using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How the comparison of two shares of the same respondents is shown.</content>
public sealed partial class PairedComparison
{
    /// <summary>Difference, interval, test and odds ratio as an aligned table.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The comparison as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>The comparison as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        [
            "first", "second", "n", "estimate_first", "estimate_second", "difference", "lower", "upper", "level", "interval_method", "test",
            "convention", "statistic", "p_value", "ln_p_value", "odds_ratio", "odds_ratio_lower", "odds_ratio_upper", "odds_ratio_method", "notes",
        ],
        [[
            First.Segment, Second.Segment, Table.Total, First.Estimate, Second.Estimate, Difference, Interval?.Lower, Interval?.Upper,
            Interval?.Level.Value, Interval?.Method, Test.Name, Test.Convention, Test.Statistic, Test.PValue, Test.LogPValue, OddsRatio?.Estimate,
            OddsRatio?.Lower, OddsRatio?.Upper, OddsRatio?.Method, Figures.Notes(Notes),
        ]]).ToCsv();

    private ReportTable Display() => new(
        $"{First.Segment} {Figures.Percent(First.Estimate)}, {Second.Segment} {Figures.Percent(Second.Estimate)}, the same {Figures.Count(Table.Total)} respondents",
        ["comparison", "difference, points", $"{Figures.Level(Interval?.Level ?? default)} interval", "p", string.Empty],
        [[
            $"{First.Segment} - {Second.Segment}", Figures.Points(Difference), Figures.Range(Interval, Figures.Points),
            Figures.PValue(Test.PValue, Test.LogPValue), Figures.Notes(Notes),
        ]],
        Footnotes());

    private IReadOnlyList<string> Footnotes()
    {
        var method = $"Test: {Test.Name} ({Test.Convention}). Interval: {Interval?.Method ?? Figures.None}.";
        return OddsRatio is { } ratio ? [method, $"Odds ratio: {ratio}."] : [method];
    }
}
