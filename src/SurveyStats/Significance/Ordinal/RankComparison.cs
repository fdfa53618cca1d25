namespace SurveyStats;

/// <summary>
/// The comparison of the answers of two segments on an ordered scale by ranks: the probability that one answers higher than the other, with its interval,
/// and the test of Mann and Whitney.
/// </summary>
/// <remarks>
/// Immutable. Counts are at effective bases: those of each segment times its effective over its weighted base. Comparing the other way round turns the
/// probability and its limits round, and leaves the p-value.
/// </remarks>
public sealed partial class RankComparison
{
    internal RankComparison(
        Question question, (string Name, SampleBase Base) first, (string Name, SampleBase Base) second, StochasticSuperiority superiority,
        ConfidenceInterval? interval, TestResult test)
    {
        Question = question;
        (First, FirstBase) = first;
        (Second, SecondBase) = second;
        Superiority = superiority;
        Interval = interval;
        Test = test;
        AdjustedPValue = test.PValue;
        Adjustment = Adjustment.None;
    }

    private RankComparison(RankComparison raw, double? adjustedPValue, Adjustment adjustment)
        : this(raw.Question, (raw.First, raw.FirstBase), (raw.Second, raw.SecondBase), raw.Superiority, raw.Interval, raw.Test)
    {
        AdjustedPValue = adjustedPValue;
        Adjustment = adjustment;
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The name of the first segment.</summary>
    public string First { get; }

    /// <summary>The name of the second segment.</summary>
    public string Second { get; }

    /// <summary>The base of the first segment: those with a substantive answer.</summary>
    public SampleBase FirstBase { get; }

    /// <summary>The base of the second segment.</summary>
    public SampleBase SecondBase { get; }

    /// <summary>The probability that an answer of the first segment is higher than one of the second, ties counted half.</summary>
    public StochasticSuperiority Superiority { get; }

    /// <summary>The confidence interval of that probability, not adjusted for multiplicity; null if a base is empty, or for a census.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>The test that both answer alike, with its raw p-value.</summary>
    public TestResult Test { get; }

    /// <summary>The p-value after adjustment over the family of comparisons; the raw one for a single comparison; null if the test is undefined.</summary>
    public double? AdjustedPValue { get; }

    /// <summary>How p-values were adjusted for multiplicity.</summary>
    public Adjustment Adjustment { get; }

    /// <summary>What to keep in mind: the notes of the test and of both bases.</summary>
    public IReadOnlyList<ResultNote> Notes =>
    [
        .. Test.Notes,
        .. SmallBaseRule.Default.NotesFor(FirstBase).Select(n => new ResultNote(n.Code, $"{First}: {n.Message}")),
        .. SmallBaseRule.Default.NotesFor(SecondBase).Select(n => new ResultNote(n.Code, $"{Second}: {n.Message}")),
    ];

    internal RankComparison Adjusted(double? pValue, Adjustment adjustment) => new(this, pValue, adjustment);
}
