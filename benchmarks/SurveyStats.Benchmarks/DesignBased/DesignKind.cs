namespace SurveyStats.Benchmarks.DesignBased;

/// <summary>What of a generated sample the estimates respect.</summary>
internal enum DesignKind
{
    /// <summary>Weights only: every response is a primary unit.</summary>
    Weights,

    /// <summary>Weights, strata and primary units.</summary>
    Units,

    /// <summary>Replicates by the stratified jackknife, from the totals of the primary units.</summary>
    UnitReplicates,

    /// <summary>The same replicates as explicit weights of each response.</summary>
    ExplicitReplicates,
}
