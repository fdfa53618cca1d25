namespace SurveyStats;

/// <summary>A sample whose precision follows from replicate weights: v = scale * sum_r rscale_r (theta_r - centre)^2.</summary>
/// <remarks>Immutable. It names columns; they are looked up, and checked, when it is bound to responses.</remarks>
public sealed class ReplicateSample : SampleDesign
{
    internal ReplicateSample(
        ReplicationMethod method, IReadOnlyList<string> columns, string? weights, bool combined, double? scale, IReadOnlyList<double>? replicateScales,
        bool centredAtEstimate, double? degreesOfFreedom)
    {
        Method = method;
        Columns = columns;
        Weights = weights;
        Combined = combined;
        Scale = scale;
        ReplicateScales = replicateScales;
        CentredAtEstimate = centredAtEstimate;
        DegreesOfFreedom = degreesOfFreedom;
    }

    /// <summary>How the replicates were made, which gives the default scale.</summary>
    public ReplicationMethod Method { get; }

    /// <summary>The columns of the replicate weights; none where the replicates follow from <see cref="Groups"/>.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The column of the jackknife groups: replicate g leaves out group g; null where the replicates stand in columns.</summary>
    public string? Groups { get; internal init; }

    /// <summary>The design from which the replicates were made; null where the data brought them.</summary>
    public SampleDesign? MadeFrom { get; internal init; }

    /// <summary>The number of replicates that was asked for; null: that of the method, or of the columns.</summary>
    public int? RequestedReplicates { get; internal init; }

    /// <summary>The seed with which replicates were drawn; null: none was.</summary>
    public ulong? Seed { get; internal init; }

    /// <summary>The column of the weights of the full sample; null: the weights of the responses.</summary>
    public string? Weights { get; }

    /// <summary>Whether the columns are weights (true) or factors by which the weight is multiplied.</summary>
    public bool Combined { get; }

    /// <summary>The scale; null: that of the method.</summary>
    public double? Scale { get; }

    /// <summary>A scale for each replicate; null: that of the method.</summary>
    public IReadOnlyList<double>? ReplicateScales { get; }

    /// <summary>Whether replicates are compared with the estimate of the full sample (true) or with their own mean.</summary>
    public bool CentredAtEstimate { get; }

    /// <summary>The degrees of freedom; null: the rank of the replicate weights less 1.</summary>
    public double? DegreesOfFreedom { get; }

    /// <inheritdoc/>
    public override string Description => string.Join(", ", Parts());

    /// <inheritdoc/>
    internal override IEnumerable<string> UnitColumns => MadeFrom is { } design ? design.UnitColumns : Groups is null ? [] : [Groups];

    /// <inheritdoc/>
    internal override IEnumerable<string> NumberColumns => MadeFrom is { } design ? design.NumberColumns : Weights is null ? Columns : Columns.Prepend(Weights);

    private IEnumerable<string> Parts()
    {
        if (MadeFrom is { } design)
        {
            yield return $"replicates by {Method}{(Seed is { } seed ? FormattableString.Invariant($", seed {seed}") : string.Empty)}, made from: {design.Description}";
            yield break;
        }

        yield return Groups is { } groups ? $"replicates by {Method}"
            : FormattableString.Invariant($"{Columns.Count} replicates by {Method} ('{Columns[0]}' to '{Columns[^1]}'{(Combined ? string.Empty : ", factors")})");
        if (Groups is not null)
        {
            yield return $"groups '{Groups}'";
        }

        if (Weights is not null)
        {
            yield return $"weights '{Weights}'";
        }

        if (Scale is { } scale)
        {
            yield return FormattableString.Invariant($"scale {scale}");
        }

        if (ReplicateScales is { } scales)
        {
            yield return scales.Distinct().Count() == 1
                ? FormattableString.Invariant($"scale of each replicate {scales[0]}")
                : FormattableString.Invariant($"scales of the replicates {scales.Min()} to {scales.Max()}");
        }

        if (CentredAtEstimate || Method.AlwaysCentredAtEstimate)
        {
            yield return "centred at the estimate";
        }

        if (DegreesOfFreedom is { } freedom)
        {
            yield return FormattableString.Invariant($"{freedom} degrees of freedom");
        }

        foreach (var step in Calibrations)
        {
            yield return $"{step} in each replicate";
        }
    }
}
