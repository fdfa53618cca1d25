using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a comparison of means is shown.</content>
public sealed partial class MeanComparison
{
    /// <summary>Difference, interval and test of the two means as an aligned table.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The comparison as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>The comparison as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(MeanComparisonRows.TidyHeader, [MeanComparisonRows.TidyRow(this)]).ToCsv();

    private ReportTable Display() => MeanComparisonRows.Display(
        $"{First.Segment} {Figures.Number(First.Estimate)}, {Second.Segment} {Figures.Number(Second.Estimate)}", [this], Adjustment);
}
