using BenchmarkDotNet.Attributes;
using SurveyStats.Benchmarks.DesignBased;

namespace SurveyStats.Benchmarks;

/// <summary>
/// Estimates and standard errors of a complex sample by linearisation: from responses in memory that are bound to their design, and from a tally of them.
/// Peers: R survey, in the same session, by the mode <c>design-peers</c>; Python svy publishes 22.4, 38.6 and 131.9 ms for the mean of one variable, of
/// eight, and by group, of 1 M rows in 50 strata and 2,000 primary units, on ten cores of an M1 Max. It does not say how many groups; here they are 40.
/// </summary>
public class DesignBenchmarks
{
    private DesignShape _shape = null!;
    private DesignSample _sample = null!;
    private ResponseSet _responses = null!;
    private Tally _tally = null!;

    /// <summary>What is estimated, of how many responses, under which design.</summary>
    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = string.Empty;

    /// <summary>The shapes.</summary>
    public static IEnumerable<string> Shapes => DesignShape.Linearised.Select(s => s.Name);

    /// <summary>Makes the responses, binds them, and tabulates them for <see cref="Estimates"/>.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _shape = DesignShape.Linearised.First(s => s.Name == Shape);
        _sample = new DesignSample(_shape.Size);
        _responses = _sample.Responses(_shape.Kind);
        _tally = _shape.Tabulate(_sample, _responses);
    }

    /// <summary>From the responses to estimates and standard errors.</summary>
    [Benchmark]
    public double[] TallyAndEstimates() => _shape.Estimates(_sample, _shape.Tabulate(_sample, _responses));

    /// <summary>From a tally to estimates and standard errors.</summary>
    [Benchmark]
    public double[] Estimates() => _shape.Estimates(_sample, _tally);
}
