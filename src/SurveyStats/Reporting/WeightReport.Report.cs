using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How the distribution of weights is shown.</content>
public sealed partial class WeightReport
{
    /// <summary>The figures and percentiles of the weights as an aligned table.</summary>
    public override string ToString() => WeightRows.Display([("weights", this)]).ToText();

    /// <summary>The figures and percentiles of the weights as a Markdown table.</summary>
    public string ToMarkdown() => WeightRows.Display([("weights", this)]).ToMarkdown();

    /// <summary>The figures and percentiles as CSV: a figure a row, exact.</summary>
    public string ToCsv() => new TidyTable(
        ["figure", "value"], [.. WeightRows.Figures.Select(f => (object?[])[f.Name, f.Value(this)])]).ToCsv();
}
