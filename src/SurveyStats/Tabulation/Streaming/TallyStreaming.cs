namespace SurveyStats;

/// <summary>How a tally is made straight from a source.</summary>
public sealed record TallyStreaming
{
    /// <summary>Whom the tally is about; default: everyone. The design is kept whole.</summary>
    public Criterion Domain { get; init; } = Criterion.Everyone;

    /// <summary>
    /// Whether identifiers must be unique over the whole source, which takes about 40 bytes a respondent; default: only within a block, or a batch. A repeated one
    /// is then an error, whatever <see cref="ReadOptions.BadRows"/> says. Needs <see cref="ReadOptions.IdColumn"/>.
    /// </summary>
    public bool UniqueIds { get; init; }

    /// <summary>Takes a checkpoint from time to time, and a last one at the end; default: null, none is made.</summary>
    public Action<TallyCheckpoint>? Checkpointed { get; init; }

    /// <summary>After how many bytes a checkpoint is due; default: 256 MiB.</summary>
    public long CheckpointBytes { get; init; } = 256L << 20;

    /// <summary>The checkpoint from which to go on; default: null, from the beginning.</summary>
    public TallyCheckpoint? ResumeFrom { get; init; }

    /// <summary>
    /// The name of the part, by which it is found out whether it is merged twice; default: null, a checksum of its bytes. Name parts that may well be equal,
    /// such as very small files without identifiers.
    /// </summary>
    public string? PartId { get; init; }

    /// <summary>Takes what loading found: rows read and skipped, errors of rows that were skipped; default: null.</summary>
    public Action<LoadReport>? Reported { get; init; }
}
