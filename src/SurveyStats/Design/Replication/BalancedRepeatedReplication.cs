using SurveyStats.Numerics;

namespace SurveyStats.Design;

/// <summary>
/// Balanced repeated replication (BRR) of two primary units a stratum, and Fay's: each replicate takes one unit of every pair, by the rows of a Hadamard
/// matrix, so that any two pairs are taken in each of the four ways equally often.
/// <para>
/// Formula: factor 1 + (1 - rho) e for the first unit of pair h, 1 - (1 - rho) e for the second, e the entry of row h (from 0, the row of ones left out)
/// and column r; rho = 0 gives 2 and 0. Scale 1/(R (1 - rho)^2), times H/(H - lonely strata) with LonelyUnits.Average. R = the smallest order of the
/// matrices at hand (<see cref="HadamardMatrix"/>) above the number of pairs, or any larger one.
/// </para>
/// With a seed, which unit is the first is drawn at random. With two units in each stratum the variance of a total is exactly the linearised one with
/// replacement; strata of 4, 6 ... units are taken as pairs. It suits quantiles; Fay's rho of 0.3 to 0.5 suits small domains, as no weight becomes 0.
/// Bad: sizes of the population are not used (the variance is that of a sample with replacement, too large). Errors: a stratum with an odd number of
/// units; a number of replicates without a matrix.
/// Source: McCarthy (1969), Review of the International Statistical Institute 37; Fay (1989), Proceedings of the Survey Research Methods Section, 212-217;
/// Judkins (1990), Journal of Official Statistics 6.
/// </summary>
internal sealed class BalancedRepeatedReplication : ReplicationMethod
{
    private readonly double _rho;

    public BalancedRepeatedReplication()
        : base("balanced repeated replication")
    {
    }

    public BalancedRepeatedReplication(double rho)
        : base(FormattableString.Invariant($"Fay's method, rho = {rho}"))
    {
        if (!(rho >= 0 && rho < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rho), rho, "Give a part from 0 to below 1, such as 0.3.");
        }

        _rho = rho;
    }

    /// <summary>The part of the weight that a half sample keeps; 0: none.</summary>
    public double Rho => _rho;

    internal override double? Scale(int replicates) => 1 / (replicates * (1 - _rho) * (1 - _rho));

    internal override ReplicateWeights Create(SampleFrame frame, ReplicationRequest request)
    {
        var units = PrimaryUnits.Of(frame);
        var pairs = UnitPairs.Of(units, request.Seed, this);
        var smallest = HadamardMatrix.SmallestOrderAbove(pairs.Count);
        var replicates = request.Replicates ?? smallest;
        if (replicates <= pairs.Count || !HadamardMatrix.Exists(replicates))
        {
            throw request.Refused(FormattableString.Invariant(
                $"The {this} of {pairs.Count} pairs of units needs {smallest} replicates, or a larger order of a Hadamard matrix. Leave the number out."));
        }

        ReplicationRequest.RequireRoom(frame.GroupCount, replicates, this);
        var matrix = HadamardMatrix.Of(replicates);
        var factors = new double[units.Units.Count * replicates];
        Array.Fill(factors, 1);
        for (var h = 0; h < pairs.Count; h++)
        {
            for (var r = 0; r < replicates; r++)
            {
                var step = (1 - _rho) * matrix[h + 1, r];
                factors[(pairs[h].First * replicates) + r] = 1 + step;
                factors[(pairs[h].Second * replicates) + r] = 1 - step;
            }
        }

        var scales = new double[replicates];
        Array.Fill(scales, 1);
        return new ReplicateWeights(
            this, replicates, null, units.ByGroup(factors, replicates), Scale(replicates)!.Value * units.ScaleForLonely, scales,
            request.CentredAtEstimate, DegreesOfFreedom: null);
    }
}
