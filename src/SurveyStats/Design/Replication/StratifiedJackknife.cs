namespace SurveyStats.Design;

/// <summary>
/// The jackknife of a stratified sample (JKn): each replicate deletes one primary unit of one stratum.
/// <para>
/// Formula: factor 0 for the unit deleted, n_h/(n_h - 1) for the others of its stratum, 1 elsewhere; replicate scale (n_h - 1)/n_h (1 - f_h), or with
/// unequal probabilities p_i in place of f_h; scale 1; R = the number of primary units in strata with two or more, in the order of the frame.
/// </para>
/// <para>
/// Lonely units: with Remove and Certainty no replicate; with Average the scale is H/(H - lonely strata), as in the linearised variance (R survey 4.1
/// divides the numbers of units); with Adjust a replicate that deletes the unit and changes nothing else, of replicate scale 1 - f_h, and replicates are
/// centred at the estimate, so that the variance of a total is the linearised one (R survey 4.1 has other factors there).
/// </para>
/// The variance of a total is exactly the linearised one. Bad: for quantiles, whose jackknife variance is not consistent.
/// Source: Rust and Rao (1996), Statistical Methods in Medical Research 5, section 2; Wolter (2007), Introduction to Variance Estimation, chapter 4.
/// </summary>
internal sealed class StratifiedJackknife() : ReplicationMethod("stratified jackknife")
{
    internal override double? Scale(int replicates) => null;

    internal override ReplicateWeights Create(SampleFrame frame, ReplicationRequest request)
    {
        var units = PrimaryUnits.Of(frame);
        var adjusts = units.Rule == LonelyUnits.Adjust && units.Lonely.Count > 0;
        int[] deleted = [.. units.OfStratum.Where((u, h) => u.Length > 1 || (adjusts && units.Lonely.Contains(h))).SelectMany(u => u)];
        var replicates = deleted.Length;
        request.RequireCount(replicates, this);
        ReplicationRequest.RequireRoom(frame.GroupCount, replicates, this);
        var factors = new double[units.Units.Count * replicates];
        Array.Fill(factors, 1);
        var scales = new double[replicates];
        for (var r = 0; r < replicates; r++)
        {
            var stratum = units.OfStratum[units.Units[deleted[r]].Stratum];
            var n = stratum.Length;
            foreach (var unit in stratum)
            {
                factors[(unit * replicates) + r] = unit == deleted[r] ? 0 : n / (n - 1.0);
            }

            scales[r] = (n > 1 ? (n - 1.0) / n : 1) * units.NotDrawn(deleted[r]);
        }

        return new ReplicateWeights(
            this, replicates, null, units.ByGroup(factors, replicates), units.ScaleForLonely, scales,
            request.CentredAtEstimate || adjusts, DegreesOfFreedom: null);
    }
}
