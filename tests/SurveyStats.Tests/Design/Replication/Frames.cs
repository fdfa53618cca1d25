using CsCheck;
using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Design.Replication;

/// <summary>Frames, and variances of totals over their groups: by replicates, and linearised by the formula of stratified clusters.</summary>
internal static class Frames
{
    /// <summary>Random strata of 2 to 5 units, half of them from finite populations, with a total for each unit.</summary>
    public static Gen<(SampleFrame Frame, double[] Totals)> Any(params int[] sizes) =>
        Gen.Select(Gen.Int[0, sizes.Length - 1].Select(i => sizes[i]), Gen.Int[0, 1], Gen.Int[1, 30]).Array[1, 6].SelectMany(strata =>
            Gen.Double[-100, 100].Array[strata.Sum(s => s.Item1)].Select(totals =>
                (OneStage([.. strata.Select(s => (s.Item1, s.Item2 == 0 ? (double?)null : s.Item1 + s.Item3))]), totals)));

    /// <summary>One stage of strata with so many units of so many.</summary>
    public static SampleFrame OneStage((int Units, double? Population)[] strata, LonelyUnits lonelyUnits = LonelyUnits.Fail) => new(
        [
            new FrameStage(
                [.. strata.Select((s, h) => new FrameStratum($"s{h}", -1, s.Units, s.Population))],
                [.. strata.SelectMany((s, h) => Enumerable.Range(0, s.Units).Select(i => new FrameUnit($"u{i}", h)))]),
        ],
        lonelyUnits, LonelyInDomains: false);

    /// <summary>One stratum at the first stage, and at the second so many units of so many in each.</summary>
    public static SampleFrame TwoStages(double? population, params (int Units, double? Population)[] primary) => new(
        [
            new FrameStage([new FrameStratum("", -1, primary.Length, population)], [.. primary.Select((_, i) => new FrameUnit($"u{i}", 0))]),
            new FrameStage(
                [.. primary.Select((p, i) => new FrameStratum("", i, p.Units, p.Population))],
                [.. primary.SelectMany((p, i) => Enumerable.Range(0, p.Units).Select(j => new FrameUnit($"v{j}", i)))]),
        ],
        LonelyUnits.Fail, LonelyInDomains: false);

    /// <summary>The replicates of the sum of some totals.</summary>
    public static double[] Replicated(ReplicateWeights replicates, double[] totals) =>
        [.. Enumerable.Range(0, replicates.Count).Select(r => totals.Select((t, g) => replicates.Factors[(g * replicates.Count) + r] * t).Sum())];

    /// <summary>v = scale * sum_r rscale_r (T_r - c)^2.</summary>
    public static double Variance(ReplicateWeights replicates, double[] totals)
    {
        var estimates = Replicated(replicates, totals);
        var centre = replicates.CentredAtEstimate ? totals.Sum() : estimates.Where((_, r) => replicates.ReplicateScales[r] > 0).DefaultIfEmpty().Average();
        return replicates.Scale * estimates.Select((t, r) => replicates.ReplicateScales[r] * (t - centre) * (t - centre)).Sum();
    }

    /// <summary>v = sum_h (1 - f_h) n_h/(n_h - 1) sum_i (t_hi - mean)^2, of the first stage; strata with one unit add nothing.</summary>
    public static double Linearised(SampleFrame frame, double[] totals, bool finite = true) =>
        frame.Stages[0].Strata.Select((stratum, h) =>
        {
            var t = totals.Where((_, i) => frame.Stages[0].Units![i].Stratum == h).ToArray();
            return t.Length < 2 ? 0
                : (1 - (finite ? stratum.Fraction : 0)) * t.Length / (t.Length - 1) * t.Sum(x => (x - t.Average()) * (x - t.Average()));
        }).Sum();

    /// <summary>Fails if two variances differ by more than rounding.</summary>
    public static void Close(double expected, double actual, double[] totals) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-11 * totals.Sum(t => t * t), FormattableString.Invariant($"{expected} is not {actual}"));

    /// <summary>The replicate of each column, as numbers.</summary>
    public static double[] Column(ReplicateWeights replicates, int r) =>
        [.. Enumerable.Range(0, replicates.Factors.Length / replicates.Count).Select(g => replicates.Factors[(g * replicates.Count) + r])];
}
