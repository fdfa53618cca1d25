using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a common ratio over strata is shown.</content>
public sealed partial class StratifiedRatio
{
    /// <summary>The ratio with its interval and method, in one line.</summary>
    public override string ToString() => $"common {Measure}: {StratifiedRows.Show(this)}";

    /// <summary>The ratio as a Markdown table of one row.</summary>
    public string ToMarkdown() => new ReportTable(
        null,
        ["measure", "ratio", $"{Figures.Level(Interval?.Level ?? default)} interval", "heterogeneity p", string.Empty],
        [[
            $"common {Measure}", Figures.Number(Estimate),
            Interval is { } i ? $"{Figures.Number(i.Lower)} to {(i.Upper is { } upper ? Figures.Number(upper) : "unbounded")}" : Figures.None,
            Figures.PValue(Heterogeneity?.PValue, Heterogeneity?.LogPValue), Figures.Notes(Notes),
        ]],
        [$"{Method}."]).ToMarkdown();

    /// <summary>The ratio as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        [
            "measure", "estimate", "lower", "upper", "log_estimate", "log_standard_error", "log_lower", "log_upper", "level", "method",
            "heterogeneity_q", "heterogeneity_df", "heterogeneity_p_value", "notes",
        ],
        [[
            Measure, Estimate, Interval?.Lower, Interval?.Upper, LogEstimate, LogStandardError, LogLower, LogUpper, Interval?.Level.Value, Method,
            Heterogeneity?.Statistic, Heterogeneity?.DegreesOfFreedom, Heterogeneity?.PValue, Figures.Notes(Notes),
        ]]).ToCsv();
}
