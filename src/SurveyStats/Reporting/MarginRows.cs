namespace SurveyStats.Reporting;

/// <summary>The rows in which margins are shown, before and after.</summary>
internal static class MarginRows
{
    public static ReportTable Display(IReadOnlyList<MarginReport> margins, string? title, IReadOnlyList<string> footnotes) => new(
        title,
        [margins.Count == 1 ? margins[0].Name : "margin", "target", "before", "after", "factor", "difference"],
        [.. margins.SelectMany(margin => margin.Categories.Select(c => (string[])
        [
            margins.Count == 1 ? c.Name : $"{margin.Name}: {c.Name}",
            WeightRows.Plain(c.Target),
            WeightRows.Plain(c.Before),
            WeightRows.Plain(c.After),
            c.Before == 0 ? Figures.None : Figures.Coefficient(c.After / c.Before),
            Math.Abs(c.Error) <= 1e-9 * Math.Abs(c.Target) ? "0" : WeightRows.Plain(c.Error),
        ]))],
        footnotes);

    public static TidyTable Tidy(IReadOnlyList<MarginReport> margins) => new(
        ["margin", "category", "target", "before", "after"],
        [.. margins.SelectMany(margin => margin.Categories.Select(c => (object?[])[margin.Name, c.Name, c.Target, c.Before, c.After]))]);
}
