namespace SurveyStats.Design;

/// <summary>
/// Replicate weights that others made by any method.
/// <para>Formula: v = scale * sum_r rscale_r (theta_r - centre)^2, the scales as stated.</para>
/// Source: Wolter (2007), Introduction to Variance Estimation, 2nd edition.
/// </summary>
internal sealed class OtherReplication() : ReplicationMethod("other")
{
    internal override double? Scale(int replicates) => null;

    internal override ReplicateWeights Create(SampleFrame frame, ReplicationRequest request) => throw ReplicationRequest.Unsuited(
        "ReplicationMethod.Other names replicate weights that others made; it makes none. Use ReplicationMethod.StratifiedJackknife, for example.");
}
