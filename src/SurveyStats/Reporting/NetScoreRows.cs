namespace SurveyStats.Reporting;

/// <summary>The columns by which every net score is reported, in tables for readers and for programs.</summary>
internal static class NetScoreRows
{
    public static readonly string[] TidyHeader =
    [
        "question", "positive", "negative", "segment", "net", "lower", "upper", "level", "positive_share", "negative_share", "standard_error",
        "n", "weighted_n", "effective_n", "base", "design", "notes",
    ];

    public static object?[] TidyRow(NetScore score, ConfidenceLevel level)
    {
        var interval = score.Interval(level);
        return
        [
            score.Question.Id, score.Positive, score.Negative, score.Segment, score.Estimate, interval?.Lower, interval?.Upper, level.Value,
            score.PositiveShare, score.NegativeShare, score.StandardError, score.Base.Unweighted, score.Base.Weighted, score.Base.Effective,
            score.QuestionBase, score.Design.Description, Figures.Notes(score.Notes),
        ];
    }

    public static ReportTable Display(string segmentation, IReadOnlyList<NetScore> scores, ConfidenceLevel level)
    {
        var first = scores[0];
        var weighted = first.Design is not SimpleRandomSample;
        return new ReportTable(
            $"{first.Question.Text}: net score",
            [segmentation, "positive", "negative", "net, points", $"{Figures.Level(level)} interval", "n", weighted ? "effective n" : string.Empty, string.Empty],
            [.. scores.Select(s => Row(s, level, weighted))],
            [$"Positive: {first.Positive}. Negative: {first.Negative}. Base: {Figures.Words(first.QuestionBase)}. Wald intervals. Design: {first.Design.Description}."]);
    }

    private static string[] Row(NetScore score, ConfidenceLevel level, bool weighted) =>
    [
        score.Segment,
        Figures.Percent(score.PositiveShare),
        Figures.Percent(score.NegativeShare),
        Figures.Points(score.Estimate),
        Figures.Range(score.Interval(level), Figures.Points),
        Figures.Count(score.Base.Unweighted),
        weighted ? Figures.Base(score.Base.Effective) : string.Empty,
        Figures.Notes(score.Notes),
    ];
}
