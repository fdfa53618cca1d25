namespace SurveyStats;

/// <summary>
/// A sample with a weight for each respondent. Precision is that of the effective base n_eff = (sum of w)^2 / (sum of w^2)
/// (Kish 1965, Survey Sampling, section 11.7), which knows of unequal weights but not of strata or clusters.
/// </summary>
public sealed class WeightedSample : SampleDesign
{
    internal WeightedSample()
    {
    }

    /// <inheritdoc/>
    public override string Description => "weighted sample, Kish effective base";
}
