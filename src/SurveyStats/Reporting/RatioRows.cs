namespace SurveyStats.Reporting;

/// <summary>The columns by which every ratio is reported, in tables for readers and for programs.</summary>
internal static class RatioRows
{
    public static readonly string[] TidyHeader =
    [
        "numerator", "denominator", "segment", "ratio", "lower", "upper", "level", "standard_error", "degrees_of_freedom", "n", "weighted_n", "design", "notes",
    ];

    public static object?[] TidyRow(Ratio ratio, ConfidenceLevel level)
    {
        var interval = ratio.Interval(level);
        return
        [
            ratio.Numerator.Id, ratio.Denominator.Id, ratio.Segment, ratio.Estimate, interval?.Lower, interval?.Upper, level.Value, ratio.StandardError,
            ratio.DegreesOfFreedom, ratio.Base.Unweighted, ratio.Base.Weighted, ratio.Design.Description, Figures.Notes(ratio.Notes),
        ];
    }

    public static ReportTable Display(
        Question numerator, Question denominator, string segmentation, SampleDesign design, IEnumerable<Ratio> ratios, ConfidenceLevel level) => new(
        $"{numerator.Text} / {denominator.Text}",
        [segmentation, "ratio", $"{Figures.Level(level)} interval", "s.e.", "n", string.Empty],
        [.. ratios.Select(r => (IReadOnlyList<string>)
        [
            r.Segment, Figures.Coefficient(r.Estimate), Figures.Range(r.Interval(level), Figures.Coefficient), Figures.Coefficient(r.StandardError),
            Figures.Count(r.Base.Unweighted), Figures.Notes(r.Notes),
        ])],
        [$"Student's t intervals. Design: {design.Description}."]);
}
