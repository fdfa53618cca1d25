namespace SurveyStats.Tabulation;

/// <summary>The sample design: "simple-random", with the size of a finite population, "weighted", "complex" or "replicates".</summary>
internal sealed record DesignDocument(
    string Kind, long? PopulationSize = null, ComplexDesignDocument? Complex = null, ReplicateDesignDocument? Replicates = null);

/// <summary>A complex design as it was declared.</summary>
internal sealed record ComplexDesignDocument(
    IReadOnlyList<StageDocument> Stages,
    string LonelyUnits,
    bool LonelyInDomains,
    bool Nested,
    bool UnequalProbabilities,
    string? Weights = null);

/// <summary>A stage of a complex design, by the names of its columns.</summary>
internal sealed record StageDocument(string? Clusters = null, string? Strata = null, string? Population = null);

/// <summary>Replicate weights as they were declared. Rho is that of Fay's method.</summary>
internal sealed record ReplicateDesignDocument(
    string Method,
    IReadOnlyList<string> Columns,
    bool Combined,
    bool CentredAtEstimate,
    double? Rho = null,
    string? Groups = null,
    string? Weights = null,
    double? Scale = null,
    IReadOnlyList<double>? ReplicateScales = null,
    double? DegreesOfFreedom = null);

/// <summary>The strata and units of a sample, and its replicates, which several tables may share.</summary>
internal sealed record SamplingDocument(
    IReadOnlyList<FrameStageDocument> Stages, string LonelyUnits, bool LonelyInDomains, ReplicatesDocument? Replicates = null);

/// <summary>A stage: strata by name, unit above, units drawn and units there are; units by name, stratum and probability. Lists of equal length.</summary>
internal sealed record FrameStageDocument(
    IReadOnlyList<string> Strata,
    IReadOnlyList<int> StrataWithin,
    IReadOnlyList<long> Sampled,
    IReadOnlyList<double?> Population,
    IReadOnlyList<string>? Units = null,
    IReadOnlyList<int>? UnitsWithin = null,
    IReadOnlyList<double?>? Probabilities = null);

/// <summary>Replicates: their factors, group by group, and their scales.</summary>
internal sealed record ReplicatesDocument(
    string Method,
    int Count,
    bool AreExplicit,
    IReadOnlyList<double> Factors,
    double Scale,
    IReadOnlyList<double> ReplicateScales,
    bool CentredAtEstimate,
    double? Rho = null,
    double? DegreesOfFreedom = null);

/// <summary>The sums of a cell by group: groups, counts, and the exact sums of weights and squared weights as in <see cref="CellDocument"/>.</summary>
internal sealed record GroupsDocument(
    IReadOnlyList<int> Groups, IReadOnlyList<long> Counts, IReadOnlyList<double[]>? Weight = null, IReadOnlyList<double[]>? SquaredWeight = null);

/// <summary>
/// The exact sums of a cell that holds numbers without telling which: w x, w x^2, w^2 x and w^2 x^2; by group the first, third and fourth. The last two
/// are left out where units are clusters.
/// </summary>
internal sealed record MomentsDocument(
    double[] Value,
    double[] SquaredValue,
    double[]? Cross = null,
    double[]? Squares = null,
    IReadOnlyList<double[]>? GroupValue = null,
    IReadOnlyList<double[]>? GroupCross = null,
    IReadOnlyList<double[]>? GroupSquares = null);
