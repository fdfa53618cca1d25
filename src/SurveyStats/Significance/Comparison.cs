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
        AdjustedLogPValue = test.LogPValue;
        Adjustment = Adjustment.None;
    }

    private Comparison(Comparison raw, ConfidenceInterval? interval)
        : this(raw.First, raw.Second, interval, raw.IntervalMethod, raw.Test, raw.Overlap)
    {
        AdjustedLogPValue = raw.AdjustedLogPValue;
        Adjustment = raw.Adjustment;
        TestsInFamily = raw.TestsInFamily;
        IntervalAdjustment = raw.IntervalAdjustment;
        Procedure = raw.Procedure;
    }

    /// <summary>The first share.</summary>
    public Proportion First { get; }

    /// <summary>The second share.</summary>
    public Proportion Second { get; }

    /// <summary>First minus second, in [-1, 1]; null if a base is empty.</summary>
    public double? Difference => First.Estimate - Second.Estimate;

    /// <summary>The confidence interval for the difference; null if there is none.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>
    /// Whether the interval was widened for the number of comparisons, so that all intervals of the family together hold at its level; false where
    /// it holds at that level by itself.
    /// </summary>
    public bool IsSimultaneous => IntervalAdjustment is not null;

    /// <summary>The method of the interval.</summary>
    public string IntervalMethod { get; }

    /// <summary>The test of no difference, with its raw p-value.</summary>
    public TestResult Test { get; }

    /// <summary>Whether the two segments have respondents in common, which the test and the interval then take into account.</summary>
    public bool Overlap { get; }

    /// <summary>The p-value after adjustment over the family of comparisons; the raw one for a single comparison; null if the test is undefined.</summary>
    public double? AdjustedPValue => AdjustedLogPValue is { } log ? Math.Exp(log) : null;

    /// <summary>The natural logarithm of the adjusted p-value, accurate where that is too small for a double; null if the test is undefined.</summary>
    public double? AdjustedLogPValue { get; private init; }

    /// <summary>How p-values were adjusted for multiplicity.</summary>
    public Adjustment Adjustment { get; private init; }

    /// <summary>What to keep in mind: the notes of the test and of both shares.</summary>
    public IReadOnlyList<ResultNote> Notes =>
    [
        .. Test.Notes,
        .. First.Notes.Select(n => new ResultNote(n.Code, $"{First.Segment}: {n.Message}")),
        .. Second.Notes.Select(n => new ResultNote(n.Code, $"{Second.Segment}: {n.Message}")),
    ];

    /// <summary>Over how many tests the p-value was adjusted.</summary>
    internal int TestsInFamily { get; private init; } = 1;

    /// <summary>What made the interval simultaneous, such as "Bonferroni over 6"; null if it is not.</summary>
    internal string? IntervalAdjustment { get; private init; }

    internal Comparison Adjusted(double? logPValue, Adjustment adjustment, int testsInFamily) => new(this, Interval)
    {
        AdjustedLogPValue = logPValue,
        Adjustment = adjustment,
        TestsInFamily = testsInFamily,
    };

    /// <summary>The interval, made at another level, is one of several that hold together at a level.</summary>
    internal Comparison SimultaneousAt(ConfidenceLevel level, string intervalAdjustment) =>
        new(this, Interval is { } i ? new ConfidenceInterval(i.Lower, i.Upper, level, i.Sides, i.Method) : null) { IntervalAdjustment = intervalAdjustment };
}
