namespace SurveyStats.Reporting;

/// <summary>The columns by which every mean is reported, in tables for readers and for programs.</summary>
internal static class MeanRows
{
    public static readonly string[] TidyHeader =
    [
        "question", "segment", "mean", "lower", "upper", "level", "standard_deviation", "standard_error", "degrees_of_freedom",
        "n", "weighted_n", "effective_n", "design", "notes",
    ];

    public static string[] HeaderFor(SampleDesign design, ConfidenceLevel level) =>
        ["mean", $"{Figures.Level(level)} interval", "s.d.", "n", design is SimpleRandomSample ? string.Empty : "effective n", string.Empty];

    public static string[] Row(Mean mean, ConfidenceLevel level) =>
    [
        Figures.Number(mean.Estimate),
        Figures.Range(mean.Interval(level), Figures.Number),
        Figures.Number(mean.StandardDeviation),
        Figures.Count(mean.Base.Unweighted),
        mean.Design is SimpleRandomSample ? string.Empty : Figures.Base(mean.Base.Effective),
        Figures.Notes(mean.Notes),
    ];

    public static object?[] TidyRow(Mean mean, ConfidenceLevel level)
    {
        var interval = mean.Interval(level);
        return
        [
            mean.Question.Id, mean.Segment, mean.Estimate, interval?.Lower, interval?.Upper, level.Value, mean.StandardDeviation,
            mean.StandardError, mean.DegreesOfFreedom, mean.Base.Unweighted, mean.Base.Weighted, mean.Base.Effective,
            mean.Design.Description, Figures.Notes(mean.Notes),
        ];
    }

    public static ReportTable Display(Question question, string segmentation, SampleDesign design, IEnumerable<Mean> means, ConfidenceLevel level) => new(
        $"{question.Text}: mean",
        [segmentation, .. HeaderFor(design, level)],
        [.. means.Select(m => (IReadOnlyList<string>)[m.Segment, .. Row(m, level)])],
        [$"Base: {Figures.Words(QuestionBase.Substantive)}. Student's t intervals. Design: {design.Description}."]);
}
