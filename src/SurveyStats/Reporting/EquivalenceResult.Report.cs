using System.Globalization;
using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How an equivalence test is shown.</content>
public sealed partial class EquivalenceResult
{
    /// <summary>Both one-sided tests and the p-value of equivalence as an aligned table.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The tests as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>The tests as CSV: a row for each margin and one for equivalence, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["hypothesis", "test", "margin", "statistic", "p_value", "ln_p_value", "notes"],
        [
            ["above the lower margin", Name, LowerMargin, Lower.Statistic, Lower.PValue, Lower.LogPValue, Figures.Notes(Lower.Notes)],
            ["below the upper margin", Name, UpperMargin, Upper.Statistic, Upper.PValue, Upper.LogPValue, Figures.Notes(Upper.Notes)],
            ["between the margins", Name, null, null, PValue, LogPValue, Figures.Notes(Notes)],
        ]).ToCsv();

    private ReportTable Display() => new(
        $"Equivalence within {Figures.Points(LowerMargin)} to {Figures.Points(UpperMargin)} points",
        ["difference", "statistic", "p"],
        [
            Row($"above {Figures.Points(LowerMargin)}", Lower),
            Row($"below {Figures.Points(UpperMargin)}", Upper),
            ["both: equivalence", string.Empty, Figures.PValue(PValue, LogPValue)],
        ],
        [$"Two one-sided tests: {Name}.", .. Notes.Select(n => n.Message)]);

    private static string[] Row(string hypothesis, TestResult test) =>
    [
        hypothesis,
        test.Statistic?.ToString("0.000", CultureInfo.InvariantCulture) ?? Figures.None,
        Figures.PValue(test.PValue, test.LogPValue),
    ];
}
