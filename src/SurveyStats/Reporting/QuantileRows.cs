namespace SurveyStats.Reporting;

/// <summary>The columns by which every quantile is reported, in tables for readers and for programs.</summary>
internal static class QuantileRows
{
    public static readonly string[] TidyHeader =
    [
        "question", "segment", "probability", "quantile", "lower", "upper", "level", "interval_method", "standard_error", "degrees_of_freedom",
        "n", "weighted_n", "design", "notes",
    ];

    public static object?[] TidyRow(Quantile quantile, ConfidenceLevel level)
    {
        var interval = quantile.Interval(level);
        return
        [
            quantile.Question.Id, quantile.Segment, quantile.Probability, quantile.Estimate, interval?.Lower, interval?.Upper, level.Value, interval?.Method,
            quantile.StandardError(level), quantile.DegreesOfFreedom, quantile.Base.Unweighted, quantile.Base.Weighted, quantile.Design.Description,
            Figures.Notes(quantile.Notes),
        ];
    }

    public static ReportTable Display(Question question, string segmentation, SampleDesign design, IEnumerable<Quantile> quantiles, ConfidenceLevel level) => new(
        $"{question.Text}: quantiles",
        [segmentation, "p", "quantile", $"{Figures.Level(level)} interval", "s.e.", "n", string.Empty],
        [.. quantiles.Select(q => (IReadOnlyList<string>)
        [
            q.Segment, FormattableString.Invariant($"{q.Probability:0.####}"), Figures.Number(q.Estimate), Figures.Range(q.Interval(level), Figures.Number),
            Figures.Number(q.StandardError(level)), Figures.Count(q.Base.Unweighted), Figures.Notes(q.Notes),
        ])],
        [$"Base: {Figures.Words(QuestionBase.Substantive)}. Woodruff intervals. Design: {design.Description}."]);
}
