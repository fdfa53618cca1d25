namespace SurveyStats;

/// <summary>The comparison of the net scores of two segments: their difference with its interval, and the test of no difference.</summary>
/// <remarks>Immutable. Comparing the other way round changes the sign of the difference and its limits, and leaves the p-value.</remarks>
public sealed partial class NetScoreComparison
{
    internal NetScoreComparison(NetScore first, NetScore second, ConfidenceInterval? interval, TestResult test)
    {
        First = first;
        Second = second;
        Interval = interval;
        Test = test;
    }

    /// <summary>The first score.</summary>
    public NetScore First { get; }

    /// <summary>The second score.</summary>
    public NetScore Second { get; }

    /// <summary>First minus second, in [-2, 2]; null if a base is empty.</summary>
    public double? Difference => First.Estimate - Second.Estimate;

    /// <summary>The confidence interval for the difference, within [-2, 2]; null if a base is empty, or for a census.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>The test of no difference.</summary>
    public TestResult Test { get; }

    /// <summary>What to keep in mind: the notes of the test and of both scores.</summary>
    public IReadOnlyList<ResultNote> Notes =>
    [
        .. Test.Notes,
        .. First.Notes.Select(n => new ResultNote(n.Code, $"{First.Segment}: {n.Message}")),
        .. Second.Notes.Select(n => new ResultNote(n.Code, $"{Second.Segment}: {n.Message}")),
    ];
}
