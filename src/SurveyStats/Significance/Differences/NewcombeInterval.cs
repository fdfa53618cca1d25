using SurveyStats.Intervals;
using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Newcombe's hybrid score interval (his method 10): the Wilson limits [l1, u1] and [l2, u2] of both proportions, squared and added.
/// <para>Formula: lower = d - sqrt((p1 - l1)^2 + (u2 - p2)^2), upper = d + sqrt((u1 - p1)^2 + (p2 - l2)^2).</para>
/// Good from bases of about 10 on, shares of 0 and 1 included. Source: Newcombe (1998), Statistics in Medicine 17, 873-890.
/// </summary>
internal sealed class NewcombeInterval() : DifferenceIntervalMethod("Newcombe")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        var (p1, p2) = (x1 / n1, x2 / n2);
        var (lower1, upper1) = WilsonInterval.Roots(x1, n1, z * z);
        var (lower2, upper2) = WilsonInterval.Roots(x2, n2, z * z);
        var (below, above) = (MoverLimits.Distance(p1 - lower1, upper2 - p2), MoverLimits.Distance(upper1 - p1, p2 - lower2));

        // A tail above one half turns the limits round: the lower bound then lies above the estimate.
        return z >= 0 ? (p1 - p2 - below, p1 - p2 + above) : (p1 - p2 + above, p1 - p2 - below);
    }
}
