using BenchmarkDotNet.Attributes;

namespace SurveyStats.Benchmarks;

/// <summary>
/// Intervals and tests of two proportions, a call each: eight tables in turn, from 9/10 against 3/10 to 417/541 against 216/541, shares of 0 and 1 among
/// them. Limits and ln p without an object for the result, so that nothing is allocated.
/// </summary>
public class TwoProportionBenchmarks
{
    private const double Tail = 0.025;

    private static readonly (double X1, double N1, double X2, double N2)[] Tables =
    [
        (56, 70, 48, 80), (9, 10, 3, 10), (294, 541, 60, 121), (417, 541, 216, 541),
        (5, 56, 0, 29), (10, 10, 0, 20), (88, 121, 57, 121), (1, 40, 39, 40),
    ];

    /// <summary>The methods and tests.</summary>
    public static IEnumerable<string> Procedures =>
    [
        .. DifferenceIntervalMethod.All.Select(m => $"difference: {m}"),
        .. RatioIntervalMethod.All.Select(m => $"ratio: {m}"),
        .. OddsRatioIntervalMethod.All.Select(m => $"odds ratio: {m}"),
        .. Tests.Select(t => $"test: {t}, {t.Convention}"),
        .. MarginTest.All.Select(t => $"margin: {t}"),
    ];

    /// <summary>The closed tests; exact ones have a benchmark of their own.</summary>
    private static readonly TwoProportionTest[] Tests =
    [
        TwoProportionTest.PooledZ, TwoProportionTest.PooledZYates, TwoProportionTest.UnpooledZ, TwoProportionTest.PearsonChiSquared,
        TwoProportionTest.PearsonChiSquaredYates, TwoProportionTest.PooledT, TwoProportionTest.NMinusOne, TwoProportionTest.LikelihoodRatio,
    ];

    private Func<double> _sum = () => 0;

    /// <summary>The method or test.</summary>
    [ParamsSource(nameof(Procedures))]
    public string Procedure { get; set; } = string.Empty;

    /// <summary>Chooses the method or test.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var name = Procedure[(Procedure.IndexOf(':', StringComparison.Ordinal) + 2)..];
        _sum = Procedure.Split(':')[0] switch
        {
            "difference" => OfDifference(DifferenceIntervalMethod.All.Single(m => m.Name == name)),
            "ratio" => OfRatio(RatioIntervalMethod.All.Single(m => m.Name == name)),
            "odds ratio" => OfOddsRatio(OddsRatioIntervalMethod.All.Single(m => m.Name == name)),
            "margin" => OfMargin(MarginTest.All.Single(m => m.Name == name)),
            _ => OfTest(Tests.Single(t => $"{t}, {t.Convention}" == name)),
        };
    }

    /// <summary>One call; the time is that of eight, divided by eight.</summary>
    [Benchmark(OperationsPerInvoke = 8)]
    public double Call() => _sum();

    private static Func<double> OfDifference(DifferenceIntervalMethod method) => () =>
    {
        var sum = 0.0;
        foreach (var (x1, n1, x2, n2) in Tables)
        {
            method.TryLimits(x1, n1, x2, n2, Tail, out var lower, out var upper);
            sum += lower + upper;
        }

        return sum;
    };

    private static Func<double> OfRatio(RatioIntervalMethod method) => () =>
    {
        var sum = 0.0;
        foreach (var (x1, n1, x2, n2) in Tables)
        {
            method.TryLimits(x1, n1, x2, n2, Tail, out var lower, out var upper);
            sum += lower + upper;
        }

        return sum;
    };

    private static Func<double> OfOddsRatio(OddsRatioIntervalMethod method) => () =>
    {
        var sum = 0.0;
        foreach (var (x1, n1, x2, n2) in Tables)
        {
            method.TryLimits(x1, n1, x2, n2, Tail, out var lower, out var upper);
            sum += lower + upper;
        }

        return sum;
    };

    private static Func<double> OfTest(TwoProportionTest test) => () =>
    {
        var sum = 0.0;
        foreach (var (x1, n1, x2, n2) in Tables)
        {
            sum += test.LogPValue(x1, n1, x2, n2) ?? 0;
        }

        return sum;
    };

    private static Func<double> OfMargin(MarginTest test) => () =>
    {
        var sum = 0.0;
        foreach (var (x1, n1, x2, n2) in Tables)
        {
            sum += test.LogPValue(x1, n1, x2, n2, -0.05, Alternative.Greater) ?? 0;
        }

        return sum;
    };
}
