using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a total is shown.</content>
public sealed partial class Total
{
    /// <summary>A line: segment, total, 95 % interval and base.</summary>
    public override string ToString() => Display(default).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => Display(level).ToMarkdown();

    /// <summary>CSV: one row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) => new TidyTable(TotalRows.TidyHeader, [TotalRows.TidyRow(this, level)]).ToCsv();

    private ReportTable Display(ConfidenceLevel level) => TotalRows.Display(Question, Answers, "segment", Design, [this], level);
}
