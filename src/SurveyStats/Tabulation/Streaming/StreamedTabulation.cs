using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// Makes a tally of a source part by part: each part is read to responses, bound to the design and tabulated by itself, for several parts side by side; their
/// tallies are merged in their order.
/// </summary>
internal sealed class StreamedTabulation
{
    private readonly IReadOnlyList<Question> _questions;
    private readonly IReadOnlyList<Segmentation> _segmentations;
    private readonly TallyStack _tallies = new();
    private readonly IdentifierSet? _ids;
    private readonly ErrorCollector _errors;
    private bool _hasWeight;
    private volatile bool _hasErrors;

    public StreamedTabulation(
        Survey survey, IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations, ReadOptions? options, TallyStreaming? streaming, string source)
    {
        ArgumentNullException.ThrowIfNull(survey);
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(segmentations);
        Streaming = streaming ?? new TallyStreaming();
        Options = (options ?? new ReadOptions()) with { Survey = survey };
        (_questions, _segmentations, Source) = ([.. questions], [.. segmentations], source);
        StreamableDesign.Require(Options);
        if (Streaming.UniqueIds && (Options.IdColumn is null || Streaming.ResumeFrom is not null))
        {
            throw new ArgumentException(
                Options.IdColumn is null ? "UniqueIds needs the column of the identifiers. Name it: ReadOptions.IdColumn."
                    : "UniqueIds cannot resume: the identifiers before the checkpoint are not known. Begin anew, or leave UniqueIds out.", nameof(streaming));
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Streaming.CheckpointBytes, nameof(streaming));
        _ids = Streaming.UniqueIds ? new IdentifierSet() : null;
        _errors = new ErrorCollector(source, Options.ErrorLimit);
    }

    /// <summary>What the texts mean.</summary>
    public ReadOptions Options { get; }

    /// <summary>Domain, checkpoints and resuming.</summary>
    public TallyStreaming Streaming { get; }

    /// <summary>The name of the source in errors.</summary>
    public string Source { get; }

    /// <summary>The rows read so far.</summary>
    public long RowsRead { get; private set; }

    /// <summary>The rows left out so far.</summary>
    public long RowsSkipped { get; private set; }

    /// <summary>What a checkpoint must agree with.</summary>
    public IReadOnlyList<Question> Questions => _questions;

    /// <summary>What a checkpoint must agree with.</summary>
    public IReadOnlyList<Segmentation> Segmentations => _segmentations;

    /// <summary>Makes a tally of some rows. For several parts side by side.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="errors">What was wrong with others.</param>
    /// <param name="badRows">The number of those.</param>
    /// <param name="isLost">Whether the rest of the source cannot be trusted.</param>
    public StreamedPart Part(RawTable table, ErrorCollector errors, long badRows, bool isLost)
    {
        var rows = table.Count + badRows;
        ResponseSet? responses;
        try
        {
            responses = ResponseSetAssembler.AssemblePart(table, Options, errors);
        }
        catch (SurveyDataException) when (errors.Count > 0)
        {
            return new StreamedPart(null, errors, rows, badRows, isLost);
        }

        if (responses is null || _hasErrors || (errors.Count > 0 && Options.BadRows == BadRows.Throw))
        {
            return new StreamedPart(null, errors, rows, rows, isLost);
        }

        StreamableDesign.CheckPart(responses);
        var tally = OnePassTabulator.Tabulate(responses.Within(Streaming.Domain), _questions, _segmentations, parts: 1);
        return new StreamedPart(tally, errors, rows, rows - responses.Count, isLost)
        {
            HasWeight = !responses.HasWeights || responses.Weights.ContainsAnyExcept(0.0),
            Ids = _ids is null ? null : responses.RespondentIds,
            PlaceOf = row => table.PlaceOf(responses.RespondentIds is RespondentIds ids ? ids.RowOf(row) : row),
        };
    }

    /// <summary>Begins with what was tabulated before.</summary>
    public void Begin(Tally tally, long rowsRead, long rowsSkipped)
    {
        _tallies.Add(tally);
        (RowsRead, RowsSkipped, _hasWeight) = (rowsRead, rowsSkipped, true);
    }

    /// <summary>Takes over the next part.</summary>
    /// <exception cref="SurveyDataException">There are as many errors as are listed, or the rest cannot be trusted.</exception>
    public void Take(StreamedPart part)
    {
        RowsRead += part.RowsRead;
        RowsSkipped += part.RowsSkipped;
        _hasWeight |= part.HasWeight;
        _errors.Add(part.Errors);
        if (part.Ids is not null)
        {
            CheckIds(part);
        }

        if (part.IsLost || (Options.BadRows == BadRows.Throw && _errors.Count >= Options.ErrorLimit))
        {
            _errors.ThrowIfAny();
        }

        if (_errors.Count > 0 && Options.BadRows == BadRows.Throw)
        {
            _hasErrors = true;
            return;
        }

        if (part.Tally is { } tally)
        {
            Merged(() =>
            {
                _tallies.Add(tally);
                return tally;
            });
        }
    }

    /// <summary>The tally so far; null if there is none.</summary>
    public Tally? SoFar() => _hasErrors || _tallies.IsEmpty ? null : Merged(_tallies.Whole);

    /// <summary>The tally of all parts.</summary>
    /// <exception cref="SurveyDataException">There are errors, or no responses.</exception>
    public Tally Whole()
    {
        if (Options.BadRows == BadRows.Throw || _tallies.IsEmpty)
        {
            _errors.ThrowIfAny();
        }

        if (_tallies.IsEmpty)
        {
            throw ErrorCollector.Fatal(Source, null, null, null, "There is no response.", "Give at least one.");
        }

        if (!_hasWeight && Options.Design is ComplexSample)
        {
            throw ErrorCollector.Fatal(Source, null, null, null, "All weights are 0.", "Give at least one response a weight above 0.");
        }

        var whole = Merged(_tallies.Whole);
        StreamableDesign.CheckWhole(whole, Source);
        Streaming.Reported?.Invoke(new LoadReport(Source, RowsRead, RowsSkipped, _errors.Errors));
        return whole;
    }

    /// <summary>Merges parts, which may contradict each other in what they say of the design.</summary>
    private T Merged<T>(Func<T> merge)
    {
        try
        {
            return merge();
        }
        catch (ArgumentException problem)
        {
            throw ErrorCollector.Fatal(
                Source, null, null, null, FormattableString.Invariant($"Somewhere in the first {RowsRead} rows the design contradicts itself. {problem.InnerException?.Message ?? problem.Message}"),
                "Correct the columns of the design.");
        }
    }

    private void CheckIds(StreamedPart part)
    {
        var repeated = new ErrorCollector(Source, Options.ErrorLimit);
        _ids!.Add(part.Ids!, (row, id) => repeated.Add(
            part.PlaceOf(row), Options.IdColumn, id, "is the identifier of an earlier row too.", "Remove the duplicate."));
        repeated.ThrowIfAny();
    }
}
