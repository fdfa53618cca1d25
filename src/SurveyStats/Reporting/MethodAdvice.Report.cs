using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How advice is shown.</content>
public sealed partial class MethodAdvice<TMethod>
{
    /// <summary>The method, the reason, the source and the notes, in one line.</summary>
    public override string ToString() =>
        $"{Method}: {Reason} ({Source}){(Notes.Count == 0 ? string.Empty : $"; {Figures.Notes(Notes)}")}";

    /// <summary>The advice as a Markdown table of one row.</summary>
    public string ToMarkdown() => new ReportTable(
        null, ["method", "reason", "source", string.Empty], [[$"{Method}", Reason, Source, Figures.Notes(Notes)]], []).ToMarkdown();

    /// <summary>The advice as CSV: a header and one row.</summary>
    public string ToCsv() => new TidyTable(
        ["method", "reason", "source", "notes"], [[$"{Method}", Reason, Source, Figures.Notes(Notes)]]).ToCsv();
}
