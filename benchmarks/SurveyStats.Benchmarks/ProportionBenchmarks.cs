using BenchmarkDotNet.Attributes;

namespace SurveyStats.Benchmarks;

/// <summary>Both limits of each interval for one proportion at 27 of 541, without an object for the result.</summary>
[MinColumn]
public class ProportionBenchmarks
{
    private readonly double _successes = 27;
    private readonly double _trials = 541;

    /// <summary>The methods, by names short enough for a table.</summary>
    public static IEnumerable<string> Methods => IntervalMethod.All.Select(NameOf);

    /// <summary>The method of a run.</summary>
    [ParamsSource(nameof(Methods))]
    public string Interval { get; set; } = string.Empty;

    private IntervalMethod Chosen { get; set; } = IntervalMethod.Wilson;

    /// <summary>Finds the method.</summary>
    [GlobalSetup]
    public void Setup() => Chosen = IntervalMethod.All.Single(method => NameOf(method) == Interval);

    /// <summary>Both limits at 95 %.</summary>
    [Benchmark]
    public double Limits()
    {
        Chosen.TryLimits(_successes, _trials, 0.025, out var lower, out var upper);
        return upper - lower;
    }

    /// <summary>The same at 123,456 of a million.</summary>
    [Benchmark]
    public double LimitsAtAMillion()
    {
        Chosen.TryLimits(123_456, 1_000_000, 0.025, out var lower, out var upper);
        return upper - lower;
    }

    private static string NameOf(IntervalMethod method) => method.Name.Replace(", continuity-corrected", " cc", StringComparison.Ordinal);
}
