using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How measures of association are shown.</content>
public sealed partial class AssociationMeasures
{
    /// <summary>An aligned table: a measure a row.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The measures as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: one measure a row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["measure", "value", "lower", "upper", "level", "interval_method"],
        [.. Rows().Select(r => new object?[]
        {
            r.Name, r.Value, r.Interval?.Lower, r.Interval?.Upper, r.Interval?.Level.Value, r.Interval?.Method,
        })]).ToCsv();

    private ReportTable Display() => new(
        null,
        ["association", "value", CramersVInterval is { } v ? $"{Figures.Level(v.Level)} interval" : string.Empty],
        [.. Rows().Select(r => (string[])[r.Name, Figures.Coefficient(r.Value), r.Interval is null ? string.Empty : Figures.Range(r.Interval, Figures.Coefficient)])],
        [Test.ToString()]);

    private (string Name, double? Value, ConfidenceInterval? Interval)[] Rows() =>
    [
        ("phi", Phi, null),
        ("Cramer's V", CramersV, CramersVInterval),
        ("Cramer's V, bias-corrected", CramersVBiasCorrected, null),
        ("contingency C", ContingencyC, null),
        ("Sakoda's C", SakodaC, null),
        ("Tschuprow's T", TschuprowT, null),
    ];
}
