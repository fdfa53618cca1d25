namespace SurveyStats.Benchmarks.Large;

/// <summary>Who takes part.</summary>
/// <param name="Name">The name while it is made ready.</param>
/// <param name="NanosecondsAnAnswer">About how long an answer takes, all attempts together: for the progress bar.</param>
/// <param name="HoldsObjects">Whether it holds an object for each answer, so that it only runs at the sizes for that.</param>
/// <param name="Of">Makes it from columns.</param>
internal sealed record Competitor(string Name, double NanosecondsAnAnswer, bool HoldsObjects, Func<SurveyColumns, Contestant> Of)
{
    /// <summary>Whether it runs at both sizes: what others are compared with.</summary>
    public bool IsAlwaysThere { get; init; }

    /// <summary>All, the hand-written loop first: it says what is right.</summary>
    public static IReadOnlyList<Competitor> All { get; } =
    [
        new("hand-written loop", 15, false, columns => new SpanLoop(columns)) { IsAlwaysThere = true },
        new("Tally", 40, false, columns => new TallyOfResponses(columns)) { IsAlwaysThere = true },
        new("bare kernel", 5, false, columns => new BareKernel(columns)) { IsAlwaysThere = true },
        new("DuckDB", 300, false, columns => new DuckDbInMemory(columns)),
        new("LINQ GroupBy", 600, true, columns => new LinqGroupBy(columns)),
        new("LINQ AggregateBy", 300, true, columns => new LinqAggregateBy(columns)),
        new("PLINQ GroupBy", 800, true, columns => new ParallelLinq(columns)),
        new("Microsoft.Data.Analysis", 600, true, columns => new DataFrameGroupBy(columns)),
    ];
}
