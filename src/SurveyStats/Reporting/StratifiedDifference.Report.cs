using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a common difference over strata is shown.</content>
public sealed partial class StratifiedDifference
{
    /// <summary>The difference in points with its interval and method, in one line.</summary>
    public override string ToString() => $"common difference: {StratifiedRows.Show(this)}";

    /// <summary>The difference as a Markdown table of one row.</summary>
    public string ToMarkdown() => new ReportTable(
        null,
        ["measure", "points", $"{Figures.Level(Interval?.Level ?? default)} interval", "heterogeneity p", string.Empty],
        [[
            "common difference", Figures.Points(Estimate), Figures.Range(Interval, Figures.Points),
            Figures.PValue(Heterogeneity?.PValue, Heterogeneity?.LogPValue), Figures.Notes(Notes),
        ]],
        [$"{Method}."]).ToMarkdown();

    /// <summary>The difference as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        [
            "measure", "estimate", "standard_error", "lower", "upper", "level", "method", "heterogeneity_q", "heterogeneity_df", "heterogeneity_p_value",
            "notes",
        ],
        [[
            "risk difference", Estimate, StandardError, Interval?.Lower, Interval?.Upper, Interval?.Level.Value, Method, Heterogeneity?.Statistic,
            Heterogeneity?.DegreesOfFreedom, Heterogeneity?.PValue, Figures.Notes(Notes),
        ]]).ToCsv();
}
