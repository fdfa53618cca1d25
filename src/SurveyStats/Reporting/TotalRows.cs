namespace SurveyStats.Reporting;

/// <summary>The columns by which every total is reported, in tables for readers and for programs.</summary>
internal static class TotalRows
{
    public static readonly string[] TidyHeader =
    [
        "question", "answers", "segment", "total", "lower", "upper", "level", "standard_error", "degrees_of_freedom", "design_effect",
        "n", "weighted_n", "design", "notes",
    ];

    public static string[] HeaderFor(ConfidenceLevel level) => ["total", $"{Figures.Level(level)} interval", "s.e.", "n", string.Empty];

    public static string[] Row(Total total, ConfidenceLevel level) =>
    [
        Figures.Number(total.Estimate),
        Figures.Range(total.Interval(level), Figures.Number),
        Figures.Number(total.StandardError),
        Figures.Count(total.Base.Unweighted),
        Figures.Notes(total.Notes),
    ];

    public static object?[] TidyRow(Total total, ConfidenceLevel level)
    {
        var interval = total.Interval(level);
        return
        [
            total.Question.Id, total.Answers?.Name.Default, total.Segment, total.Estimate, interval?.Lower, interval?.Upper, level.Value,
            total.StandardError, total.DegreesOfFreedom, total.DesignEffect?.WithReplacement, total.Base.Unweighted, total.Base.Weighted,
            total.Design.Description, Figures.Notes(total.Notes),
        ];
    }

    public static ReportTable Display(
        Question question, AnswerSet? answers, string segmentation, SampleDesign design, IEnumerable<Total> totals, ConfidenceLevel level) => new(
        answers is null ? $"{question.Text}: total" : $"{question.Text}: {answers.Name.Default}, total",
        [segmentation, .. HeaderFor(level)],
        [.. totals.Select(t => (IReadOnlyList<string>)[t.Segment, .. Row(t, level)])],
        [$"Student's t intervals. Design: {design.Description}."]);
}
