using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How means by segment are shown.</content>
public sealed partial class MeanSet
{
    /// <summary>An aligned table: a segment a row, with its mean, 95 % interval, deviation and base.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => MeanRows.Display(Question, Segmentation.Name, Design, this, level).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) =>
        MeanRows.Display(Question, Segmentation.Name, Design, this, level).ToMarkdown();

    /// <summary>CSV: one mean a row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) =>
        new TidyTable(MeanRows.TidyHeader, [.. this.Select(m => MeanRows.TidyRow(m, level))]).ToCsv();
}
