using SurveyStats.Intervals;
using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The MOVER interval for a ratio (method of variance estimates recovery) from the Wilson limits [l1, u1] and [l2, u2] of both proportions.
/// <para>
/// Formula: lower = l1 (2 p1 - l1) / (p1 p2 + sqrt((p1 p2)^2 - l1 u2 (2 p1 - l1)(2 p2 - u2))), upper = (p1 p2 + sqrt((p1 p2)^2 - u1 l2 (2
/// p1 - u1) (2 p2 - l2))) / (l2 (2 p2 - l2)); 0 for x1 = 0, unbounded for x2 = 0. The upper limit is the reciprocal of the lower of the
/// samples changed round.
/// </para>
/// Good, simple and closed; a little less so than Koopman's for small bases. Source: Donner and Zou (2012), Statistical Methods in Medical
/// Research 21.
/// </summary>
internal sealed class MoverInterval() : RatioIntervalMethod("MOVER")
{
    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        var (l1, u1) = WilsonInterval.Roots(x1, n1, z * z);
        var (l2, u2) = WilsonInterval.Roots(x2, n2, z * z);
        var (p1, p2) = (x1 / n1, x2 / n2);
        var lower = x1 == 0 ? 0 : MoverLimits.LowerOfRatio(p1, l1, p2, u2);
        var upper = x2 == 0 ? double.PositiveInfinity : 1 / MoverLimits.LowerOfRatio(p2, l2, p1, u1);

        // A tail above one half turns the limits round: the lower bound then lies above the estimate.
        return z >= 0 ? (lower, upper) : (upper, lower);
    }
}
