using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How the shares of all answers in all segments are shown.</content>
public sealed partial class ShareTable
{
    /// <summary>An aligned table: an answer a row, a segment a column.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The table as Markdown.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: one share a row, exact figures, with 95 % intervals.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) => new TidyTable(
        ProportionRows.TidyHeader, [.. _shares.Cast<Proportion>().Select(p => ProportionRows.TidyRow(p, level))]).ToCsv();

    private ReportTable Display() => new(
        Question.Text.Default,
        ["%", .. Segmentation.Segments.Select(s => s.Name.Default)],
        [
            .. _answers.Select((answer, a) => (IReadOnlyList<string>)
                [answer.Label.Default, .. Enumerable.Range(0, Segmentation.Segments.Count).Select(s => Figures.Percent(_shares[s, a].Estimate))]),
            ["n", .. Enumerable.Range(0, Segmentation.Segments.Count).Select(s => Figures.Count(_shares[s, 0].Base.Unweighted))],
        ],
        [$"Base: {Figures.Words(QuestionBase)}. Design: {Design.Description}."]);
}
