namespace SurveyStats.Reporting;

/// <summary>The columns by which every comparison is reported, in tables for readers and for programs.</summary>
internal static class ComparisonRows
{
    public static readonly string[] TidyHeader =
    [
        "first", "second", "estimate_first", "estimate_second", "difference", "lower", "upper", "level", "interval_method",
        "test", "convention", "statistic", "p_value", "ln_p_value", "adjusted_p_value", "ln_adjusted_p_value", "adjustment", "simultaneous", "overlap", "notes",
    ];

    public static object?[] TidyRow(Comparison c) =>
    [
        c.First.Segment, c.Second.Segment, c.First.Estimate, c.Second.Estimate, c.Difference, c.Interval?.Lower, c.Interval?.Upper,
        c.Interval?.Level.Value, c.IntervalMethod, c.Test.Name, c.Test.Convention, c.Test.Statistic, c.Test.PValue, c.Test.LogPValue,
        c.AdjustedPValue, c.AdjustedLogPValue, c.Adjustment.Name, c.IsSimultaneous ? "yes" : "no", c.Overlap ? "yes" : "no", Figures.Notes(c.Notes),
    ];

    public static ReportTable Display(string title, IReadOnlyList<Comparison> comparisons, Adjustment adjustment)
    {
        var level = comparisons.Count == 0 ? default : comparisons[0].Interval?.Level ?? default;
        var adjusted = adjustment == Adjustment.None ? string.Empty : $"{adjustment.Name} p";
        return new ReportTable(
            title,
            ["comparison", "difference, points", $"{Figures.Level(level)} interval", "p", adjusted, string.Empty],
            [.. comparisons.Select(c => Row(c, adjusted.Length > 0))],
            Footnotes(comparisons, adjustment));
    }

    private static string[] Row(Comparison c, bool adjusted) =>
    [
        $"{c.First.Segment} - {c.Second.Segment}",
        Figures.Points(c.Difference),
        Figures.Range(c.Interval, Figures.Points),
        Figures.PValue(c.Test.PValue, c.Test.LogPValue),
        adjusted ? Figures.PValue(c.AdjustedPValue, c.AdjustedLogPValue) : string.Empty,
        Figures.Notes(c.Notes),
    ];

    private static IReadOnlyList<string> Footnotes(IReadOnlyList<Comparison> comparisons, Adjustment adjustment)
    {
        var conventions = comparisons.Select(c => $"Test: {c.Test.Name} ({c.Test.Convention}). Interval: {c.IntervalMethod}.").Distinct();
        var over = comparisons.FirstOrDefault(c => c.IsSimultaneous)?.IntervalAdjustment;
        var intervals = over is null ? "intervals are not adjusted" : $"intervals are simultaneous ({over})";
        return adjustment == Adjustment.None
            ? [.. conventions]
            : [.. conventions, $"p adjusted by {adjustment.Name} over {Figures.Count(comparisons.Count == 0 ? 0 : comparisons[0].TestsInFamily)} comparisons; {intervals}."];
    }
}
