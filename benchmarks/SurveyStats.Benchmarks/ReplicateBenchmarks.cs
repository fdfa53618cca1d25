using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using SurveyStats.Benchmarks.DesignBased;

namespace SurveyStats.Benchmarks;

/// <summary>
/// 80 replicates of 1 M responses by the stratified jackknife: as explicit weights (640 MB, all read at each tally), and from the totals of the primary
/// units. The ratio to <see cref="PlainRead"/> tells how near the explicit pass comes to the bandwidth of the memory.
/// </summary>
public class ReplicateBenchmarks
{
    private static readonly int Rows = BenchmarkSizes.IsDryRun ? 100_000 : 1_000_000;

    private readonly Dictionary<DesignKind, ResponseSet> _responses = [];
    private DesignSample _sample = null!;
    private double[] _weights = [];
    private Tally _explicit = null!;
    private Tally _totals = null!;

    /// <summary>Makes the responses and their replicates.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _sample = new DesignSample(DesignSize.Paired(Rows));
        foreach (var kind in new[] { DesignKind.ExplicitReplicates, DesignKind.UnitReplicates })
        {
            _responses[kind] = _sample.Responses(kind);
        }

        _weights = _responses[DesignKind.ExplicitReplicates].Bound.Replicates!.Weights!;
        (_explicit, _totals) = (Tabulate(DesignKind.ExplicitReplicates), Tabulate(DesignKind.UnitReplicates));
    }

    /// <summary>The sum of all explicit weights, by one thread as the tally: nothing but reading.</summary>
    [Benchmark(Baseline = true)]
    public double PlainRead() => Read(_weights);

    /// <summary>The shares of 5 answers, from explicit weights.</summary>
    [Benchmark]
    public double[] ExplicitShares() => Run(DesignKind.ExplicitReplicates, DesignTask.Shares);

    /// <summary>The shares of 5 answers in 40 countries, from explicit weights.</summary>
    [Benchmark]
    public double[] ExplicitSharesByCountry() => Run(DesignKind.ExplicitReplicates, DesignTask.SharesByCountry);

    /// <summary>The shares of 5 answers, from the totals of the units.</summary>
    [Benchmark]
    public double[] UnitTotalsShares() => Run(DesignKind.UnitReplicates, DesignTask.Shares);

    /// <summary>The shares of 5 answers in 40 countries, from the totals of the units.</summary>
    [Benchmark]
    public double[] UnitTotalsSharesByCountry() => Run(DesignKind.UnitReplicates, DesignTask.SharesByCountry);

    /// <summary>The shares by countries from a tally with the sums of each replicate.</summary>
    [Benchmark]
    public double[] ExplicitEstimates() => DesignTask.SharesByCountry.Estimates(_sample.Questions, _explicit);

    /// <summary>The shares by countries from a tally with the totals of the units.</summary>
    [Benchmark]
    public double[] UnitTotalsEstimates() => DesignTask.SharesByCountry.Estimates(_sample.Questions, _totals);

    /// <summary>Four sums side by side, so that only the memory limits.</summary>
    internal static double Read(double[] values)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var (a, b, c, d) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        for (var i = 0; i <= vectors.Length - 4; i += 4)
        {
            a += vectors[i];
            b += vectors[i + 1];
            c += vectors[i + 2];
            d += vectors[i + 3];
        }

        return Vector.Sum(a + b + c + d);
    }

    private Tally Tabulate(DesignKind kind) => Tally.Of(_responses[kind], _sample.Questions.Answer, _sample.Questions.ByCountry);

    private double[] Run(DesignKind kind, DesignTask task) =>
        task.Estimates(_sample.Questions, Tally.Of(_responses[kind], task.Questions(_sample.Questions), [task.By(_sample.Questions)]));
}
