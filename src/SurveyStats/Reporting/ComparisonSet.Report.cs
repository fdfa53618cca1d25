using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a family of comparisons is shown.</content>
public sealed partial class ComparisonSet
{
    /// <summary>An aligned table: a comparison a row, with difference, interval, p and adjusted p.</summary>
    public override string ToString() => ComparisonRows.Display(Title, this, Adjustment).ToText();

    /// <summary>The comparisons as a Markdown table.</summary>
    public string ToMarkdown() => ComparisonRows.Display(Title, this, Adjustment).ToMarkdown();

    /// <summary>CSV: one comparison a row, exact figures.</summary>
    public string ToCsv() => new TidyTable(ComparisonRows.TidyHeader, [.. this.Select(ComparisonRows.TidyRow)]).ToCsv();

    private string Title => $"Comparisons: {Family}";
}
