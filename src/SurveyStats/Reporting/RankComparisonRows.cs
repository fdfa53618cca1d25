namespace SurveyStats.Reporting;

/// <summary>The columns by which every comparison by ranks is reported, in tables for readers and for programs.</summary>
internal static class RankComparisonRows
{
    public static readonly string[] TidyHeader =
    [
        "question", "first", "second", "probability_first_higher", "lower", "upper", "level", "interval_method", "n_first", "n_second",
        "effective_n_first", "effective_n_second", "test", "convention", "statistic", "p_value", "ln_p_value", "adjusted_p_value", "adjustment", "notes",
    ];

    public static object?[] TidyRow(RankComparison c) =>
    [
        c.Question.Id, c.First, c.Second, c.Superiority.Estimate, c.Interval?.Lower, c.Interval?.Upper, c.Interval?.Level.Value, c.Interval?.Method,
        c.FirstBase.Unweighted, c.SecondBase.Unweighted, c.FirstBase.Effective, c.SecondBase.Effective, c.Test.Name, c.Test.Convention,
        c.Test.Statistic, c.Test.PValue, c.Test.LogPValue, c.AdjustedPValue, c.Adjustment.Name, Figures.Notes(c.Notes),
    ];

    public static ReportTable Display(Question question, IReadOnlyList<RankComparison> comparisons, Adjustment adjustment)
    {
        var level = comparisons.Count == 0 ? default : comparisons[0].Interval?.Level ?? default;
        var adjusted = adjustment == Adjustment.None ? string.Empty : $"{adjustment.Name} p";
        return new ReportTable(
            $"{question.Text}: does the first answer higher?",
            ["comparison", "probability", $"{Figures.Level(level)} interval", "p", adjusted, string.Empty],
            [.. comparisons.Select(c => Row(c, adjusted.Length > 0))],
            Footnotes(comparisons, adjustment));
    }

    private static string[] Row(RankComparison c, bool adjusted) =>
    [
        $"{c.First} - {c.Second}",
        Figures.Percent(c.Superiority.Estimate),
        Figures.Range(c.Interval, Figures.Percent),
        Figures.PValue(c.Test.PValue, c.Test.LogPValue),
        adjusted ? Figures.PValue(c.AdjustedPValue) : string.Empty,
        Figures.Notes(c.Notes),
    ];

    private static string[] Footnotes(IReadOnlyList<RankComparison> comparisons, Adjustment adjustment)
    {
        var conventions = comparisons.Select(c => $"Test: {c.Test.Name} ({c.Test.Convention}). Interval: {c.Interval?.Method ?? Figures.None}.").Distinct();
        string[] lines = ["Probability that an answer of the first is higher than one of the second, ties counted half.", .. conventions];
        return adjustment == Adjustment.None
            ? lines
            : [.. lines, $"p adjusted by {adjustment.Name} over {Figures.Count(comparisons.Count(c => c.Test.PValue is not null))} comparisons; intervals are not adjusted."];
    }
}
