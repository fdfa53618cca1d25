namespace SurveyStats.Estimation;

/// <summary>What a complex design says of the precision of one estimate.</summary>
/// <param name="Variance">The variance; null without an estimate, and where the rule for lonely units has nothing to average.</param>
/// <param name="DegreesOfFreedom">The degrees of freedom in the domain of its base; 0 if there are none.</param>
/// <param name="DesignEffect">The design effect; null where the answers do not vary.</param>
internal sealed record SampledFigures(double? Variance, double DegreesOfFreedom, DesignEffect? DesignEffect)
{
    /// <summary>The variance of the log odds of a share over replicates, null where the share is 0 or 1 under one; null without replicates.</summary>
    public Func<double?>? LogOddsVariance => Replicated is var (variance, ratio) ? () => variance.VarianceOfLogOdds(ratio) : null;

    private (ReplicateVariance Variance, CellRatio Ratio)? Replicated { get; init; }

    /// <summary>The precision of a share, a mean, a total or a ratio of two means.</summary>
    /// <param name="variance">The design.</param>
    /// <param name="ratio">The estimate.</param>
    /// <param name="sums">Its base.</param>
    /// <param name="spread">The weighted mean of (y - m)^2 over the base.</param>
    /// <param name="scale">See <see cref="SurveyStats.DesignEffect"/>: W^2 for a total.</param>
    public static SampledFigures Of(SamplingVariance variance, CellRatio ratio, CellSums sums, double spread, double scale = 1)
    {
        double? v = sums.Count == 0 ? null : variance.Variance(ratio);
        return new SampledFigures(
            v,
            Math.Max(0, variance.DegreesOfFreedom(ratio.Cells)),
            SurveyStats.DesignEffect.Of(v, spread, sums, scale))
        {
            Replicated = variance is ReplicateVariance replicates ? (replicates, ratio) : null,
        };
    }
}
