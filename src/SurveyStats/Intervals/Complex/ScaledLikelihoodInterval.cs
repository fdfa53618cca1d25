using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The likelihood ratio interval scaled by the design effect: all shares that Rao and Scott's scaled likelihood ratio test does not reject.
/// <para>
/// Formula: the two roots u of 2 n_e [p log(p/u) + q log(q/(1 - u))] = t^2 n/(n - 1), n_e = p q/V. The factor n/(n - 1) is that of R survey, whose
/// variance of a simple random sample has the divisor n - 1.
/// </para>
/// Both roots are solved to the last digits. R interpolates a profile by a spline, and prints limits near 0 that are 1e-3 to 1e-2 of themselves away.
/// Source: Rao and Scott (1984), Annals of Statistics 12, 46-60; Lumley and Scott (2014), Australian and New Zealand Journal of Statistics 56, 1-14.
/// </summary>
internal sealed class ScaledLikelihoodInterval() : ComplexIntervalMethod("likelihood")
{
    private protected override ComplexLimits? Limits(ComplexShare share, double tail)
    {
        if (share.Count == 1)
        {
            return null;
        }

        var (p, n) = (share.Estimate, (double)share.Count);
        var (t, effective) = (StudentT.UpperQuantile(tail, share.DegreesOfFreedom), share.EffectiveBase!.Value);
        var (lower, upper) = LikelihoodRatioInterval.AtQuantile(effective * p, effective * (1 - p), t * Math.Sqrt(n / (n - 1)));
        return new ComplexLimits(lower, upper, effective, t);
    }
}
