using SurveyStats.Intervals;
using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Newcombe's hybrid score interval with continuity correction (his method 11): the continuity-corrected Wilson limits [l1, u1] and [l2,
/// u2] of both proportions, squared and added.
/// <para>
/// Formula: lower = d - sqrt((p1 - l1)^2 + (u2 - p2)^2), upper = d + sqrt((u1 - p1)^2 + (p2 - l2)^2). The corrected limits are Wilson's
/// limits of x - 1/2 and of x + 1/2, no further than 0 and n.
/// </para>
/// Bad: conservative. Source: Newcombe (1998), Statistics in Medicine 17, 873-890.
/// </summary>
internal sealed class NewcombeCorrectedInterval() : DifferenceIntervalMethod("Newcombe, continuity-corrected")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        var d = ExactDifference.OfShares(x1, n1, x2, n2);
        var (below1, above1) = Distances(x1, n1, z * z);
        var (below2, above2) = Distances(x2, n2, z * z);
        var (below, above) = (MoverLimits.Distance(below1, above2), MoverLimits.Distance(above1, below2));

        // A tail above one half turns the limits round: the lower bound then lies above the estimate.
        return z >= 0 ? (d - below, d + above) : (d + above, d - below);
    }

    /// <summary>p - l and u - p.</summary>
    private static (double Below, double Above) Distances(double x, double n, double z2) => (
        (x / n) - WilsonInterval.Roots(Math.Max(0, x - 0.5), n, z2).Small,
        WilsonInterval.Roots(Math.Min(n, x + 0.5), n, z2).Large - (x / n));
}
