using SurveyStats.Numerics;

namespace SurveyStats.Design;

/// <summary>
/// The rescaled bootstrap of a sample in several stages, each without replacement from a finite population: at each stage half of the units of each
/// stratum are drawn without replacement.
/// <para>
/// Formula: factor 1 + sum_k (prod_{j &lt; k} sqrt(n_j/m_j) d_j) l_k (n_k/m_k d_k - 1), for the units above and at the group, k and j stages; d = 1 for
/// a unit drawn, else 0; m = n/2, rounded down; l_k = sqrt(m_k (prod_{j &lt; k} f_j) (1 - f_k)/(n_k - m_k)), f = n/N. A stage without sizes of the population
/// adds nothing below the first, as in the linearised variance. Scale 1/(R - 1), times H/(H - lonely strata) with LonelyUnits.Average. R = 500 by default.
/// </para>
/// The mean variance of a total over many seeds is the linearised one of all stages. Below the first stage a single unit of several in the population
/// adds nothing, except under LonelyUnits.Fail. Draws follow the order of the frame. Errors: no seed; unequal probabilities.
/// Source: Preston (2009), Survey Methodology 35, section 3.
/// </summary>
internal sealed class MultistageRescaledBootstrap() : ReplicationMethod("multistage bootstrap")
{
    internal override double? Scale(int replicates) => 1.0 / (replicates - 1);

    internal override ReplicateWeights Create(SampleFrame frame, ReplicationRequest request)
    {
        var units = PrimaryUnits.Of(frame);
        units.RefuseUnequalProbabilities(this);
        units.RefuseAdjusted(this);
        var random = new SplitMix64(request.RequiredSeed(this));
        var replicates = request.Count(byDefault: 500);
        ReplicationRequest.RequireRoom(frame.GroupCount, replicates, this);
        BootstrapStage[] stages = [.. Enumerable.Range(0, frame.Stages.Count).Select(k => BootstrapStage.Of(frame, k))];
        var factors = new double[frame.GroupCount * replicates];
        for (var r = 0; r < replicates; r++)
        {
            // For the units of the stage above: the sum of the formula so far, the product of sqrt(n/m) d, and that of f.
            (double Sum, double Product, double Fraction)[] above = [(1, 1, 1)];
            foreach (var stage in stages)
            {
                above = stage.Draw(above, ref random);
            }

            for (var g = 0; g < above.Length; g++)
            {
                factors[(g * replicates) + r] = above[g].Sum;
            }
        }

        var scales = new double[replicates];
        Array.Fill(scales, 1);
        return new ReplicateWeights(
            this, replicates, null, factors, Scale(replicates)!.Value * units.ScaleForLonely, scales,
            request.CentredAtEstimate, DegreesOfFreedom: null);
    }
}
