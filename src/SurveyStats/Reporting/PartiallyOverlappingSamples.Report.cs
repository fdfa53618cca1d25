using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How samples with common respondents are shown.</content>
public sealed partial class PartiallyOverlappingSamples
{
    /// <summary>Both shares, their difference with its 95 % interval and the test as an aligned table.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => Display(level).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => Display(level).ToMarkdown();

    /// <summary>CSV at a confidence level: a header and one row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default)
    {
        var (interval, test) = (Interval(level), Test());
        return new TidyTable(
            [
                "first", "second", "estimate_first", "estimate_second", "n_first", "n_second", "n_both", "correlation", "difference", "lower", "upper",
                "level", "interval_method", "test", "convention", "statistic", "p_value", "ln_p_value", "notes",
            ],
            [[
                First.Segment, Second.Segment, First.Estimate, Second.Estimate, First.Base.Unweighted, Second.Base.Unweighted, Paired.Total,
                Correlation, Difference, interval?.Lower, interval?.Upper, level.Value, interval?.Method, test.Name, test.Convention, test.Statistic,
                test.PValue, test.LogPValue, Figures.Notes(test.Notes),
            ]]).ToCsv();
    }

    private ReportTable Display(ConfidenceLevel level)
    {
        var (interval, test) = (Interval(level), Test());
        return new ReportTable(
            $"{First.Segment} {Figures.Percent(First.Estimate)} (n = {Figures.Count(First.Base.Unweighted)}), "
            + $"{Second.Segment} {Figures.Percent(Second.Estimate)} (n = {Figures.Count(Second.Base.Unweighted)}), {Figures.Count(Paired.Total)} in both",
            ["comparison", "difference, points", $"{Figures.Level(level)} interval", "p", string.Empty],
            [[
                $"{First.Segment} - {Second.Segment}", Figures.Points(Difference), Figures.Range(interval, Figures.Points),
                Figures.PValue(test.PValue, test.LogPValue), Figures.Notes(test.Notes),
            ]],
            [$"Test: {test.Name} ({test.Convention}). Interval: {interval?.Method ?? Figures.None}."]);
    }
}
