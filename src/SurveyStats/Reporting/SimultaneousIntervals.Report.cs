using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How simultaneous intervals are shown.</content>
public sealed partial class SimultaneousIntervals
{
    /// <summary>An aligned table: a category a row, with its share and interval.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The intervals as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: one category a row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["category", "estimate", "lower", "upper", "level", "interval_method"],
        [.. this.Select((interval, i) => (object?[])[Labels[i], Shares[i], interval.Lower, interval.Upper, Level.Value, Method.Name])]).ToCsv();

    private ReportTable Display() => new(
        null,
        ["category", "%", $"{Figures.Level(Level)} interval"],
        [.. this.Select((interval, i) => (string[])[Labels[i], Figures.Percent(Shares[i]), Figures.Range(interval, Figures.Percent)])],
        [$"Intervals: {Method.Name}, simultaneous over {Figures.Count(Count)} categories."]);
}
