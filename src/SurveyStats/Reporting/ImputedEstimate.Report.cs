using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How an estimate from several imputations is shown.</content>
public sealed partial class ImputedEstimate
{
    /// <summary>An aligned table of one row, with the 95 % interval and the fraction of missing information.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => ImputedRows.Display([this], null, level).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => ImputedRows.Display([this], null, level).ToMarkdown();

    /// <summary>CSV: a header and one row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) => new TidyTable(ImputedRows.TidyHeader, [ImputedRows.TidyRow(this, level)]).ToCsv();
}
