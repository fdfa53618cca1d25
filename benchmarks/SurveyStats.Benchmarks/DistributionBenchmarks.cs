using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using MathNet.Numerics;
using SurveyStats.Numerics;
using M = MathNet.Numerics.Distributions;

namespace SurveyStats.Benchmarks;

/// <summary>One call of a distribution function, beside MathNet's; the argument moves a little from call to call.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class DistributionBenchmarks
{
    private double _shift;

    /// <summary>A number near 0 that is another one at each call.</summary>
    private double Shift() => _shift = _shift < 1e-9 ? _shift + 1e-13 : 0;

    [Benchmark(Baseline = true), BenchmarkCategory("normal quantile .025")]
    public double NormalQuantileMathNet() => M.Normal.InvCDF(0, 1, 0.025 + Shift());

    [Benchmark, BenchmarkCategory("normal quantile .025")]
    public double NormalQuantile() => Normal.UpperQuantile(0.025 + Shift());

    [Benchmark(Baseline = true), BenchmarkCategory("normal tail 1.96")]
    public double NormalTailMathNet() => M.Normal.CDF(0, 1, -1.96 + Shift());

    [Benchmark, BenchmarkCategory("normal tail 1.96")]
    public double NormalTail() => Normal.UpperTail(1.96 + Shift());

    [Benchmark(Baseline = true), BenchmarkCategory("chi-squared tail, df 20")]
    public double ChiSquaredTailMathNet() => SpecialFunctions.GammaUpperRegularized(10, 15 + Shift());

    [Benchmark, BenchmarkCategory("chi-squared tail, df 20")]
    public double ChiSquaredTail() => ChiSquared.UpperTail(30 + Shift(), 20);

    [Benchmark(Baseline = true), BenchmarkCategory("chi-squared tail, df 1")]
    public double ChiSquaredTailOfOneMathNet() => SpecialFunctions.GammaUpperRegularized(0.5, 3 + Shift());

    [Benchmark, BenchmarkCategory("chi-squared tail, df 1")]
    public double ChiSquaredTailOfOne() => ChiSquared.UpperTail(6 + Shift(), 1);

    [Benchmark(Baseline = true), BenchmarkCategory("beta tail (27, 515)")]
    public double BetaTailMathNet() => SpecialFunctions.BetaRegularized(27, 515, 0.04 + Shift());

    [Benchmark, BenchmarkCategory("beta tail (27, 515)")]
    public double BetaTail() => Beta.LowerTail(0.04 + Shift(), 27, 515);

    [Benchmark(Baseline = true), BenchmarkCategory("beta quantile (27, 515, .025)")]
    public double ClopperPearsonLimitMathNet() => M.Beta.InvCDF(27, 515, 0.025 + Shift());

    [Benchmark, BenchmarkCategory("beta quantile (27, 515, .025)")]
    public double ClopperPearsonLimit() => Beta.LowerQuantile(0.025 + Shift(), 27, 515);

    [Benchmark(Baseline = true), BenchmarkCategory("beta quantile (1e6, 1e6, .025)")]
    public double LargeBetaQuantileMathNet() => M.Beta.InvCDF(1e6, 1e6, 0.025 + Shift());

    [Benchmark, BenchmarkCategory("beta quantile (1e6, 1e6, .025)")]
    public double LargeBetaQuantile() => Beta.LowerQuantile(0.025 + Shift(), 1e6, 1e6);

    [Benchmark(Baseline = true), BenchmarkCategory("t quantile, df 119")]
    public double StudentQuantileMathNet() => M.StudentT.InvCDF(0, 1, 119, 0.975 + Shift());

    [Benchmark, BenchmarkCategory("t quantile, df 119")]
    public double StudentQuantile() => StudentT.LowerQuantile(0.975 + Shift(), 119);

    [Benchmark(Baseline = true), BenchmarkCategory("binomial probability (200, 541, .4)")]
    public double BinomialProbabilityMathNet() => M.Binomial.PMF(0.4 + Shift(), 541, 200);

    [Benchmark, BenchmarkCategory("binomial probability (200, 541, .4)")]
    public double BinomialProbability() => Binomial.Probability(200, 541, 0.4 + Shift());

    [Benchmark(Baseline = true), BenchmarkCategory("binomial tail (200, 541, .4)")]
    public double BinomialTailMathNet() => M.Binomial.CDF(0.4 + Shift(), 541, 200);

    [Benchmark, BenchmarkCategory("binomial tail (200, 541, .4)")]
    public double BinomialTail() => Binomial.LowerTail(200, 541, 0.4 + Shift());

    [Benchmark(Baseline = true), BenchmarkCategory("hypergeometric probability (44; 541, 200, 119)")]
    public double HypergeometricProbabilityMathNet() => M.Hypergeometric.PMF(541, 200, 119, 44);

    [Benchmark, BenchmarkCategory("hypergeometric probability (44; 541, 200, 119)")]
    public double HypergeometricProbability() => Hypergeometric.Probability(44, 200, 119, 541);

    [Benchmark(Baseline = true), BenchmarkCategory("hypergeometric tail (44; 541, 200, 119)")]
    public double HypergeometricTailMathNet() => M.Hypergeometric.CDF(541, 200, 119, 44);

    [Benchmark, BenchmarkCategory("hypergeometric tail (44; 541, 200, 119)")]
    public double HypergeometricTail() => Hypergeometric.LowerTail(44, 200, 119, 541);

    [Benchmark, BenchmarkCategory("studentized range tail, 10 groups, df infinite")]
    public double StudentizedRangeTail() => StudentizedRange.UpperTail(4 + Shift(), 10, double.PositiveInfinity);

    [Benchmark, BenchmarkCategory("studentized range quantile, 10 groups, df infinite")]
    public double StudentizedRangeQuantile() => StudentizedRange.UpperQuantile(0.05 + Shift(), 10, double.PositiveInfinity);
}
