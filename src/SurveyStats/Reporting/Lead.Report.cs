using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a lead is shown.</content>
public sealed partial class Lead
{
    /// <summary>Both shares, the lead, its 95 % interval and the test that there is none, as an aligned table.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The lead as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>The lead as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => new TidyTable(LeadRows.TidyHeader, [LeadRows.TidyRow(this, default)]).ToCsv();

    private ReportTable Display() => LeadRows.Display(
        "segment", [this], First.Answers!, Over.Answers!, default, LeadRows.Footnote(First.QuestionBase, First.Design));
}
