namespace SurveyStats.Reporting;

/// <summary>The columns by which every lead is reported, in tables for readers and for programs.</summary>
internal static class LeadRows
{
    public static readonly string[] TidyHeader =
    [
        "question", "first", "over", "segment", "estimate_first", "estimate_over", "lead", "lower", "upper", "level", "interval_method",
        "standard_error", "test", "convention", "statistic", "p_value", "ln_p_value", "n", "weighted_n", "effective_n", "base", "design", "notes",
    ];

    public static object?[] TidyRow(Lead lead, ConfidenceLevel level)
    {
        var (interval, test) = (lead.Interval(level: level), lead.Test());
        return
        [
            lead.First.Answers?.Question.Id, lead.First.Answers?.Name.Default, lead.Over.Answers?.Name.Default, lead.Segment,
            lead.First.Estimate, lead.Over.Estimate, lead.Difference, interval?.Lower, interval?.Upper, level.Value, interval?.Method,
            lead.StandardError, test.Name, test.Convention, test.Statistic, test.PValue, test.LogPValue, lead.Base.Unweighted,
            lead.Base.Weighted, lead.Base.Effective, lead.First.QuestionBase, lead.First.Design.Description, Notes(lead, test),
        ];
    }

    public static ReportTable Display(string label, IReadOnlyList<Lead> leads, AnswerSet first, AnswerSet over, ConfidenceLevel level, string footnote)
    {
        var weighted = leads.Any(lead => lead.First.Design is not SimpleRandomSample);
        return new ReportTable(
            $"{first.Question.Text}: lead of {first} over {over}",
            [
                label, first.Name.Default, over.Name.Default, "lead, points", $"{Figures.Level(level)} interval", "p", "n",
                weighted ? "effective n" : string.Empty, string.Empty,
            ],
            [.. leads.Select(lead => Row(lead, level, weighted))],
            [footnote]);
    }

    public static string Footnote(QuestionBase questionBase, SampleDesign design) => design is ComplexSample or ReplicateSample
        ? $"Test and interval: Student's t with the joint covariance. Base: {Figures.Words(questionBase)}. Design: {design.Description}."
        : $"Test: {McNemarTest.Z} ({McNemarTest.Z.Convention}). Interval: {PairedDifferenceMethod.Tango}. Base: {Figures.Words(questionBase)}. Design: {design.Description}.";

    private static string[] Row(Lead lead, ConfidenceLevel level, bool weighted)
    {
        var test = lead.Test();
        return
        [
            lead.Segment,
            Figures.Percent(lead.First.Estimate),
            Figures.Percent(lead.Over.Estimate),
            Figures.Points(lead.Difference),
            Figures.Range(lead.Interval(level: level), Figures.Points),
            Figures.PValue(test.PValue, test.LogPValue),
            Figures.Count(lead.Base.Unweighted),
            weighted ? Figures.Base(lead.Base.Effective) : string.Empty,
            Notes(lead, test),
        ];
    }

    private static string Notes(Lead lead, TestResult test) => Figures.Notes([.. test.Notes, .. lead.Notes]);
}
