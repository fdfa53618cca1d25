using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a paired table is shown.</content>
public sealed partial class PairedTable
{
    /// <summary>The four counts with their totals as an aligned table.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The counts as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>The counts as CSV: a header and one row.</summary>
    public string ToCsv() => new TidyTable(
        ["first", "second", "both", "first_only", "second_only", "neither", "n"],
        [[First.Segment, Second.Segment, Both, FirstOnly, SecondOnly, Neither, Total]]).ToCsv();

    private ReportTable Display() => new(
        null,
        ["respondents", $"{Second.Segment}: yes", $"{Second.Segment}: no", "total"],
        [
            [$"{First.Segment}: yes", Figures.Count(Both), Figures.Count(FirstOnly), Figures.Count(Both + FirstOnly)],
            [$"{First.Segment}: no", Figures.Count(SecondOnly), Figures.Count(Neither), Figures.Count(SecondOnly + Neither)],
            ["total", Figures.Count(Both + SecondOnly), Figures.Count(FirstOnly + Neither), Figures.Count(Total)],
        ],
        []);
}
