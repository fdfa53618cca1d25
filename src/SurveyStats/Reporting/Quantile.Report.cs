using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a quantile is shown.</content>
public sealed partial class Quantile
{
    /// <summary>An aligned table of one row: segment, probability, quantile, 95 % interval and base.</summary>
    public override string ToString() => Display(default).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => Display(level).ToMarkdown();

    /// <summary>CSV: a header and one row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) => new TidyTable(QuantileRows.TidyHeader, [QuantileRows.TidyRow(this, level)]).ToCsv();

    private ReportTable Display(ConfidenceLevel level) => QuantileRows.Display(Question, "segment", Design, [this], level);
}
