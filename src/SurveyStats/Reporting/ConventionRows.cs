namespace SurveyStats.Reporting;

/// <summary>The columns by which comparisons under conventions are reported, in tables for readers and for programs.</summary>
internal static class ConventionRows
{
    private static readonly string[] TidyHeader =
    [
        "convention", "first", "second", "estimate_first", "estimate_second", "difference", "standard_error", "statistic", "degrees_of_freedom", "p_value",
        "ln_p_value", "lower", "upper", "level", "interval_method", "rule", "multiplicity", "notes",
    ];

    public static string[] Header(ConfidenceLevel level) =>
        ["convention", "difference, points", "SE, points", "statistic", "df", "p", $"{Figures.Level(level)} interval", string.Empty];

    public static string[] Row(ConventionLine line) =>
    [
        line.Convention.Name,
        Figures.Points(line.Difference),
        line.StandardError is { } se ? Figures.Number(100 * se) : Figures.None,
        Figures.Signed(line.Test.Statistic),
        line.Test.DegreesOfFreedom is { } df && double.IsFinite(df) ? Figures.Amount(df) : Figures.None,
        Figures.PValue(line.Test.PValue, line.Test.LogPValue),
        Figures.Range(line.Interval, Figures.Points),
        Rule(line),
    ];

    public static TidyTable Tidy(ColumnPair? columns, IEnumerable<ConventionLine> lines) => new(TidyHeader, [.. lines.Select(l => TidyRow(columns, l))]);

    /// <summary>"Sweden 45.9% (n = 1003, weighted 990.2, effective 812.4)"; of an unweighted base n alone.</summary>
    public static string Column(string name, double? share, CellSums ofBase)
    {
        var weighted = ofBase.Weight == ofBase.Count && ofBase.SquaredWeight == ofBase.Count
            ? string.Empty
            : $", weighted {Figures.Base(ofBase.Weight)}, effective {Figures.Base(ofBase.EffectiveCount)}";
        return $"{name} {Figures.Percent(share)} (n = {Figures.Count(ofBase.Count)}{weighted})";
    }

    private static string Rule(ConventionLine line) =>
        line.Convention.Adjustment == Adjustment.None ? line.Rule : $"{line.Rule}; in a row: {line.Convention.Adjustment}";

    private static object?[] TidyRow(ColumnPair? columns, ConventionLine l) =>
    [
        l.Convention.Name, columns?.First, columns?.Second, columns?.FirstShare, columns?.SecondShare, l.Difference, l.StandardError, l.Test.Statistic,
        l.Test.DegreesOfFreedom is { } df && double.IsFinite(df) ? df : null, l.Test.PValue, l.Test.LogPValue, l.Interval?.Lower, l.Interval?.Upper,
        l.Interval?.Level.Value, l.Interval?.Method, l.Rule, l.Convention.Adjustment.Name, Figures.Notes(l.Notes),
    ];
}
