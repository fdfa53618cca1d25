using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a family of comparisons by ranks is shown.</content>
public sealed partial class RankComparisonSet
{
    /// <summary>An aligned table: a comparison a row, with probability, interval, p and adjusted p.</summary>
    public override string ToString() => RankComparisonRows.Display(Question, this, Adjustment).ToText();

    /// <summary>The comparisons as a Markdown table.</summary>
    public string ToMarkdown() => RankComparisonRows.Display(Question, this, Adjustment).ToMarkdown();

    /// <summary>CSV: one comparison a row, exact figures.</summary>
    public string ToCsv() => new TidyTable(RankComparisonRows.TidyHeader, [.. this.Select(RankComparisonRows.TidyRow)]).ToCsv();
}
