using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How quantiles by segment are shown.</content>
public sealed partial class QuantileSet
{
    /// <summary>An aligned table: a quantile a row, with its 95 % interval, standard error and base.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => Display(level).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => Display(level).ToMarkdown();

    /// <summary>CSV: one quantile a row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) => new TidyTable(QuantileRows.TidyHeader, [.. this.Select(q => QuantileRows.TidyRow(q, level))]).ToCsv();

    private ReportTable Display(ConfidenceLevel level) => QuantileRows.Display(Question, Segmentation.Name, Design, this, level);
}
