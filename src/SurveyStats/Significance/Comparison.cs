namespace SurveyStats;

/// <summary>The comparison of two shares: their difference with its interval, and the test of no difference.</summary>
/// <remarks>Immutable. Comparing the other way round changes the sign of the difference and its limits, and leaves the p-value.</remarks>
public sealed partial class Comparison
{
    internal Comparison(
        Proportion first, Proportion second, ConfidenceInterval? interval, string intervalMethod, TestResult test, bool overlap)
    {
        First = first;
        Second = second;
        Interval = interval;
        IntervalMethod = intervalMethod;
        Test = test;
        Overlap = overlap;
        AdjustedPValue = test.PValue;
        Adjustment = Adjustment.None;
    }

    private Comparison(Comparison raw, double? adjustedPValue, Adjustment adjustment)
        : this(raw.First, raw.Second, raw.Interval, raw.IntervalMethod, raw.Test, raw.Overlap)
    {
        AdjustedPValue = adjustedPValue;
        Adjustment = adjustment;
    }

    /// <summary>The first share.</summary>
    public Proportion First { get; }

    /// <summary>The second share.</summary>
    public Proportion Second { get; }

    /// <summary>First minus second, in [-1, 1]; null if a base is empty.</summary>
    public double? Difference => First.Estimate - Second.Estimate;

    /// <summary>The confidence interval for the difference, not adjusted for multiplicity; null if there is none.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>The method of the interval.</summary>
    public string IntervalMethod { get; }

    /// <summary>The test of no difference, with its raw p-value.</summary>
    public TestResult Test { get; }

    /// <summary>Whether the two segments have respondents in common, which the test and the interval then take into account.</summary>
    public bool Overlap { get; }

    /// <summary>The p-value after adjustment over the family of comparisons; the raw one for a single comparison; null if the test is undefined.</summary>
    public double? AdjustedPValue { get; }

    /// <summary>How p-values were adjusted for multiplicity.</summary>
    public Adjustment Adjustment { get; }

    /// <summary>What to keep in mind: the notes of the test and of both shares.</summary>
    public IReadOnlyList<ResultNote> Notes =>
    [
        .. Test.Notes,
        .. First.Notes.Select(n => new ResultNote(n.Code, $"{First.Segment}: {n.Message}")),
        .. Second.Notes.Select(n => new ResultNote(n.Code, $"{Second.Segment}: {n.Message}")),
    ];

    internal Comparison Adjusted(double? pValue, Adjustment adjustment) => new(this, pValue, adjustment);
}
