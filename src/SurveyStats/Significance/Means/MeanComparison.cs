namespace SurveyStats;

/// <summary>The comparison of two means: their difference with its interval, and the test of no difference.</summary>
/// <remarks>Immutable. Comparing the other way round changes the sign of the difference and its limits, and leaves the p-value.</remarks>
public sealed partial class MeanComparison
{
    internal MeanComparison(Mean first, Mean second, ConfidenceInterval? interval, TestResult test)
    {
        First = first;
        Second = second;
        Interval = interval;
        Test = test;
        AdjustedPValue = test.PValue;
        Adjustment = Adjustment.None;
    }

    private MeanComparison(MeanComparison raw, double? adjustedPValue, Adjustment adjustment)
        : this(raw.First, raw.Second, raw.Interval, raw.Test)
    {
        AdjustedPValue = adjustedPValue;
        Adjustment = adjustment;
    }

    /// <summary>The first mean.</summary>
    public Mean First { get; }

    /// <summary>The second mean.</summary>
    public Mean Second { get; }

    /// <summary>First minus second, in the units of the question; null if a base is empty.</summary>
    public double? Difference => First.Estimate - Second.Estimate;

    /// <summary>The confidence interval for the difference, not adjusted for multiplicity; null if there is none.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>The test of no difference, with its raw p-value.</summary>
    public TestResult Test { get; }

    /// <summary>The p-value after adjustment over the family of comparisons; the raw one for a single comparison; null if the test is undefined.</summary>
    public double? AdjustedPValue { get; }

    /// <summary>How p-values were adjusted for multiplicity.</summary>
    public Adjustment Adjustment { get; }

    /// <summary>What to keep in mind: the notes of the test and of both means.</summary>
    public IReadOnlyList<ResultNote> Notes =>
    [
        .. Test.Notes,
        .. First.Notes.Select(n => new ResultNote(n.Code, $"{First.Segment}: {n.Message}")),
        .. Second.Notes.Select(n => new ResultNote(n.Code, $"{Second.Segment}: {n.Message}")),
    ];

    internal MeanComparison Adjusted(double? pValue, Adjustment adjustment) => new(this, pValue, adjustment);
}
