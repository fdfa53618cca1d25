namespace SurveyStats.Reporting;

/// <summary>How a common effect over strata is shown in one line.</summary>
internal static class StratifiedRows
{
    public static string Show(StratifiedDifference d) => d.Estimate is null
        ? $"{Figures.None} ({Figures.Notes(d.Notes)})"
        : $"{Figures.Points(d.Estimate)} points [{Figures.Range(d.Interval, Figures.Points)}] {Figures.Level(d.Interval?.Level ?? default)} {d.Method}";

    public static string Show(StratifiedRatio r) => r.Interval is { } interval ? $"{interval}" : $"{Figures.None} ({Figures.Notes(r.Notes)})";
}
