using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How net scores by segment are shown.</content>
public sealed partial class NetScoreSet
{
    /// <summary>An aligned table: a segment a row, with both shares, the score in points, its 95 % interval and base.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => NetScoreRows.Display(Segmentation.Name, this, level).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => NetScoreRows.Display(Segmentation.Name, this, level).ToMarkdown();

    /// <summary>CSV: one score a row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) =>
        new TidyTable(NetScoreRows.TidyHeader, [.. this.Select(s => NetScoreRows.TidyRow(s, level))]).ToCsv();
}
