namespace SurveyStats.Design;

/// <summary>A sample design bound to responses and checked against them.</summary>
internal sealed class BoundDesign
{
    public BoundDesign(
        SampleDesign declaration,
        double[]? weights,
        SampleFrame? frame = null,
        int[]? groupOfRow = null,
        ReplicateWeights? replicates = null,
        IReadOnlyList<WeightResidual>? residuals = null,
        IReadOnlyList<CalibrationReport>? calibrations = null)
    {
        Declaration = declaration;
        StoredWeights = weights is null ? null : new SampleWeights(weights);
        Frame = frame;
        GroupOfRow = groupOfRow;
        Replicates = replicates;
        Residuals = residuals ?? [];
        Calibrations = calibrations ?? [];
    }

    private BoundDesign(BoundDesign other, SampleWeights? weights)
        : this(other.Declaration, null, other.Frame, other.GroupOfRow, other.Replicates, other.Residuals, other.Calibrations)
    {
        StoredWeights = weights;
        Order = other.Order;
    }

    /// <summary>The design as it was declared.</summary>
    public SampleDesign Declaration { get; }

    /// <summary>The weights of the responses, for analysis, as they are stored; null: every response weighs 1.</summary>
    public SampleWeights? StoredWeights { get; }

    /// <summary>The weights of the responses in 64 bits (see <see cref="SampleWeights.Values"/>); null: every response weighs 1.</summary>
    public double[]? Weights => StoredWeights?.Values;

    /// <summary>The largest weight, looked for once; 1 without weights.</summary>
    public double LargestWeight => StoredWeights?.Range.Largest ?? 1;

    /// <summary>Whether some response weighs nothing, and so is outside every table.</summary>
    public bool HasZeroWeights => StoredWeights is { Range.HasZeros: true };

    /// <summary>The strata and units; null for a simple random sample and for Kish's approximation.</summary>
    public SampleFrame? Frame { get; }

    /// <summary>The group of the frame (see <see cref="SampleFrame.GroupCount"/>) of each response; null: all are in group 0, or there is no frame.</summary>
    public int[]? GroupOfRow { get; }

    /// <summary>The replicates; null where the variance is linearised.</summary>
    public ReplicateWeights? Replicates { get; }

    /// <summary>The steps of calibration, in their order; none where weights are as drawn, or replicates were calibrated themselves.</summary>
    public IReadOnlyList<WeightResidual> Residuals { get; }

    /// <summary>The reports of the steps of calibration, in their order.</summary>
    public IReadOnlyList<CalibrationReport> Calibrations { get; }

    /// <summary>The order of the responses to which the design is bound; null: the original one.</summary>
    public RowOrder? Order { get; private init; }

    /// <summary>The same design with other weights, or the same stored otherwise.</summary>
    public BoundDesign WithWeights(SampleWeights? weights) => new(this, weights);

    /// <summary>The same design for the same responses in another order. Estimates stay the same to the last bit.</summary>
    /// <param name="order">The order; the present one is the original.</param>
    public BoundDesign OrderedBy(RowOrder order) => new BoundDesign(
        Declaration,
        null,
        Frame,
        GroupOfRow is null ? null : order.Ordered<int>(GroupOfRow),
        Replicates is { Weights: { } weights } ? Replicates with { Weights = order.Ordered<double>(weights, Replicates.Count) } : Replicates,
        [.. Residuals.Select(residual => new OrderedResidual(residual, order))],
        Calibrations)
    { Order = order }.WithWeights(StoredWeights?.OrderedBy(order));

    /// <summary>The same design for the responses in their original order.</summary>
    public BoundDesign InOriginalOrder() => Order is null ? this : new BoundDesign(
        Declaration,
        null,
        Frame,
        GroupOfRow is null ? null : Order.Original<int>(GroupOfRow),
        Replicates is { Weights: { } weights } ? Replicates with { Weights = Order.Original<double>(weights, Replicates.Count) } : Replicates,
        [.. Residuals.Select(residual => ((OrderedResidual)residual).Original)],
        Calibrations).WithWeights(StoredWeights?.InOriginalOrder(Order));
}
