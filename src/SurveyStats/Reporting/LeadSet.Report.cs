using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How leads by segment are shown.</content>
public sealed partial class LeadSet
{
    /// <summary>An aligned table: a segment a row, with both shares, the lead, its 95 % interval and the test that there is none.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => Display(level).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => Display(level).ToMarkdown();

    /// <summary>CSV: one lead a row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) =>
        new TidyTable(LeadRows.TidyHeader, [.. this.Select(lead => LeadRows.TidyRow(lead, level))]).ToCsv();

    private ReportTable Display(ConfidenceLevel level) =>
        LeadRows.Display(Segmentation.Name, this, First, Over, level, LeadRows.Footnote(QuestionBase, Design));
}
