using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How shares by segment are shown.</content>
public sealed partial class ProportionSet
{
    /// <summary>An aligned table: a segment a row, with its share, 95 % Wilson interval and base.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => Display(level).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => Display(level).ToMarkdown();

    /// <summary>CSV: one share a row, exact figures, with all that is needed to trace them.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) =>
        new TidyTable(ProportionRows.TidyHeader, [.. this.Select(p => ProportionRows.TidyRow(p, level))]).ToCsv();

    private ReportTable Display(ConfidenceLevel level) => new(
        $"{Question.Text}: {Answers.Name}",
        [Segmentation.Name, .. ProportionRows.HeaderFor(Design, level)],
        [.. this.Select(p => (IReadOnlyList<string>)[p.Segment, .. ProportionRows.Row(p, level)])],
        [ProportionRows.Footnote(QuestionBase, Design)]);
}
