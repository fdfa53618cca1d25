using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How the pairs of Marascuilo's procedure are shown.</content>
public sealed partial class MarascuiloProcedure
{
    /// <summary>An aligned table: a pair a row, with difference, critical range and p.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The pairs as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: one pair a row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["first", "second", "difference", "critical_range", "significant", "p_value", "ln_p_value", "level"],
        [.. this.Select(p => new object?[]
        {
            p.FirstGroup, p.SecondGroup, p.Difference, p.CriticalRange, p.IsSignificant ? "yes" : "no", p.PValue, p.LogPValue, Level.Value,
        })]).ToCsv();

    private ReportTable Display() => new(
        null,
        ["pair", "difference, points", "critical range", "p", "significant"],
        [.. this.Select(p => (string[])
        [
            $"{p.FirstGroup} - {p.SecondGroup}",
            Figures.Points(p.Difference),
            Figures.Points(p.CriticalRange).TrimStart('+'),
            Figures.PValue(p.PValue, p.LogPValue),
            p.IsSignificant ? "yes" : "no",
        ])],
        [$"Marascuilo's procedure at {Figures.Level(Level)} for all {Figures.Count(Count)} pairs together."]);
}
