namespace SurveyStats.Reporting;

/// <summary>The columns by which every share is reported, in tables for readers and for programs.</summary>
internal static class ProportionRows
{
    public static readonly string[] TidyHeader =
    [
        "question", "answer", "segment", "estimate", "lower", "upper", "level", "interval_method", "standard_error",
        "count", "n", "weighted_n", "effective_n", "base", "design", "notes",
    ];

    public static string[] Row(Proportion p, ConfidenceLevel level)
    {
        var weighted = p.Design is not SimpleRandomSample;
        return
        [
            Figures.Percent(p.Estimate),
            Figures.Range(p.Interval(level: level), Figures.Percent),
            Figures.Count(p.Base.Unweighted),
            weighted ? Figures.Base(p.Base.Weighted) : string.Empty,
            weighted ? Figures.Base(p.Base.Effective) : string.Empty,
            Notes(p, level),
        ];
    }

    public static object?[] TidyRow(Proportion p, ConfidenceLevel level)
    {
        var interval = p.Interval(level: level);
        return
        [
            p.Answers?.Question.Id, p.Answers?.Name.Default, p.Segment, p.Estimate, interval?.Lower, interval?.Upper, level.Value,
            interval?.Method, p.StandardError, p.Count, p.Base.Unweighted, p.Base.Weighted, p.Base.Effective,
            p.QuestionBase, p.Design.Description, Notes(p, level),
        ];
    }

    /// <summary>The header for readers; columns that only weighted samples fill have no name for others, and are left out.</summary>
    public static string[] HeaderFor(SampleDesign design, ConfidenceLevel level)
    {
        var weighted = design is not SimpleRandomSample;
        return ["%", $"{Figures.Level(level)} interval", "n", weighted ? "weighted n" : string.Empty, weighted ? "effective n" : string.Empty, string.Empty];
    }

    public static string Footnote(QuestionBase questionBase, SampleDesign design) =>
        $"Base: {Figures.Words(questionBase)}. {IntervalsOf(design)} intervals. Design: {design.Description}.";

    /// <summary>The notes on a share and on its interval.</summary>
    public static string Notes(Proportion p, ConfidenceLevel level) =>
        Figures.Notes(p.Design is ComplexSample or ReplicateSample ? p.Notes.Concat(p.DetailedInterval(level: level)?.Notes ?? []) : p.Notes);

    private static string IntervalsOf(SampleDesign design) => design is ComplexSample or ReplicateSample ? "Logit" : "Wilson";
}
