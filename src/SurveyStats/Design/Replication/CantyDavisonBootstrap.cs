using SurveyStats.Numerics;

namespace SurveyStats.Design;

/// <summary>
/// The bootstrap of as many draws as units: in each stratum n_h primary units are drawn from the n_h with replacement; or, where the size of the population
/// is known, without replacement from a population made of N_h/n_h copies of the sample.
/// <para>
/// Formula: factor c, how often the unit was drawn; scale m/((m - 1)(R - 1)), m the harmonic mean of n_h over the strata with two units or more; times
/// H/(H - lonely strata) with LonelyUnits.Average. R = 500 by default. N_h is rounded; if it is no multiple of n_h, the rest of the population is drawn from the
/// sample without replacement, anew in each replicate.
/// </para>
/// Bad: the one scale is right on average only if strata have equally many units; with few units in some, prefer <see cref="RescaledBootstrap"/>. Sizes of
/// the population leave a factor N_h/(N_h - 1). Draws follow the order of the frame. Errors: no seed; unequal probabilities. The scale of replicates
/// that others made has to be stated.
/// Source: Canty and Davison (1999), The Statistician 48, section 3; Booth, Butler and Hall (1994), Journal of the American Statistical Association 89.
/// </summary>
internal sealed class CantyDavisonBootstrap() : ReplicationMethod("bootstrap of Canty and Davison")
{
    internal override double? Scale(int replicates) => null;

    internal override ReplicateWeights Create(SampleFrame frame, ReplicationRequest request)
    {
        var units = PrimaryUnits.Of(frame);
        units.RefuseUnequalProbabilities(this);
        units.RefuseAdjusted(this);
        var random = new SplitMix64(request.RequiredSeed(this));
        var replicates = request.Count(byDefault: 500);
        ReplicationRequest.RequireRoom(frame.GroupCount, replicates, this);
        var factors = new double[units.Units.Count * replicates];
        Array.Fill(factors, 1);
        for (var r = 0; r < replicates; r++)
        {
            foreach (var h in units.Varying)
            {
                var stratum = units.OfStratum[h];
                var counts = units.Strata[h].PopulationUnits is { } size
                    ? FromPopulation(stratum.Length, (long)Math.Max(Math.Round(size), stratum.Length), ref random)
                    : WithReplacement(stratum.Length, ref random);
                for (var i = 0; i < stratum.Length; i++)
                {
                    factors[(stratum[i] * replicates) + r] = counts[i];
                }
            }
        }

        var scales = new double[replicates];
        Array.Fill(scales, 1);
        var m = units.Varying.Count / units.Varying.Sum(h => 1.0 / units.OfStratum[h].Length);
        return new ReplicateWeights(
            this, replicates, null, units.ByGroup(factors, replicates), m / ((m - 1) * (replicates - 1)) * units.ScaleForLonely, scales,
            request.CentredAtEstimate, DegreesOfFreedom: null);
    }

    private static int[] WithReplacement(int n, ref SplitMix64 random)
    {
        var counts = new int[n];
        for (var draw = 0; draw < n; draw++)
        {
            counts[random.Below(n)]++;
        }

        return counts;
    }

    // Draws n different members of a population of N = copies * n + rest; member j below copies * n is a copy of unit j mod n.
    private static int[] FromPopulation(int n, long population, ref SplitMix64 random)
    {
        var (copies, rest) = Math.DivRem(Math.Min(population, int.MaxValue - 1), n);
        int[] more = [.. Distinct((int)rest, n, ref random).Order()];
        var counts = new int[n];
        foreach (var member in Distinct(n, (int)((copies * n) + rest), ref random))
        {
            counts[member < copies * n ? member % n : more[member - (copies * n)]]++;
        }

        return counts;
    }

    /// <summary>Some numbers from 0 to limit - 1, each subset as likely. Source: Bentley and Floyd (1987), Communications of the ACM 30.</summary>
    private static HashSet<int> Distinct(int count, int limit, ref SplitMix64 random)
    {
        var drawn = new HashSet<int>(count);
        for (var top = limit - count; top < limit; top++)
        {
            if (!drawn.Add(random.Below(top + 1)))
            {
                drawn.Add(top);
            }
        }

        return drawn;
    }
}
