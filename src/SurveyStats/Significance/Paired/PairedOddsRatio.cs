using SurveyStats.Intervals;

namespace SurveyStats.Significance;

/// <summary>
/// The conditional odds ratio of a paired table.
/// <para>Formula: b/c; with limits [l, u] of the share b/(b + c), the limits of the ratio are l/(1 - l) and u/(1 - u).</para>
/// <para>1 - l is the upper limit of c/(b + c), and computed as that: nothing is subtracted from 1.</para>
/// Undefined without discordant pairs, and where a method has the lower limit 1, whose odds are unbounded. Source: Breslow and Day (1980), Statistical Methods in Cancer Research 1, section 5.2.
/// </summary>
internal static class PairedOddsRatio
{
    public static RatioInterval? Interval(PairedCounts t, IntervalMethod method, ConfidenceLevel level, IntervalSides sides)
    {
        var tail = TailOf.Each(level, sides);
        if (!method.TryLimits(t.B, t.B + t.C, tail, out var lower, out var upper))
        {
            return null;
        }

        method.TryLimits(t.C, t.B + t.C, tail, out var otherLower, out var otherUpper);
        return otherUpper == 0 ? null : new RatioInterval(
            t.C > 0 ? t.B / t.C : null,
            sides == IntervalSides.UpperBound || lower == 0 ? 0 : lower / otherUpper,
            sides == IntervalSides.LowerBound || otherLower == 0 ? null : upper / otherLower,
            level,
            sides,
            $"conditional, {method.Name}");
    }
}
