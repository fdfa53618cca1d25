using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Fay and Feuer's gamma interval for a standardised rate, x being Poisson counts.
/// <para>
/// Formula: v = sum of (w/n)^2 x, m = max(w/n); lower = the gamma quantile of the tail with shape y^2/v and scale v/y, 0 where y = 0; upper = that of
/// 1 - tail with shape (y + m)^2/(v + m^2) and scale (v + m^2)/(y + m). The variance is v. Limits are not clipped above.
/// </para>
/// Conservative; made for rare events: shares above about 0.2 are less variable than Poisson counts, and the upper limit may exceed 1.
/// Source: Fay and Feuer (1997), Statistics in Medicine 16, 791-801.
/// </summary>
internal sealed class FayFeuerStandardisation() : DirectStandardisationMethod("Fay-Feuer")
{
    internal override double Variance(WeightedShare[] strata) => strata.Sum(s => s.Weight * s.Weight * (s.Share / s.Trials));

    internal override (double Lower, double Upper) Limits(WeightedShare[] strata, double estimate, double tail)
    {
        var (y, v, m) = (estimate, Variance(strata), strata.Max(s => s.Weight / s.Trials));
        if (m == 0)
        {
            // A census of every stratum.
            return (y, y);
        }

        var lower = v == 0 ? y : Gamma.LowerQuantile(tail, y / v * y) * (v / y);
        var (mean, variance) = (y + m, v + (m * m));
        return (lower, Gamma.UpperQuantile(tail, mean / variance * mean) * (variance / mean));
    }
}
