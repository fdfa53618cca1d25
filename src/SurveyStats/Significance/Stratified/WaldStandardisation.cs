using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Wald's interval for a standardised share.
/// <para>Formula: y -/+ z sqrt(sum of w^2 p q/n), clipped to [0, 1].</para>
/// Bad for small strata and shares near 0 or 1; a point where every stratum has 0 or 1.
/// Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, 3rd edition, section 19.1.
/// </summary>
internal sealed class WaldStandardisation() : DirectStandardisationMethod("Wald")
{
    internal override (double Lower, double Upper) Limits(WeightedShare[] strata, double estimate, double tail)
    {
        var margin = Normal.UpperQuantile(tail) * Math.Sqrt(Variance(strata));
        return (Math.Clamp(estimate - margin, 0, 1), Math.Clamp(estimate + margin, 0, 1));
    }
}
