using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a compact letter display is shown.</content>
public sealed partial class LetterDisplay
{
    /// <summary>An aligned table: a segment a row, the highest share first, with its letters.</summary>
    public override string ToString() => Display().ToText();

    /// <summary>The letters as a Markdown table.</summary>
    public string ToMarkdown() => Display().ToMarkdown();

    /// <summary>CSV: one segment a row, exact shares.</summary>
    public string ToCsv() => new TidyTable(
        ["segment", "estimate", "letters", "alpha", "adjustment"],
        [.. Shares.Select(p => (object?[])[p.Segment, p.Estimate, this[p.Segment], Alpha, Comparisons.Adjustment.Name])]).ToCsv();

    private ReportTable Display() => new(
        null,
        ["segment", "%", "letters"],
        [.. Shares.Select(p => (string[])[p.Segment, Figures.Percent(p.Estimate), this[p.Segment]])],
        [FormattableString.Invariant($"Segments that share a letter do not differ at {Alpha:0.####%}; p adjusted by {Comparisons.Adjustment.Name}.")]);
}
