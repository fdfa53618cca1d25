namespace SurveyStats.Design;

/// <summary>
/// The jackknife of an unstratified sample (JK1): each replicate deletes one primary unit.
/// <para>
/// Formula: factor 0 for the unit deleted, n/(n - 1) for the others; scale (n - 1)/n (1 - f), R = n. With unequal probabilities p_i: scale (n - 1)/n, and
/// 1 - p_i for each replicate. Replicates that others made: scale (R - 1)/R unless stated.
/// </para>
/// The variance of a total is exactly the linearised one. Bad: for quantiles, whose jackknife variance is not consistent. Errors: several strata.
/// Source: Quenouille (1956), Biometrika 43; Wolter (2007), Introduction to Variance Estimation, 2nd edition, chapter 4.
/// </summary>
internal sealed class Jackknife() : ReplicationMethod("jackknife")
{
    internal override double? Scale(int replicates) => (replicates - 1.0) / replicates;

    internal override ReplicateWeights Create(SampleFrame frame, ReplicationRequest request)
    {
        var units = PrimaryUnits.Of(frame);
        if (units.Strata.Count > 1)
        {
            throw ReplicationRequest.Unsuited(
                FormattableString.Invariant($"The jackknife without strata cannot replicate a sample of {units.Strata.Count} strata. ")
                + "Use ReplicationMethod.StratifiedJackknife.");
        }

        var n = units.Units.Count;
        request.RequireCount(n, this);
        ReplicationRequest.RequireRoom(frame.GroupCount, n, this);
        var factors = new double[n * n];
        Array.Fill(factors, n / (n - 1.0));
        for (var i = 0; i < n; i++)
        {
            factors[(i * n) + i] = 0;
        }

        var unequal = units.HasUnequalProbabilities;
        return new ReplicateWeights(
            this, n, null, units.ByGroup(factors, n),
            Scale: (n - 1.0) / n * (unequal ? 1 : units.NotDrawn(0)),
            ReplicateScales: [.. Enumerable.Range(0, n).Select(i => unequal ? units.NotDrawn(i) : 1)],
            request.CentredAtEstimate, DegreesOfFreedom: null);
    }
}
