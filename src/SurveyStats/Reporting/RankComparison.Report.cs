using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a comparison by ranks is shown.</content>
public sealed partial class RankComparison
{
    /// <summary>Probability, interval and test as an aligned table.</summary>
    public override string ToString() => RankComparisonRows.Display(Question, [this], Adjustment).ToText();

    /// <summary>The comparison as a Markdown table.</summary>
    public string ToMarkdown() => RankComparisonRows.Display(Question, [this], Adjustment).ToMarkdown();

    /// <summary>The comparison as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(RankComparisonRows.TidyHeader, [RankComparisonRows.TidyRow(this)]).ToCsv();
}
