using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a comparison is shown.</content>
public sealed partial class Comparison
{
    /// <summary>Difference, interval and test of the two shares as an aligned table.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The comparison as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>The comparison as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(ComparisonRows.TidyHeader, [ComparisonRows.TidyRow(this)]).ToCsv();

    private ReportTable Display() => ComparisonRows.Display(
        $"{First.Segment} {Figures.Percent(First.Estimate)}, {Second.Segment} {Figures.Percent(Second.Estimate)}", [this], Adjustment);
}
