using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a Wald test is shown.</content>
public sealed partial class LinearHypothesis
{
    /// <summary>The hypothesis, and the three tests of it, a line each.</summary>
    public override string ToString() => $"{Hypothesis}\n{AdjustedF}\n{F}\n{ChiSquared}";

    /// <summary>The three tests as a Markdown table.</summary>
    public string ToMarkdown() => new ReportTable(
        Hypothesis,
        ["test", "statistic", "df", "denominator df", "p"],
        [.. Tests().Select(t => (string[])[t.Name, Figures.Coefficient(t.Statistic), Figures.Coefficient(t.DegreesOfFreedom), Figures.Coefficient(t.DenominatorDegreesOfFreedom), Figures.PValue(t.PValue, t.LogPValue)])],
        [.. Notes.Count == 0 ? [] : new[] { Figures.Notes(Notes) }, $"{Convention}."]).ToMarkdown();

    /// <summary>CSV: a test a row, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["hypothesis", "test", "statistic", "degrees_of_freedom", "denominator_degrees_of_freedom", "p_value", "ln_p_value", "notes"],
        [.. Tests().Select(t => (object?[])[Hypothesis, t.Name, t.Statistic, t.DegreesOfFreedom, t.DenominatorDegreesOfFreedom, t.PValue, t.LogPValue, Figures.Notes(t.Notes)])]).ToCsv();

    private IEnumerable<TestResult> Tests() => [AdjustedF, F, ChiSquared];
}
