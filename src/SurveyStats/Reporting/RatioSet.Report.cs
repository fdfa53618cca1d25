using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How ratios by segment are shown.</content>
public sealed partial class RatioSet
{
    /// <summary>An aligned table: a segment a row, with its ratio, 95 % interval, standard error and base.</summary>
    public override string ToString() => Display(default).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => Display(level).ToMarkdown();

    /// <summary>CSV: one ratio a row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) => new TidyTable(RatioRows.TidyHeader, [.. this.Select(r => RatioRows.TidyRow(r, level))]).ToCsv();

    private ReportTable Display(ConfidenceLevel level) => RatioRows.Display(Numerator, Denominator, Segmentation.Name, Design, this, level);
}
