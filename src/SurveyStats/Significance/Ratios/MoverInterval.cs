using SurveyStats.Intervals;

namespace SurveyStats.Significance;

/// <summary>
/// The MOVER interval for a ratio (method of variance estimates recovery) from the Wilson limits [l1, u1] and [l2, u2] of both proportions.
/// <para>
/// Formula: lower = l1 (2 p1 - l1) / (p1 p2 + sqrt((p1 p2)^2 - l1 u2 (2 p1 - l1)(2 p2 - u2))), upper = (p1 p2 + sqrt((p1 p2)^2 - u1 l2 (2 p1 - u1)
/// (2 p2 - l2))) / (l2 (2 p2 - l2)); 0 for x1 = 0, unbounded for x2 = 0. The upper limit is the reciprocal of the lower of the samples changed round.
/// </para>
/// Good, simple and closed; a little less so than Koopman's for small bases. Source: Donner and Zou (2012), Statistical Methods in Medical Research 21.
/// </summary>
internal sealed class MoverInterval() : RatioIntervalMethod("MOVER")
{
    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail)
    {
        if (tail > 0.5)
        {
            // The limits turned round: the lower bound then lies above the estimate.
            var (upper, lower) = AtSmallTail(x1, n1, x2, n2, 1 - tail);
            return (lower, upper);
        }

        return AtSmallTail(x1, n1, x2, n2, tail);
    }

    private static (double Lower, double Upper) AtSmallTail(double x1, double n1, double x2, double n2, double tail)
    {
        IntervalMethod.Wilson.TryLimits(x1, n1, tail, out var l1, out var u1);
        IntervalMethod.Wilson.TryLimits(x2, n2, tail, out var l2, out var u2);
        var (p1, p2) = (x1 / n1, x2 / n2);
        return (
            x1 == 0 ? 0 : LowerLimit(p1, l1, p2, u2),
            x2 == 0 ? double.PositiveInfinity : 1 / LowerLimit(p2, l2, p1, u1));
    }

    private static double LowerLimit(double p1, double l1, double p2, double u2)
    {
        var (below, above) = (p1 - l1, u2 - p2);
        var b = u2 * ((2 * p2) - u2);

        // The radicand, (p1 p2)^2 - l1 (2 p1 - l1) b, without the cancellation.
        var radicand = (p1 * above * (p1 * above)) + (below * below * b);
        return l1 * ((2 * p1) - l1) / ((p1 * p2) + Math.Sqrt(Math.Max(0, radicand)));
    }
}
