using System.Text.Json.Serialization;

namespace SurveyStats.Tabulation;

/// <summary>A checkpoint as it stands in JSON.</summary>
internal sealed record CheckpointDocument(CheckpointState State, TallyDocument Tally)
{
    public const string FormatName = "surveystats.checkpoint";
    public const int CurrentVersion = 1;

    [JsonPropertyOrder(-2)]
    public string Format { get; init; } = FormatName;

    [JsonPropertyOrder(-1)]
    public int Version { get; init; } = CurrentVersion;
}

/// <summary>What a checkpoint knows beside its tally.</summary>
/// <param name="Source">The file.</param>
/// <param name="Start">The first byte behind the header.</param>
/// <param name="Position">The first byte not read.</param>
/// <param name="Line">The line there, from 1.</param>
/// <param name="RowsRead">The rows read.</param>
/// <param name="RowsSkipped">The rows left out.</param>
/// <param name="Checksum">The checksum of the bytes between start and position.</param>
/// <param name="Query">The checksum of what was asked, and how the file was to be read.</param>
/// <param name="IsComplete">Whether the file was read to its end.</param>
/// <param name="Parts">The names of the parts in the tally.</param>
/// <param name="Length">The length of the file in bytes; null where it is not known.</param>
internal sealed record CheckpointState(
    string Source,
    long Start,
    long Position,
    long Line,
    long RowsRead,
    long RowsSkipped,
    uint Checksum,
    string Query,
    bool IsComplete,
    IReadOnlyList<string> Parts,
    long? Length = null)
{
    public CheckpointState MergedWith(CheckpointState other) => this with
    {
        Source = $"{Source}; {other.Source}",
        Length = null,
        Position = Position + other.Position,
        Line = Line + other.Line,
        RowsRead = RowsRead + other.RowsRead,
        RowsSkipped = RowsSkipped + other.RowsSkipped,
        Checksum = 0,
        Parts = [.. Parts, .. other.Parts],
    };
}
