using SurveyStats.Design;
using SurveyStats.Numerics;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Tabulates questions by segmentations in one pass over blocks of responses.</summary>
internal sealed class OnePassTabulator
{
    // What a block holds of codes and weights fits into the nearest cache.
    private const int BlockRows = 1024;

    // Fewer responses are not worth a thread.
    private const int RowsOfPart = 32 * BlockRows;

    private readonly ResponseSet _responses;
    private readonly BoundDesign _design;
    private readonly RowFilter? _domain;
    private readonly ResponseColumn[] _columns;
    private readonly PatternCoder[] _patterns;
    private readonly SampledAtoms[] _atoms;
    private readonly TableCounter[][] _tables;
    private readonly PairedLanes? _weights;
    private readonly NumberMoments?[] _moments;

    /// <summary>Tabulates under another design than that of the responses.</summary>
    /// <param name="responses">The responses.</param>
    /// <param name="design">The design.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="segmentations">The segmentations.</param>
    /// <param name="coderOf">How the answers to a question are numbered; default: each by itself.</param>
    internal OnePassTabulator(
        ResponseSet responses, BoundDesign design, IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations,
        Func<Question, PatternCoder>? coderOf = null)
    {
        coderOf ??= question => PatternCoder.For(responses.Column(question));
        _responses = responses;
        _design = design;
        _domain = responses.Domain == Criterion.Everyone ? null : RowFilter.Bind(responses.Domain, responses.Column);
        _weights = _design.Weights is { } weights ? LanesFor(weights) : null;
        _columns = [.. questions.Select(responses.Column)];
        _patterns = [.. questions.Select(coderOf)];
        _moments = new NumberMoments?[questions.Count];
        _atoms = [.. segmentations.Select(s => new SampledAtoms(new AtomCoder(s, responses.Column), _design))];
        _tables = [.. questions.Select((q, i) => segmentations.Select((s, j) => new TableCounter(q, s, _patterns[i], _atoms[j], _design, _weights)).ToArray())];
    }

    /// <summary>
    /// Tabulates under the design of the responses, in parts side by side. Sums are exact, so that the number of parts changes no bit.
    /// </summary>
    /// <param name="responses">The responses.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="segmentations">The segmentations.</param>
    /// <param name="coderOf">Makes what numbers the answers to a question, anew for each part; default: each question by itself.</param>
    /// <param name="parts">The number of parts; default: one for each processor, if there are responses enough.</param>
    public static Tally Tabulate(
        ResponseSet responses, IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations,
        Func<Question, PatternCoder>? coderOf = null, int? parts = null)
    {
        // Calibrated weights need the cell of each response, in their order.
        var number = responses.Bound.Residuals.Count > 0 ? 1 : parts ?? Math.Clamp(responses.Count / RowsOfPart, 1, Environment.ProcessorCount);
        var tabulators = Enumerable.Range(0, number).Select(_ => new OnePassTabulator(responses, responses.Bound, questions, segmentations, coderOf)).ToArray();
        var blocks = (responses.Count + BlockRows - 1L) / BlockRows;
        var tables = new TallyTable[number][];
        Parallel.For(0, number, part => tables[part] = tabulators[part].Run(
            (int)(blocks * part / number * BlockRows), (int)Math.Min(responses.Count, blocks * (part + 1) / number * BlockRows)));
        return new Tally(
            responses.Survey, responses.Design, responses.Count,
            tables.Aggregate((sum, part) => [.. sum.Zip(part, (mine, theirs) => mine.WithResponsesOf(theirs))]));
    }

    private TallyTable[] Run(int from, int to)
    {
        Span<bool> inDomain = _domain is null ? [] : new bool[BlockRows];
        Span<int> patternCodes = new int[BlockRows];
        Span<double> squares = _weights is null ? [] : new double[BlockRows];
        for (var start = from; start < to; start += BlockRows)
        {
            var length = Math.Min(BlockRows, to - start);
            var inBlock = _domain is null ? [] : inDomain[..length];
            _domain?.Evaluate(start, inBlock);
            SplitWeights(start, squares, length);
            foreach (var atoms in _atoms)
            {
                atoms.Code(start, length, inBlock);
            }

            for (var i = 0; i < _patterns.Length; i++)
            {
                Tabulate(i, start, patternCodes[..length]);
            }
        }

        return [.. _tables.SelectMany(row => row.Select(table => table.ToTable()))];
    }

    private void Tabulate(int question, int start, Span<int> patternCodes)
    {
        var tables = _tables[question];
        if (!Array.TrueForAll(tables, t => t.HasMoments))
        {
            _patterns[question].Code(start, patternCodes);
        }

        _moments[question]?.Read(start, patternCodes.Length);
        foreach (var table in tables)
        {
            if (table.HasMoments)
            {
                table.Add(_moments[question]!, patternCodes.Length);
                continue;
            }

            table.Add(start, patternCodes);
            if (table.HasTooManyNumbers)
            {
                table.BeginMoments(_moments[question] ??= new NumberMoments((ValueColumn<double>)_columns[question], _design, BlockRows));
            }
        }
    }

    private static PairedLanes LanesFor(double[] weights)
    {
        var largest = SumWindow.Largest(weights);
        var window = new SumWindow(largest, weights.Length);
        var squares = new SumWindow(ExactTotal.Of(largest * largest).Value, weights.Length);
        return new PairedLanes(window, squares, BlockRows);
    }

    private void SplitWeights(int start, Span<double> squares, int length)
    {
        if (_weights is null)
        {
            return;
        }

        var weights = _design.Weights.AsSpan(start, length);
        for (var i = 0; i < length; i++)
        {
            squares[i] = weights[i] * weights[i];
        }

        _weights.Split(weights, squares[..length]);
    }
}
