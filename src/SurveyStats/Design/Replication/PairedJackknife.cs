namespace SurveyStats.Design;

/// <summary>
/// The jackknife of two primary units a stratum (JK2): each replicate deletes one unit of one pair, and doubles the other.
/// <para>
/// Formula: factor 0 for the first unit of the pair, 2 for the second, 1 elsewhere; replicate scale 1 - f_h (with unequal probabilities 1 - their mean);
/// scale 1, times H/(H - lonely strata) with LonelyUnits.Average; R = the number of pairs. Centred at the estimate, as the deviations of one replicate
/// a pair have no mean of 0.
/// </para>
/// By default the first unit in the order of the frame is deleted; with a seed one at random. With two units in each stratum the variance of a total
/// is exactly the linearised one; strata of 4, 6 ... units are taken as pairs. Bad: for quantiles. Errors: a stratum with an odd number of units.
/// Source: Rust and Rao (1996), Statistical Methods in Medical Research 5, section 2.
/// </summary>
internal sealed class PairedJackknife() : ReplicationMethod("paired jackknife")
{
    internal override double? Scale(int replicates) => 1;

    internal override ReplicateWeights Create(SampleFrame frame, ReplicationRequest request)
    {
        var units = PrimaryUnits.Of(frame);
        var pairs = UnitPairs.Of(units, request.Seed, this);
        var replicates = pairs.Count;
        request.RequireCount(replicates, this);
        ReplicationRequest.RequireRoom(frame.GroupCount, replicates, this);
        var factors = new double[units.Units.Count * replicates];
        Array.Fill(factors, 1);
        var scales = new double[replicates];
        for (var r = 0; r < replicates; r++)
        {
            var (first, second) = pairs[r];
            factors[(first * replicates) + r] = 0;
            factors[(second * replicates) + r] = 2;
            scales[r] = (units.NotDrawn(first) + units.NotDrawn(second)) / 2;
        }

        return new ReplicateWeights(
            this, replicates, null, units.ByGroup(factors, replicates), units.ScaleForLonely, scales,
            CentredAtEstimate: true, DegreesOfFreedom: null);
    }
}
