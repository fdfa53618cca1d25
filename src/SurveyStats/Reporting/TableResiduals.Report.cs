using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How residuals are shown.</content>
public sealed partial class TableResiduals
{
    /// <summary>An aligned table of the adjusted residuals: a group a row, an answer a column.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The adjusted residuals as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: one cell a row, with count, expected count and both residuals, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["group", "answer", "count", "expected", "pearson_residual", "adjusted_residual"],
        [.. from i in Enumerable.Range(0, Table.Groups.Count)
            from j in Enumerable.Range(0, Table.Answers.Count)
            select new object?[] { Table.Groups[i], Table.Answers[j], Table[i, j], Expected[i][j], Pearson[i][j], Adjusted[i][j] }]).ToCsv();

    private ReportTable Display() => new(
        null,
        ["adjusted residuals", .. Table.Answers],
        [.. Enumerable.Range(0, Table.Groups.Count).Select(i => (string[])[Table.Groups[i], .. Adjusted[i].Select(Figures.Number)])],
        ["About standard normal where the groups answer alike: beyond 2 or 3 a cell stands out."]);
}
