using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How standardised shares and means are shown.</content>
public sealed partial class StandardisedEstimateSet
{
    private static readonly string[] TidyHeader =
    [
        "subject", "segment", "standardised_by", "estimate", "standard_error", "lower", "upper", "level", "interval_method", "degrees_of_freedom", "n",
        "weighted_n", "design", "notes",
    ];

    /// <summary>An aligned table: a segment a row, with its standardised figure, 95 % interval and base.</summary>
    public override string ToString() => ToText();

    /// <summary>An aligned table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToText(ConfidenceLevel level = default) => Display(level).ToText();

    /// <summary>A Markdown table at a confidence level.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToMarkdown(ConfidenceLevel level = default) => Display(level).ToMarkdown();

    /// <summary>CSV: one segment a row, exact figures.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    public string ToCsv(ConfidenceLevel level = default) => new TidyTable(TidyHeader, [.. this.Select(e => TidyRow(e, level))]).ToCsv();

    private object?[] TidyRow(StandardisedEstimate e, ConfidenceLevel level)
    {
        var interval = e.Interval(level);
        return
        [
            Subject, e.Segment, StandardisedBy.Name, e.Estimate, e.StandardError, interval?.Lower, interval?.Upper, level.Value, interval?.Method,
            e.DegreesOfFreedom, e.Base.Unweighted, e.Base.Weighted, Design.Description, Figures.Notes(e.Notes),
        ];
    }

    private ReportTable Display(ConfidenceLevel level)
    {
        Func<double?, string> show = IsShare ? Figures.Percent : Figures.Number;
        var standard = string.Join(", ", StandardisedBy.Segments.Zip(_population, (s, p) => $"{s.Name.Default} {Figures.Percent(p)}"));
        return new ReportTable(
            $"{Subject}, standardised by {StandardisedBy.Name}",
            [Segmentation.Name, IsShare ? "%" : "mean", $"{Figures.Level(level)} interval", "n", string.Empty],
            [.. this.Select(e => (IReadOnlyList<string>)[
                e.Segment, show(e.Estimate), Figures.Range(e.Interval(level), show), Figures.Count(e.Base.Unweighted), Figures.Notes(e.Notes),
            ])],
            [$"Standard population: {standard}.", $"{(IsShare ? "Logit" : "Student's t")} intervals. Design: {Design.Description}."]);
    }
}
