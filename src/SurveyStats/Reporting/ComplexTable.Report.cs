using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a weighted table is shown.</content>
public sealed partial class ComplexTable
{
    /// <summary>An aligned table of the shares in the whole table: a group a row, an answer a column.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The shares as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: one cell a row, with total, share and standard error of the share, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["group", "answer", "total", "share", "standard_error"],
        [.. from i in Enumerable.Range(0, Groups.Count)
            from j in Enumerable.Range(0, Answers.Count)
            let cell = (i * Answers.Count) + j
            select new object?[] { Groups[i], Answers[j], _totals[i][j], Proportions[i][j], Math.Sqrt(Math.Max(0, _shareCovariance[cell, cell])) }]).ToCsv();

    private ReportTable Display() => new(
        null,
        ["share of all", .. Answers],
        [.. Enumerable.Range(0, Groups.Count).Select(i => (string[])[Groups[i], .. Proportions[i].Select(p => Figures.Percent(p))])],
        [$"n = {Figures.Amount(Respondents)}, {(double.IsInfinity(DegreesOfFreedom) ? "infinite" : Figures.Amount(DegreesOfFreedom))} degrees of freedom of the design."]);
}
