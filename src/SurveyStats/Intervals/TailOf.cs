namespace SurveyStats.Intervals;

/// <summary>The error probability beyond each limit of an interval: half of it two-sided, all of it for one bound.</summary>
internal static class TailOf
{
    /// <exception cref="ArgumentOutOfRangeException">The sides are none of those defined.</exception>
    public static double Each(ConfidenceLevel level, IntervalSides sides) => sides switch
    {
        IntervalSides.TwoSided => level.Alpha / 2,
        IntervalSides.LowerBound or IntervalSides.UpperBound => level.Alpha,
        _ => throw new ArgumentOutOfRangeException(nameof(sides), sides, "Give TwoSided, LowerBound or UpperBound."),
    };
}
