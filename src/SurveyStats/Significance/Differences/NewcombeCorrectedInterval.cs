using SurveyStats.Intervals;

namespace SurveyStats.Significance;

/// <summary>
/// Newcombe's hybrid score interval with continuity correction (his method 11): the continuity-corrected Wilson limits [l1, u1] and [l2, u2] of both
/// proportions, squared and added.
/// <para>
/// Formula: lower = d - sqrt((p1 - l1)^2 + (u2 - p2)^2), upper = d + sqrt((u1 - p1)^2 + (p2 - l2)^2). The corrected limits are Wilson's limits of
/// x - 1/2 and of x + 1/2, no further than 0 and n.
/// </para>
/// Bad: conservative. Source: Newcombe (1998), Statistics in Medicine 17, 873-890.
/// </summary>
internal sealed class NewcombeCorrectedInterval() : DifferenceIntervalMethod("Newcombe, continuity-corrected")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var d = ExactDifference.OfShares(x1, n1, x2, n2);
        var (below1, above1) = Distances(x1, n1, tail);
        var (below2, above2) = Distances(x2, n2, tail);
        return (d - double.Hypot(below1, above2), d + double.Hypot(above1, below2));
    }

    /// <summary>p - l and u - p; not less than 0 where a tail above one half puts a limit beyond the share.</summary>
    private static (double Below, double Above) Distances(double x, double n, double tail)
    {
        IntervalMethod.Wilson.TryLimits(Math.Max(0, x - 0.5), n, tail, out var lower, out _);
        IntervalMethod.Wilson.TryLimits(Math.Min(n, x + 0.5), n, tail, out _, out var upper);
        return (Math.Max(0, (x / n) - lower), Math.Max(0, upper - (x / n)));
    }
}
