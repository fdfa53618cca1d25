namespace SurveyStats.Benchmarks.DesignBased;

/// <summary>A task on a sample under a design.</summary>
/// <param name="Size">The size of the sample.</param>
/// <param name="Kind">The design.</param>
/// <param name="Task">The task.</param>
internal sealed record DesignShape(DesignSize Size, DesignKind Kind, DesignTask Task)
{
    private static readonly DesignTask[] Means =
    [
        DesignTask.WholeMean, DesignTask.WholeMeans, DesignTask.WholeMeanByCountry,
        DesignTask.ContinuousMean, DesignTask.ContinuousMeans, DesignTask.ContinuousMeanByCountry,
    ];

    private static readonly DesignTask[] Tables = [DesignTask.Shares, DesignTask.SharesByCountry, DesignTask.Association];

    /// <summary>The linearised shapes; those of replicates are <see cref="Replicated"/>.</summary>
    public static IReadOnlyList<DesignShape> Linearised { get; } =
    [
        .. Means.Select(task => new DesignShape(DesignSize.Clustered(1_000_000), DesignKind.Units, task)),
        .. from rows in new[] { 100_000, 1_000_000 }
           from kind in new[] { DesignKind.Weights, DesignKind.Units }
           from task in Tables
           select new DesignShape(DesignSize.Clustered(rows), kind, task),
        new(DesignSize.Clustered(50_000), DesignKind.Units, DesignTask.SharesByGroup),
        .. Sparse(),
    ];

    public string Name => FormattableString.Invariant($"{Task.Name}, {Size.Rows / 1000}k, {Kind}");

    /// <summary>What the peers are asked to compare with, at a number of rows.</summary>
    public static IEnumerable<DesignShape> Compared(int rows) =>
    [
        .. Means.Select(task => new DesignShape(DesignSize.Clustered(rows), DesignKind.Units, task)),
        .. from kind in new[] { DesignKind.Weights, DesignKind.Units } from task in Tables select new DesignShape(DesignSize.Clustered(rows), kind, task),
        .. rows == 10_000 ? Sparse() : [],
        .. Replicated(rows),
    ];

    /// <summary>80 replicates.</summary>
    public static IEnumerable<DesignShape> Replicated(int rows) =>
        from kind in new[] { DesignKind.UnitReplicates, DesignKind.ExplicitReplicates }
        from task in Tables[..2]
        select new DesignShape(DesignSize.Paired(rows), kind, task);

    /// <summary>10,000 responses, so few that small countries lack answers.</summary>
    private static IEnumerable<DesignShape> Sparse() =>
        new[] { DesignKind.Weights, DesignKind.Units }.Select(kind => new DesignShape(DesignSize.Clustered(10_000), kind, DesignTask.SparseAssociation));

    public Tally Tabulate(DesignSample sample, ResponseSet responses) => Tally.Of(responses, Task.Questions(sample.Questions), [Task.By(sample.Questions)]);

    public double[] Estimates(DesignSample sample, Tally tally) => Task.Estimates(sample.Questions, tally);
}
