namespace SurveyStats;

/// <summary>
/// The design effect: the variance under the design against that of a simple random sample of as many respondents.
/// <para>
/// Formula: deff = V / V_srs with V_srs = S^2/n (with replacement) or S^2/n (1 - n/W) (without, from a population of W), S^2 = n/(n - 1)
/// (sum of w (y - m)^2)/W, W the sum of weights, n the respondents of the base. For a total V_srs is multiplied by W^2.
/// </para>
/// Source: Kish (1965), Survey Sampling, section 8.2.
/// </summary>
/// <param name="WithoutReplacement">Against a sample without replacement; null unless W exceeds n by more than rounding (weights that do not add up to a population).</param>
/// <param name="WithReplacement">Against a sample with replacement.</param>
public readonly record struct DesignEffect(double? WithoutReplacement, double WithReplacement)
{
    /// <summary>The design effect; null where the answers do not vary.</summary>
    /// <param name="variance">The variance V under the design.</param>
    /// <param name="spread">The weighted mean of (y - m)^2.</param>
    /// <param name="sums">The base.</param>
    /// <param name="scale">What V is in units of the variance of a mean: 1, or W^2 for a total.</param>
    internal static DesignEffect? Of(double? variance, double spread, CellSums sums, double scale = 1)
    {
        if (variance is not { } v || sums.Count < 2 || !(spread > 0))
        {
            return null;
        }

        const double rounding = 1e-10;
        var (n, w) = ((double)sums.Count, sums.Weight);
        var simple = spread / (n - 1) * scale;
        return new DesignEffect(w > n * (1 + rounding) ? v / (simple * (1 - (n / w))) : null, v / simple);
    }
}
