using System.Text.Json;
using SurveyStats.Questionnaire;
using SurveyStats.Tabulation;

namespace SurveyStats;

/// <summary>
/// The tally of the beginning of a file, or of whole files, with what it takes to go on from there: the position, and checksums by which a changed file
/// or another query are found out. It knows which parts it holds, so that none is counted twice.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class TallyCheckpoint
{
    internal TallyCheckpoint(Tally tally, CheckpointState state)
    {
        Tally = tally;
        State = state;
    }

    /// <summary>The tally so far.</summary>
    public Tally Tally { get; }

    /// <summary>The file, or the files that were merged.</summary>
    public string Source => State.Source;

    /// <summary>The bytes of the file that were read: where to go on.</summary>
    public long Position => State.Position;

    /// <summary>The rows that were read, those skipped included.</summary>
    public long RowsRead => State.RowsRead;

    /// <summary>Whether the file was read to its end.</summary>
    public bool IsComplete => State.IsComplete;

    /// <summary>The names of the parts in the tally; empty before the end of the file.</summary>
    public IReadOnlyList<string> Parts => State.Parts;

    /// <summary>The rest.</summary>
    internal CheckpointState State { get; }

    /// <summary>Writes the checkpoint as JSON (format "surveystats.checkpoint", version 1).</summary>
    /// <exception cref="NotSupportedException">The tally cannot be written; see <see cref="Tally.ToJson"/>.</exception>
    public string ToJson() =>
        JsonSerializer.Serialize(new CheckpointDocument(State, TallyMapping.ToDocument(Tally)), TallyJsonContext.Readable.CheckpointDocument);

    /// <summary>Reads a checkpoint from JSON.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <exception cref="SurveyFormatException">The text is not JSON, of another format or version, or contradicts itself.</exception>
    public static TallyCheckpoint FromJson(string json)
    {
        var document = VersionedJson.Read(
            json, TallyJsonContext.Default.CheckpointDocument, CheckpointDocument.FormatName, CheckpointDocument.CurrentVersion);
        return document.State.Position >= 0 && document.State.Line >= 1 && document.State.RowsRead >= 0
            ? new TallyCheckpoint(TallyMapping.ToTally(document.Tally), document.State)
            : throw new SurveyFormatException("The position, line or number of rows is impossible.", "$.state");
    }

    /// <summary>Merges the tallies of other files. A part that is in both is refused, not counted twice.</summary>
    /// <param name="other">The checkpoint at the end of other files.</param>
    /// <exception cref="ArgumentException">
    /// A part is in both; one was not read to its end; or the tallies or the queries behind them differ. The message says in what.
    /// </exception>
    public TallyCheckpoint MergedWith(TallyCheckpoint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!IsComplete || !other.IsComplete)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"'{(IsComplete ? other : this).Source}' was read to byte {(IsComplete ? other : this).Position} only. Resume it to its end, then merge."), nameof(other));
        }

        var twice = Parts.Intersect(other.Parts, StringComparer.Ordinal).ToArray();
        if (twice.Length > 0)
        {
            throw new ArgumentException(
                $"Part '{twice[0]}' is in both ('{Source}', '{other.Source}'): its respondents would be counted twice. "
                + "Merge each part once; if they are different files with equal bytes, name them: TallyStreaming.PartId.", nameof(other));
        }

        return State.Query == other.State.Query
            ? new TallyCheckpoint(Tally.MergedWith(other.Tally), State.MergedWith(other.State))
            : throw new ArgumentException(
                $"'{Source}' and '{other.Source}' were read by different options, questions or domains. Tabulate all parts by the same query.", nameof(other));
    }
}
