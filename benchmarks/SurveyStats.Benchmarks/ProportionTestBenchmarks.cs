using BenchmarkDotNet.Attributes;

namespace SurveyStats.Benchmarks;

/// <summary>The two-sided p-value of each test of one proportion: 27 of 541 against 8 %, and 123,456 of a million against 12.36 %.</summary>
[MinColumn]
public class ProportionTestBenchmarks
{
    private readonly double _successes = 27;

    /// <summary>The names of <see cref="ProportionTest.All"/>, in their order.</summary>
    public static IEnumerable<string> Tests =>
        ["score", "score cc", "Wald", "likelihood ratio", "exact", "exact, doubled", "exact, Blaker", "mid-p"];

    /// <summary>The test of a run.</summary>
    [ParamsSource(nameof(Tests))]
    public string Test { get; set; } = string.Empty;

    private ProportionTest Chosen { get; set; } = ProportionTest.Score;

    /// <summary>Finds the test.</summary>
    [GlobalSetup]
    public void Setup() => Chosen = ProportionTest.All.Zip(Tests).Single(pair => pair.Second == Test).First;

    /// <summary>The p-value at 541 trials.</summary>
    [Benchmark]
    public double? LogPValue() => Chosen.LogPValue(_successes, 541, 0.08);

    /// <summary>The p-value at a million trials.</summary>
    [Benchmark]
    public double? LogPValueAtAMillion() => Chosen.LogPValue(123_456, 1_000_000, 0.1236);
}
