using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a table of counts is shown.</content>
public sealed partial class ContingencyTable
{
    /// <summary>An aligned table: a group a row, an answer a column, with totals.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The table in Markdown.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: one cell a row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["group", "answer", "count"],
        [.. from i in Enumerable.Range(0, Groups.Count)
            from j in Enumerable.Range(0, Answers.Count)
            select new object?[] { Groups[i], Answers[j], this[i, j] }]).ToCsv();

    private ReportTable Display() => new(
        null,
        ["counts", .. Answers, "total"],
        [
            .. Enumerable.Range(0, Groups.Count).Select(i => (string[])[Groups[i], .. _counts[i].Select(Figures.Amount), Figures.Amount(GroupTotals[i])]),
            ["total", .. AnswerTotals.Select(Figures.Amount), Figures.Amount(Total)],
        ],
        []);
}
