using SurveyStats.Design;
using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>The replicates of responses, row by row, for export to other programs.</summary>
/// <remarks>A read-only view: v = scale * sum_r rscale_r (theta_r - centre)^2, theta_r the estimate under the weights of replicate r.</remarks>
public sealed class SampleReplicates
{
    private readonly BoundDesign _design;
    private readonly ReplicateWeights _replicates;
    private readonly int _rows;

    internal SampleReplicates(BoundDesign design, int rows)
    {
        _design = design;
        _replicates = design.Replicates!;
        _rows = rows;
        DegreesOfFreedom = _replicates.DegreesOfFreedom ?? (MatrixRank.Of(_replicates.Factors, _replicates.Count) - 1);
    }

    /// <summary>How they were made.</summary>
    public ReplicationMethod Method => _replicates.Method;

    /// <summary>The number of replicates, R.</summary>
    public int Count => _replicates.Count;

    /// <summary>The common scale.</summary>
    public double Scale => _replicates.Scale;

    /// <summary>The scale of each replicate.</summary>
    public IReadOnlyList<double> ReplicateScales => _replicates.ReplicateScales;

    /// <summary>Whether replicates are compared with the estimate of the full sample (true) or with their own mean, over those with a scale above 0.</summary>
    public bool CentredAtEstimate => _replicates.CentredAtEstimate;

    /// <summary>The degrees of freedom: those stated, or the rank of the replicate weights less 1.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The weights of a response, one a replicate.</summary>
    /// <param name="row">The response, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such response.</exception>
    public IReadOnlyList<double> WeightsOf(int row)
    {
        Check(row);
        if (_replicates.Weights is { } weights)
        {
            return weights[(row * Count)..((row + 1) * Count)];
        }

        var weight = _design.Weights?[row] ?? 1;
        return [.. Factors(row).Select(f => f * weight)];
    }

    /// <summary>The factors by which each replicate multiplies the weight of a response; null where the weight is 0, and the replicates were given as weights.</summary>
    /// <param name="row">The response, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such response.</exception>
    public IReadOnlyList<double>? FactorsOf(int row)
    {
        Check(row);
        var weight = _design.Weights?[row] ?? 1;
        return _replicates.Weights is null ? Factors(row)
            : weight == 0 ? null
            : [.. WeightsOf(row).Select(w => w / weight)];
    }

    /// <summary>The number and the method.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} replicates of {_rows} responses, {Method}, {DegreesOfFreedom} degrees of freedom");

    private double[] Factors(int row)
    {
        var group = _design.GroupOfRow?[row] ?? 0;
        return _replicates.Factors[(group * Count)..((group + 1) * Count)];
    }

    private void Check(int row)
    {
        if (row < 0 || row >= _rows)
        {
            throw new ArgumentOutOfRangeException(nameof(row), row, FormattableString.Invariant($"The responses are 0 to {_rows - 1}."));
        }
    }
}
