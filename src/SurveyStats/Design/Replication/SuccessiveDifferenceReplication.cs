using SurveyStats.Numerics;

namespace SurveyStats.Design;

/// <summary>
/// Replication by successive differences (SDR), for samples drawn systematically from an ordered list: neighbours in the sample are compared.
/// <para>
/// Formula: factor 1 + 2^(-3/2) sqrt(1 - f_h) (e_ar - e_br), e the entries of a Hadamard matrix without its row of ones, a the row of the unit and b that
/// of the next one; the last unit of a stratum is followed by its first. Scale 4/R, times H/(H - lonely strata) with LonelyUnits.Average; centred at
/// the estimate. Units take the rows in the order of the sample, again from the first row when they are used up. R = the smallest order above the number
/// of units, at most 80; any order may be asked for.
/// </para>
/// Order: that in which the units first appear among the responses. With R above the number of units the variance of a total is
/// exactly sum_h (1 - f_h)/2 sum_i (t_i - t_(i+1))^2; with fewer, products of distant differences are mixed in, which are 0 on average.
/// Bad: where the order says nothing, it is less stable than the jackknife. Errors: unequal probabilities; a number of replicates without a matrix.
/// Source: Fay and Train (1995), Proceedings of the Section on Government Statistics, 154-159; Ash (2014), Survey Methodology 40.
/// </summary>
internal sealed class SuccessiveDifferenceReplication() : ReplicationMethod("successive differences")
{
    private const int MostByDefault = 80;

    internal override bool AlwaysCentredAtEstimate => true;

    internal override double? Scale(int replicates) => 4.0 / replicates;

    internal override ReplicateWeights Create(SampleFrame frame, ReplicationRequest request)
    {
        var units = PrimaryUnits.Of(frame);
        units.RefuseUnequalProbabilities(this);
        units.RefuseAdjusted(this);
        var replicates = request.Replicates ?? Math.Min(HadamardMatrix.SmallestOrderAbove(Math.Max(units.Units.Count, 3)), MostByDefault);
        if (replicates < 4 || !HadamardMatrix.Exists(replicates))
        {
            throw request.Refused(FormattableString.Invariant(
                $"The method of successive differences needs the order of a Hadamard matrix: {HadamardMatrix.SmallestOrderAbove(Math.Max(replicates, 3))}, for example."));
        }

        ReplicationRequest.RequireRoom(frame.GroupCount, replicates, this);
        var matrix = HadamardMatrix.Of(replicates);
        var factors = new double[units.Units.Count * replicates];
        Array.Fill(factors, 1);
        var next = 0;
        foreach (var h in units.Varying)
        {
            var circle = units.OfStratum[h].OrderBy(u => request.Order?[u] ?? u).ToArray();
            var rows = Rows(circle.Length, replicates - 1, ref next);
            var step = Math.Sqrt(units.NotDrawn(circle[0]) / 8);
            for (var i = 0; i < circle.Length; i++)
            {
                var (a, b) = (rows[i], rows[(i + 1) % rows.Length]);
                for (var r = 0; r < replicates; r++)
                {
                    factors[(circle[i] * replicates) + r] = 1 + (step * (matrix[a, r] - matrix[b, r]));
                }
            }
        }

        var scales = new double[replicates];
        Array.Fill(scales, 1);
        return new ReplicateWeights(
            this, replicates, null, units.ByGroup(factors, replicates), Scale(replicates)!.Value * units.ScaleForLonely, scales,
            CentredAtEstimate: true, DegreesOfFreedom: null);
    }

    // Rows 1 to usable in turn. Where the last unit of the circle would have the row of the first, so that the two were not compared, it takes the next.
    private static int[] Rows(int count, int usable, ref int next)
    {
        var rows = new int[count];
        for (var i = 0; i < count; i++)
        {
            if (i == count - 1 && (next % usable) + 1 == rows[0])
            {
                next++;
            }

            rows[i] = (next++ % usable) + 1;
        }

        return rows;
    }
}
