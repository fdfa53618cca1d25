namespace SurveyStats.Significance;

/// <summary>
/// The interval for a standardised share from the Wilson limits [l, u] of its strata, squared and added (MOVER: the method of variance estimates
/// recovery).
/// <para>Formula: lower = y - sqrt(sum of w^2 (p - l)^2), upper = y + sqrt(sum of w^2 (u - p)^2). For one stratum it is Wilson's interval.</para>
/// Good for small strata and shares near 0 or 1; always within [0, 1]. Source: Zou, Huang and Zhang (2009), Computational Statistics and Data
/// Analysis 53, 1080-1085.
/// </summary>
internal sealed class MoverStandardisation() : DirectStandardisationMethod("MOVER, Wilson")
{
    internal override (double Lower, double Upper) Limits(WeightedShare[] strata, double estimate, double tail)
    {
        var (below, above) = (0.0, 0.0);
        foreach (var (weight, share, trials) in strata)
        {
            if (double.IsFinite(trials))
            {
                IntervalMethod.Wilson.TryLimits(share * trials, trials, tail, out var lower, out var upper);
                below = double.Hypot(below, weight * (share - lower));
                above = double.Hypot(above, weight * (upper - share));
            }
        }

        // A tail above one half turns the limits round.
        var sign = tail > 0.5 ? -1 : 1;
        return (Math.Clamp(estimate - (sign * below), 0, 1), Math.Clamp(estimate + (sign * above), 0, 1));
    }
}
