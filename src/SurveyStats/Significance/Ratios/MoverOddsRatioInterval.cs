using SurveyStats.Intervals;
using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The MOVER interval for an odds ratio (method of variance estimates recovery) from the odds of the Wilson limits of both proportions.
/// <para>
/// Formula: that of <see cref="MoverInterval"/> with the odds o = p/(1 - p) and the odds of the Wilson limits in place of p, l and u; lower
/// 0 for x1 = 0 or x2 = n2, upper unbounded for x1 = n1 or x2 = 0; undefined where one sample has only successes and the other none.
/// </para>
/// Bad: success and failure exchanged do not give the reciprocal limits; use Miettinen and Nurminen's.
/// Source: Donner and Zou (2012), Statistical Methods in Medical Research 21; Fagerland and Newcombe (2013), Statistics in Medicine 32,
/// 2823-2836.
/// </summary>
internal sealed class MoverOddsRatioInterval() : OddsRatioIntervalMethod("MOVER")
{
    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail)
    {
        if ((x1 == n1 && x2 == 0) || (x1 == 0 && x2 == n2))
        {
            return null;
        }

        var z = Normal.UpperQuantile(tail);
        var (lower, upper) = (LowerLimit(x1, n1, x2, n2, z * z), 1 / LowerLimit(x2, n2, x1, n1, z * z));

        // A tail above one half turns the limits round: the lower bound then lies above the estimate.
        return z >= 0 ? (lower, upper) : (upper, lower);
    }

    private static double LowerLimit(double x1, double n1, double x2, double n2, double z2)
    {
        var (y1, y2) = (n1 - x1, n2 - x2);
        if (x1 == 0 || y2 == 0)
        {
            return 0;
        }

        // The odds of a limit, its complement taken as the other limit of the failures.
        var l1 = WilsonInterval.Roots(x1, n1, z2).Small / WilsonInterval.Roots(y1, n1, z2).Large;
        var u2 = WilsonInterval.Roots(x2, n2, z2).Large / WilsonInterval.Roots(y2, n2, z2).Small;
        var (o1, o2) = (x1 / y1, x2 / y2);
        return y1 == 0 ? l1 / o2 : MoverLimits.LowerOfRatio(o1, l1, o2, u2);
    }
}
