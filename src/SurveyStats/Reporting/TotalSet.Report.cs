using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How totals by segment are shown.</content>
public sealed partial class TotalSet
{
    /// <summary>An aligned table: a segment a row, with its total, 95 % interval, standard error and base.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => Display(level).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => Display(level).ToMarkdown();

    /// <summary>CSV: one total a row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) => new TidyTable(TotalRows.TidyHeader, [.. this.Select(t => TotalRows.TidyRow(t, level))]).ToCsv();

    private ReportTable Display(ConfidenceLevel level) => TotalRows.Display(Question, Answers, Segmentation.Name, Design, this, level);
}
