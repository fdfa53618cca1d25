using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Makes a tally of a CSV source block by block, with checkpoints.</summary>
internal sealed class StreamedCsv
{
    /// <summary>With the bytes behind it, it fills an array of a power of two. Large enough that tabulating and merging a block costs little beside reading it.</summary>
    public const int DefaultBlockLength = (4 << 20) - CsvStructure.Slack;

    private readonly StreamedTabulation _tabulation;
    private readonly CsvFormat _format;
    private readonly SourceState _state;
    private readonly ByteChecksum? _checksum;
    private RawColumn[] _columns = [];
    private string _query = string.Empty;
    private long _start;
    private long _position;
    private long _line = 1;
    private long _checked;

    public StreamedCsv(StreamedTabulation tabulation, CsvFormat format, SourceState state)
    {
        (_tabulation, _format, _state) = (tabulation, format, state);
        if (format.Long is not null)
        {
            throw new ArgumentException(
                "The long layout cannot be streamed: the rows of a respondent may be far apart. Read it with ResponseSet.ReadCsv.", nameof(format));
        }

        if (tabulation.Streaming.ResumeFrom is { IsComplete: true } whole)
        {
            throw new ArgumentException(
                $"The checkpoint of '{whole.Source}' is that of its end: there is nothing to resume. Take its Tally.", nameof(tabulation));
        }

        _checksum = tabulation.Streaming.Checkpointed is not null || tabulation.Streaming.ResumeFrom is not null ? new ByteChecksum() : null;
    }

    /// <summary>How many blocks are read side by side, and their length; for tests.</summary>
    public (int Threads, int BlockLength) Parts { get; init; } = (Environment.ProcessorCount, DefaultBlockLength);

    public Tally Tabulate(Stream stream, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        var options = _tabulation.Options;
        var reading = CsvReading.Of(options, _format) with
        {
            Threads = Parts.Threads,
            BlockLength = Parts.BlockLength,
            AreBlocksApart = true,
            Cancellation = cancellation,
            Begin = Begin,
        };
        CsvTableReader.ReadBlocks(
            stream, _format, reading, new ErrorCollector(_tabulation.Source, options.ErrorLimit), columns => _columns = columns, Part, (rows, part) =>
            {
                _tabulation.Take(part);
                (_position, _line) = (rows.Block.Offset + rows.Consumed, rows.NextLine);
                _checksum?.Add(rows.Block.Bytes.AsSpan(0, rows.Consumed));
                Checkpoint();
                progress?.Report(new ReadProgress(_tabulation.RowsRead, _position, _state.Length));
            });
        _state.Check(_tabulation.Source);
        var whole = _tabulation.Whole();
        _tabulation.Streaming.Checkpointed?.Invoke(new TallyCheckpoint(whole, State(isComplete: true)));
        return whole;
    }

    private StreamedPart Part(CsvRows rows)
    {
        var table = new RawTable(_tabulation.Source, _columns.Select(c => new RawColumn(c.Name) { Mark = c.Mark, Wording = c.Wording }));
        CsvTableReader.Append(table, rows);
        return _tabulation.Part(table, rows.Errors, rows.BadRows, rows.IsLost);
    }

    private void Begin(CsvSource source, CsvLayout layout)
    {
        (_start, _position, _line, _checked) = (source.Offset, source.Offset, source.Line, source.Offset);
        _query = _checksum is null ? string.Empty : QueryFingerprint.Of(_tabulation, _format, layout);
        if (_tabulation.Streaming.ResumeFrom is not { } checkpoint)
        {
            return;
        }

        var state = checkpoint.State;
        Require(state.Query == _query, "the questionnaire, the query, the options or the header differ from those of the checkpoint");
        Require(state.Length is null || _state.Length is null || state.Length == _state.Length, FormattableString.Invariant(
            $"the file had {state.Length} bytes, and has {_state.Length}"));
        Require(
            state.Start == _start && source.PassTo(state.Position, state.Line, _checksum!.Add) && _checksum.Value == state.Checksum,
            FormattableString.Invariant($"the first {state.Position} bytes of the file are not those that were read before"));
        (_position, _line, _checked) = (state.Position, state.Line, state.Position);
        _tabulation.Begin(Rebound(checkpoint.Tally), state.RowsRead, state.RowsSkipped);
    }

    /// <summary>The same tally with the questions and segments that are asked for, which are equal to its own.</summary>
    private Tally Rebound(Tally tally)
    {
        var by = _tabulation.Segmentations;
        return new Tally(
            _tabulation.Options.Survey!, tally.Design, tally.SampleSize,
            tally.Tables.Select((t, i) => new TallyTable(_tabulation.Questions[i / by.Count], by[i % by.Count], t.Cells, t.Sampling)));
    }

    private void Require(bool isMet, string problem)
    {
        if (!isMet)
        {
            throw new ArgumentException(
                $"The tally of '{_tabulation.Source}' cannot be resumed: {problem}. Restore what it was, or begin anew without ResumeFrom.");
        }
    }

    private void Checkpoint()
    {
        if (_tabulation.Streaming.Checkpointed is { } take && _position - _checked >= _tabulation.Streaming.CheckpointBytes && _tabulation.SoFar() is { } tally)
        {
            _checked = _position;
            take(new TallyCheckpoint(tally, State(isComplete: false)));
        }
    }

    private CheckpointState State(bool isComplete) => new(
        _tabulation.Source, _start, _position, _line, _tabulation.RowsRead, _tabulation.RowsSkipped, _checksum!.Value, _query, isComplete,
        isComplete ? [_tabulation.Streaming.PartId ?? FormattableString.Invariant($"{_checksum.Value:x8}-{_position - _start}")] : [],
        _state.Length);
}
