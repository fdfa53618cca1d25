using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a family of comparisons of means is shown.</content>
public sealed partial class MeanComparisonSet
{
    /// <summary>An aligned table: a comparison a row, with difference, interval, p and adjusted p.</summary>
    public override string ToString() => MeanComparisonRows.Display(Title, this, Adjustment).ToText();

    /// <summary>The comparisons as a Markdown table.</summary>
    public string ToMarkdown() => MeanComparisonRows.Display(Title, this, Adjustment).ToMarkdown();

    /// <summary>CSV: one comparison a row, exact figures.</summary>
    public string ToCsv() => new TidyTable(MeanComparisonRows.TidyHeader, [.. this.Select(MeanComparisonRows.TidyRow)]).ToCsv();

    private string Title => $"Comparisons of means: {Family}";
}
