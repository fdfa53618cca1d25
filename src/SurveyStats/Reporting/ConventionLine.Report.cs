using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a comparison under one convention is shown.</content>
public sealed partial class ConventionLine
{
    /// <summary>One row with difference, standard error, statistic, degrees of freedom, p, interval, and what the convention does.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The row as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => ConventionRows.Tidy(null, [this]).ToCsv();

    private ReportTable Display() => new(
        null, ConventionRows.Header(Interval?.Level ?? default), [ConventionRows.Row(this)], Notes.Count > 0 ? [$"{Figures.Notes(Notes)}."] : []);
}
