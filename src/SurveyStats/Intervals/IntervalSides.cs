namespace SurveyStats;

/// <summary>Whether an interval is bounded on both sides, or on one with the whole error probability there.</summary>
public enum IntervalSides
{
    /// <summary>Both limits, with half the error probability beyond each. The default.</summary>
    TwoSided = 0,

    /// <summary>A lower bound with the whole error probability below it; the upper limit is the end of the range.</summary>
    LowerBound = 1,

    /// <summary>An upper bound with the whole error probability above it; the lower limit is the end of the range.</summary>
    UpperBound = 2,
}
