namespace SurveyStats.Reporting;

/// <summary>The columns by which every comparison of means is reported, in tables for readers and for programs.</summary>
internal static class MeanComparisonRows
{
    public static readonly string[] TidyHeader =
    [
        "question", "first", "second", "mean_first", "mean_second", "difference", "lower", "upper", "level",
        "test", "convention", "statistic", "degrees_of_freedom", "p_value", "ln_p_value", "adjusted_p_value", "adjustment", "notes",
    ];

    public static object?[] TidyRow(MeanComparison c) =>
    [
        c.First.Question.Id, c.First.Segment, c.Second.Segment, c.First.Estimate, c.Second.Estimate, c.Difference, c.Interval?.Lower, c.Interval?.Upper,
        c.Interval?.Level.Value, c.Test.Name, c.Test.Convention, c.Test.Statistic, c.Test.DegreesOfFreedom, c.Test.PValue, c.Test.LogPValue,
        c.AdjustedPValue, c.Adjustment.Name, Figures.Notes(c.Notes),
    ];

    public static ReportTable Display(string title, IReadOnlyList<MeanComparison> comparisons, Adjustment adjustment)
    {
        var level = comparisons.Count == 0 ? default : comparisons[0].Interval?.Level ?? default;
        var adjusted = adjustment == Adjustment.None ? string.Empty : $"{adjustment.Name} p";
        return new ReportTable(
            title,
            ["comparison", "difference", $"{Figures.Level(level)} interval", "p", adjusted, string.Empty],
            [.. comparisons.Select(c => Row(c, adjusted.Length > 0))],
            Footnotes(comparisons, adjustment));
    }

    private static string[] Row(MeanComparison c, bool adjusted) =>
    [
        $"{c.First.Segment} - {c.Second.Segment}",
        Figures.Signed(c.Difference),
        Figures.Range(c.Interval, Figures.Signed),
        Figures.PValue(c.Test.PValue, c.Test.LogPValue),
        adjusted ? Figures.PValue(c.AdjustedPValue) : string.Empty,
        Figures.Notes(c.Notes),
    ];

    private static IReadOnlyList<string> Footnotes(IReadOnlyList<MeanComparison> comparisons, Adjustment adjustment)
    {
        var conventions = comparisons.Select(c => $"Test and interval: {c.Test.Name} ({c.Test.Convention}).").Distinct();
        return adjustment == Adjustment.None
            ? [.. conventions]
            : [.. conventions, $"p adjusted by {adjustment.Name} over {Figures.Count(comparisons.Count(c => c.Test.PValue is not null))} comparisons; intervals are not adjusted."];
    }
}
