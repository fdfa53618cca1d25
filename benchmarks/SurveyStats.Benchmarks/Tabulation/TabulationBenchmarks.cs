using BenchmarkDotNet.Attributes;
using SurveyStats.Benchmarks.Large;

namespace SurveyStats.Benchmarks;

/// <summary>
/// A shape of tables by this library and by its peers: n, and where weighted the sums of w and of squared w, of each cell, no answer among them. The tally
/// also checks membership of segments and sums weights exactly. At 10^8 answers: the mode <c>large</c>.
/// </summary>
public abstract class TabulationBenchmarks
{
    private Func<Func<object>> _tabulate = () => () => string.Empty;

    /// <summary>The numbers of answers.</summary>
    public static IEnumerable<int> Sizes => BenchmarkSizes.UpTo(10_000_000);

    /// <summary>The number of answers.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Answers { get; set; }

    private protected abstract LargeShape Shape { get; }

    private protected abstract bool IsWeighted { get; }

    /// <summary>Makes its columns.</summary>
    [GlobalSetup(Target = nameof(HandWrittenLoop))]
    public void SetupHandWrittenLoop() => Setup(columns => new SpanLoop(columns));

    /// <summary>A loop over spans.</summary>
    [Benchmark(Baseline = true)]
    public object HandWrittenLoop() => _tabulate();

    /// <summary>Makes its responses.</summary>
    [GlobalSetup(Target = nameof(TallyAnyOrder))]
    public void SetupTallyAnyOrder() => Setup(columns => new TallyOfResponses(columns), TallyOfResponses.AnyOrder);

    /// <summary>This library, responses in any order.</summary>
    [Benchmark]
    public object TallyAnyOrder() => _tabulate();

    /// <summary>Makes its responses.</summary>
    [GlobalSetup(Target = nameof(TallyPartitioned))]
    public void SetupTallyPartitioned() => Setup(columns => new TallyOfResponses(columns), TallyOfResponses.Partitioned);

    /// <summary>This library, responses partitioned by country.</summary>
    [Benchmark]
    public object TallyPartitioned() => _tabulate();

    /// <summary>Makes its table.</summary>
    [GlobalSetup(Target = nameof(DuckDb))]
    public void SetupDuckDb() => Setup(columns => new DuckDbInMemory(columns));

    /// <summary>DuckDB in memory, on all threads.</summary>
    [Benchmark]
    public object DuckDb() => _tabulate();

    /// <summary>Makes its objects.</summary>
    [GlobalSetup(Target = nameof(LinqGroupBy))]
    public void SetupLinqGroupBy() => Setup(columns => new LinqGroupBy(columns));

    /// <summary>LINQ over objects.</summary>
    [Benchmark]
    public object LinqGroupBy() => _tabulate();

    /// <summary>Makes its objects.</summary>
    [GlobalSetup(Target = nameof(LinqAggregateBy))]
    public void SetupLinqAggregateBy() => Setup(columns => new LinqAggregateBy(columns));

    /// <summary>LINQ of .NET 9 over objects.</summary>
    [Benchmark]
    public object LinqAggregateBy() => _tabulate();

    /// <summary>Makes its objects.</summary>
    [GlobalSetup(Target = nameof(ParallelLinq))]
    public void SetupParallelLinq() => Setup(columns => new ParallelLinq(columns));

    /// <summary>PLINQ over objects, on all threads.</summary>
    [Benchmark]
    public object ParallelLinq() => _tabulate();

    /// <summary>Makes its frame.</summary>
    [GlobalSetup(Target = nameof(DataFrame))]
    public void SetupDataFrame() => Setup(columns => new DataFrameGroupBy(columns));

    /// <summary>Microsoft.Data.Analysis.</summary>
    [Benchmark]
    public object DataFrame() => _tabulate();

    /// <summary>Makes columns and the contestant, and takes its last attempt of the name: the one on most threads.</summary>
    private void Setup(Func<SurveyColumns, Contestant> make, string? name = null)
    {
        var contestant = make(Shape.Columns(Answers / Shape.AnswersPerRow));
        var attempt = contestant.Attempts.Last(a => name is null || a.Name == name);
        _tabulate = () => attempt.Tabulate(IsWeighted);
    }
}
