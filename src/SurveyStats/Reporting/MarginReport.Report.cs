using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a margin before and after is shown.</content>
public sealed partial record MarginReport
{
    /// <summary>The categories with their targets and what the sample gave, as an aligned table.</summary>
    public override string ToString() => MarginRows.Display([this], null, []).ToText();

    /// <summary>The categories as a Markdown table.</summary>
    public string ToMarkdown() => MarginRows.Display([this], null, []).ToMarkdown();

    /// <summary>The categories as CSV: a category a row, exact figures.</summary>
    public string ToCsv() => MarginRows.Tidy([this]).ToCsv();
}
