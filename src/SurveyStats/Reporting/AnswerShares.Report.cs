using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How the shares of all answers are shown.</content>
public sealed partial class AnswerShares
{
    /// <summary>An aligned table: an answer a row, with its share, 95 % Wilson interval and base.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The shares as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: one share a row, exact figures, with 95 % Wilson intervals.</summary>
    public string ToCsv() => new TidyTable(ProportionRows.TidyHeader, [.. this.Select(p => ProportionRows.TidyRow(p, default))]).ToCsv();

    private ReportTable Display() => new(
        $"{Question.Text}: {this[0].Segment}",
        ["answer", .. ProportionRows.HeaderFor(this[0].Design, default)],
        [.. this.Select(p => (IReadOnlyList<string>)[p.Answers!.Name.Default, .. ProportionRows.Row(p, default)])],
        [ProportionRows.Footnote(QuestionBase, this[0].Design)]);
}
