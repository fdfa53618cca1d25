using BenchmarkDotNet.Attributes;

namespace SurveyStats.Benchmarks;

/// <summary>The two-sided p-value of each test of one proportion: 27 of 541 against 8 %, and 123,456 of a million against 12.36 %.</summary>
public class ProportionTestBenchmarks
{
    private readonly double _successes = 27;

    /// <summary>The tests; the exact ones are told apart by their rule.</summary>
    public static IEnumerable<string> Tests => ProportionTest.All.Select(NameOf);

    /// <summary>The test of a run.</summary>
    [ParamsSource(nameof(Tests))]
    public string Test { get; set; } = string.Empty;

    private ProportionTest Chosen { get; set; } = ProportionTest.Score;

    /// <summary>Finds the test.</summary>
    [GlobalSetup]
    public void Setup() => Chosen = ProportionTest.All.Single(test => NameOf(test) == Test);

    /// <summary>The p-value at 541 trials.</summary>
    [Benchmark]
    public double? LogPValue() => Chosen.LogPValue(_successes, 541, 0.08);

    /// <summary>The p-value at a million trials.</summary>
    [Benchmark]
    public double? LogPValueAtAMillion() => Chosen.LogPValue(123_456, 1_000_000, 0.1236);

    private static string NameOf(ProportionTest test) => $"{test.Name}, {test.Convention}";
}
