using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How estimates from several imputations are shown.</content>
public sealed partial class ImputedEstimateSet
{
    /// <summary>An aligned table: an estimate a row, with its 95 % interval and the fraction of missing information.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => ImputedRows.Display(this, Form, level).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => ImputedRows.Display(this, Form, level).ToMarkdown();

    /// <summary>CSV: one estimate a row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) => new TidyTable(ImputedRows.TidyHeader, [.. this.Select(e => ImputedRows.TidyRow(e, level))]).ToCsv();
}
