using SurveyStats.Numerics;

namespace SurveyStats.Design;

/// <summary>A sample design bound to responses and checked against them.</summary>
internal sealed class BoundDesign
{
    private readonly Lazy<(double Largest, bool HasZeros)> _weights;

    public BoundDesign(
        SampleDesign declaration,
        double[]? weights,
        SampleFrame? frame = null,
        int[]? groupOfRow = null,
        ReplicateWeights? replicates = null,
        IReadOnlyList<WeightResidual>? residuals = null,
        IReadOnlyList<CalibrationReport>? calibrations = null,
        RowOrder? order = null)
    {
        Declaration = declaration;
        Weights = weights;
        _weights = new(() => weights is null ? (1, false) : (SumWindow.Largest(weights), weights.AsSpan().Contains(0)));
        Frame = frame;
        GroupOfRow = groupOfRow;
        Replicates = replicates;
        Residuals = residuals ?? [];
        Calibrations = calibrations ?? [];
        Order = order;
    }

    /// <summary>The design as it was declared.</summary>
    public SampleDesign Declaration { get; }

    /// <summary>The weights of the responses, for analysis; null: every response weighs 1.</summary>
    public double[]? Weights { get; }

    /// <summary>The largest weight, looked for once; 1 without weights.</summary>
    public double LargestWeight => _weights.Value.Largest;

    /// <summary>Whether some response weighs nothing, and so is outside every table.</summary>
    public bool HasZeroWeights => _weights.Value.HasZeros;

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
    public RowOrder? Order { get; }

    /// <summary>The same design for the same responses in another order. Estimates stay the same to the last bit.</summary>
    /// <param name="order">The order; the present one is the original.</param>
    /// <param name="weights">The weights in the new order, where these are at hand already.</param>
    public BoundDesign OrderedBy(RowOrder order, double[]? weights = null) => Reordered(
        weights, order.Ordered, order.Ordered, [.. Residuals.Select(residual => new OrderedResidual(residual, order))], order);

    /// <summary>The same design for the responses in their original order.</summary>
    public BoundDesign InOriginalOrder() => Order is null ? this : Reordered(
        null, Order.Original, Order.Original, [.. Residuals.Select(residual => ((OrderedResidual)residual).Original)], null);

    private delegate T[] Reordering<T>(ReadOnlySpan<T> values, int valuesPerRow);

    private BoundDesign Reordered(
        double[]? weights, Reordering<double> numbers, Reordering<int> groups, IReadOnlyList<WeightResidual> residuals, RowOrder? order) => new(
        Declaration,
        weights ?? (Weights is null ? null : numbers(Weights, 1)),
        Frame,
        GroupOfRow is null ? null : groups(GroupOfRow, 1),
        Replicates is { Weights: { } explicitWeights } ? Replicates with { Weights = numbers(explicitWeights, Replicates.Count) } : Replicates,
        residuals,
        Calibrations,
        order);
}
