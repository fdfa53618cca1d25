using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a comparison of net scores is shown.</content>
public sealed partial class NetScoreComparison
{
    /// <summary>Difference, interval and test of the two scores as an aligned table.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The comparison as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>The comparison as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["first", "second", "net_first", "net_second", "difference", "lower", "upper", "level", "test", "convention", "statistic", "p_value", "ln_p_value", "notes"],
        [[
            First.Segment, Second.Segment, First.Estimate, Second.Estimate, Difference, Interval?.Lower, Interval?.Upper, Interval?.Level.Value,
            Test.Name, Test.Convention, Test.Statistic, Test.PValue, Test.LogPValue, Figures.Notes(Notes),
        ]]).ToCsv();

    private ReportTable Display() => new(
        $"{First.Segment} {Figures.Points(First.Estimate)}, {Second.Segment} {Figures.Points(Second.Estimate)}",
        ["comparison", "difference, points", $"{Figures.Level(Interval?.Level ?? default)} interval", "p", string.Empty],
        [[
            $"{First.Segment} - {Second.Segment}",
            Figures.Points(Difference),
            Figures.Range(Interval, Figures.Points),
            Figures.PValue(Test.PValue, Test.LogPValue),
            Figures.Notes(Notes),
        ]],
        [$"Test: {Test.Name} ({Test.Convention}). Interval: Wald. Positive: {First.Positive}. Negative: {First.Negative}."]);
}
