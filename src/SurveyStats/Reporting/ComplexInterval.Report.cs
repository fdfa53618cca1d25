using System.Globalization;
using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How an interval under a complex design is shown.</content>
public sealed partial class ComplexInterval
{
    /// <summary>The interval in one line: "[0.0023, 0.1777] 95% logit".</summary>
    public override string ToString() =>
        $"{(Limits is null ? $"no {Method} interval" : Limits.ToString())}{(Notes.Count == 0 ? string.Empty : $" ({Figures.Notes(Notes)})")}";

    /// <summary>The interval as a Markdown table of one row.</summary>
    public string ToMarkdown() => new ReportTable(
        null,
        ["method", "%", $"{Figures.Level(Limits?.Level ?? default)} interval", "n", EffectiveBase is null ? string.Empty : "effective n", "df", string.Empty],
        [[
            Limits?.Method ?? Method.Name, Figures.Percent(Share.Estimate), Figures.Range(Limits, Figures.Percent), Figures.Count(Share.Count),
            EffectiveBase is { } n ? Figures.Base(n) : string.Empty, Share.DegreesOfFreedom.ToString("0.##", CultureInfo.InvariantCulture), Figures.Notes(Notes),
        ]],
        []).ToMarkdown();

    /// <summary>The interval as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["method", "estimate", "standard_error", "lower", "upper", "level", "sides", "n", "effective_n", "df", "quantile", "notes"],
        [[
            Limits?.Method ?? Method.Name, Share.Estimate, Share.StandardError, Limits?.Lower, Limits?.Upper, Limits?.Level.Value, Limits?.Sides, Share.Count,
            EffectiveBase, double.IsInfinity(Share.DegreesOfFreedom) ? "Inf" : Share.DegreesOfFreedom, Quantile, Figures.Notes(Notes),
        ]]).ToCsv();
}
