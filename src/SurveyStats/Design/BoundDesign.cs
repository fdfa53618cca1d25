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
        IReadOnlyList<CalibrationReport>? calibrations = null)
    {
        Declaration = declaration;
        Weights = weights;
        _weights = new(() => weights is null ? (1, false) : (SumWindow.Largest(weights), weights.AsSpan().Contains(0)));
        Frame = frame;
        GroupOfRow = groupOfRow;
        Replicates = replicates;
        Residuals = residuals ?? [];
        Calibrations = calibrations ?? [];
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
}
