using BenchmarkDotNet.Attributes;

namespace SurveyStats.Benchmarks;

/// <summary>
/// Exact tests and limits of two proportions. The peers run the same calls: Peers/exact.R (fisher.test) and Peers/exact.py (scipy's fisher_exact,
/// barnard_exact and boschloo_exact).
/// </summary>
public class ExactBenchmarks
{
    /// <summary>Fisher's test, 60 and 61 companies.</summary>
    [Benchmark]
    public double? Fisher121() => TwoProportionTest.Fisher.LogPValue(40, 60, 28, 61);

    /// <summary>Fisher's test, ten thousand trials.</summary>
    [Benchmark]
    public double? Fisher10000() => TwoProportionTest.Fisher.LogPValue(2_600, 5_000, 2_400, 5_000);

    /// <summary>Fisher's test, a million trials.</summary>
    [Benchmark]
    public double? Fisher1000000() => TwoProportionTest.Fisher.LogPValue(250_700, 500_000, 249_300, 500_000);

    /// <summary>Fisher's test by Blaker's rule, a million trials.</summary>
    [Benchmark]
    public double? FisherBlaker1000000() => TwoProportionTest.FisherBlaker.LogPValue(250_700, 500_000, 249_300, 500_000);

    /// <summary>Barnard's test, 60 and 61 companies.</summary>
    [Benchmark]
    public double? Barnard121() => TwoProportionTest.Barnard.LogPValue(40, 60, 28, 61);

    /// <summary>Barnard's test, 270 and 271 companies.</summary>
    [Benchmark]
    public double? Barnard541() => TwoProportionTest.Barnard.LogPValue(150, 270, 125, 271);

    /// <summary>Boschloo's test, 60 and 61 companies.</summary>
    [Benchmark]
    public double? Boschloo121() => TwoProportionTest.Boschloo.LogPValue(40, 60, 28, 61);

    /// <summary>Boschloo's test, 270 and 271 companies.</summary>
    [Benchmark]
    public double? Boschloo541() => TwoProportionTest.Boschloo.LogPValue(150, 270, 125, 271);

    /// <summary>Exact conditional limits of the odds ratio, 60 and 61 companies.</summary>
    [Benchmark]
    public bool ConditionalExact121() => OddsRatioIntervalMethod.ConditionalExact.TryLimits(40, 60, 28, 61, 0.025, out _, out _);

    /// <summary>Exact conditional limits of the odds ratio, a million trials.</summary>
    [Benchmark]
    public bool ConditionalExact1000000() =>
        OddsRatioIntervalMethod.ConditionalExact.TryLimits(250_700, 500_000, 249_300, 500_000, 0.025, out _, out _);

    /// <summary>Baptista and Pike's limits, 60 and 61 companies.</summary>
    [Benchmark]
    public bool BaptistaPike121() => OddsRatioIntervalMethod.BaptistaPike.TryLimits(40, 60, 28, 61, 0.025, out _, out _);

    /// <summary>Chan and Zhang's limits, 60 and 61 companies.</summary>
    [Benchmark]
    public bool ChanZhang121() => DifferenceIntervalMethod.ChanZhang.TryLimits(40, 60, 28, 61, 0.025, out _, out _);

    /// <summary>Chan and Zhang's limits, twice 121 companies.</summary>
    [Benchmark]
    public bool ChanZhang242() => DifferenceIntervalMethod.ChanZhang.TryLimits(88, 121, 57, 121, 0.025, out _, out _);

    /// <summary>Agresti and Min's limits, twice 121 companies.</summary>
    [Benchmark]
    public bool AgrestiMin242() => DifferenceIntervalMethod.AgrestiMin.TryLimits(88, 121, 57, 121, 0.025, out _, out _);
}
