namespace SurveyStats.Design;

/// <summary>
/// Replicates of a sample. Either explicit weights of each response, or factors of the groups of the frame by which its weights are multiplied:
/// estimates then follow from the totals of the groups, without a weight per response and replicate.
/// </summary>
/// <param name="Method">How they were made.</param>
/// <param name="Count">The number of replicates, R.</param>
/// <param name="Weights">Weights, row by row: [row * R + r]; null where factors are given.</param>
/// <param name="Factors">Factors by group of the frame: [group * R + r]. With explicit weights they only tell the rank (see <see cref="ReplicatePatterns"/>).</param>
/// <param name="Scale">The common scale.</param>
/// <param name="ReplicateScales">A scale for each replicate.</param>
/// <param name="CentredAtEstimate">Whether replicates are compared with the estimate of the full sample, or with their own mean.</param>
/// <param name="DegreesOfFreedom">The degrees of freedom where stated; null: rank less 1.</param>
internal sealed record ReplicateWeights(
    ReplicationMethod Method,
    int Count,
    double[]? Weights,
    double[] Factors,
    double Scale,
    IReadOnlyList<double> ReplicateScales,
    bool CentredAtEstimate,
    double? DegreesOfFreedom);
