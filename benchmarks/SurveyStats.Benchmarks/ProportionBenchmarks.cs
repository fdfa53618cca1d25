using BenchmarkDotNet.Attributes;

namespace SurveyStats.Benchmarks;

/// <summary>Both limits of each interval for one proportion at 27 of 541, without an object for the result.</summary>
public class ProportionBenchmarks
{
    private readonly double _successes = 27;
    private readonly double _trials = 541;

    /// <summary>The methods.</summary>
    public static IEnumerable<IntervalMethod> Methods => IntervalMethod.All;

    /// <summary>The method of a run.</summary>
    [ParamsSource(nameof(Methods))]
    public IntervalMethod Method { get; set; } = IntervalMethod.Wilson;

    /// <summary>Both limits at 95 %.</summary>
    [Benchmark]
    public double Limits()
    {
        Method.TryLimits(_successes, _trials, 0.025, out var lower, out var upper);
        return upper - lower;
    }

    /// <summary>The same at 123,456 of a million.</summary>
    [Benchmark]
    public double LimitsAtAMillion()
    {
        Method.TryLimits(123_456, 1_000_000, 0.025, out var lower, out var upper);
        return upper - lower;
    }
}
