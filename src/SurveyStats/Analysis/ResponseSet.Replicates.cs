using SurveyStats.Design;

namespace SurveyStats;

/// <content>Replicates made from the design.</content>
public sealed partial class ResponseSet
{
    /// <summary>The replicates of the design, for export; null where the variance is linearised.</summary>
    public SampleReplicates? Replicates => Bound.Replicates is null ? null : new SampleReplicates(Bound, Count);

    /// <summary>The same responses, with replicates made from their design: every estimate, interval and test then takes its variance from them.</summary>
    /// <remarks>
    /// Replicates are those of the primary units, and all responses of a unit share its factor; only <see cref="ReplicationMethod.MultistageBootstrap"/>
    /// draws at each stage. Responses that are units of their own are taken in their original order. Calibrate afterwards: every replicate is calibrated too.
    /// Without <paramref name="seed"/> the half samples and the paired jackknife take units in the order of their names.
    /// </remarks>
    /// <param name="method">How they are made.</param>
    /// <param name="replicates">The number of replicates; null: 500 for a bootstrap, else that which the design needs.</param>
    /// <param name="seed">The seed of a method that draws; the same seed and design give the same replicates.</param>
    /// <param name="centredAtEstimate">
    /// Whether replicates are compared with the estimate of the full sample, or (default) with their own mean; the paired jackknife and
    /// successive differences always are compared with the estimate.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> is null; or it draws units, and there is no <paramref name="seed"/>.</exception>
    /// <exception cref="ArgumentException">The method does not suit the design, or cannot have this number of replicates.</exception>
    /// <exception cref="InvalidOperationException">The responses have replicates already, or their weights were calibrated before, or there are none.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public ResponseSet Replicated(ReplicationMethod method, int? replicates = null, ulong? seed = null, bool centredAtEstimate = false)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Bind(ReplicatedDesign.Of(Bound.InOriginalOrder(), Count, method, new ReplicationRequest(replicates, seed, centredAtEstimate)));
    }
}
