using System.Runtime.ExceptionServices;
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

    // Enough to find more distinct numbers than are kept, where almost all are distinct.
    private const int ProbedRows = 8 * BlockRows;

    // Slots of all tables together that there may be before there are rows for them: 160 MB.
    private const int LargestDirect = 1 << 22;

    private readonly BoundDesign _design;
    private readonly RowFilter? _domain;
    private readonly ResponseColumn[] _columns;
    private readonly PatternCoder[] _patterns;
    private readonly SampledAtoms[] _atoms;
    private readonly TableCounter[][] _tables;

    // Those that are not counted by key; of each question.
    private readonly TableCounter[][] _rowTables;
    private readonly WeightBlock _weights;
    private readonly NumberMoments?[] _moments;

    /// <param name="responses">The responses.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="segmentations">The segmentations.</param>
    /// <param name="coderOf">How the answers to a question are numbered; default: each by itself.</param>
    /// <param name="shapes">What is counted by key.</param>
    private OnePassTabulator(
        ResponseSet responses, IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations, Func<Question, PatternCoder>? coderOf,
        IReadOnlyList<JointShape> shapes)
    {
        coderOf ??= question => PatternCoder.For(responses.Column(question));
        _design = responses.Bound;
        _domain = responses.Domain == Criterion.Everyone ? null : RowFilter.Bind(responses.Domain, responses.Column);
        _weights = new WeightBlock(_design, BlockRows);
        _columns = [.. questions.Select(responses.Column)];
        _patterns = [.. questions.Select(coderOf)];
        _moments = new NumberMoments?[questions.Count];
        _atoms = [.. segmentations.Select(s => new SampledAtoms(new AtomCoder(s, responses.Column), _design))];
        var largestDirect = Math.Min(LargestDirect / Math.Max(1, questions.Count * segmentations.Count), Math.Max(BlockRows, responses.Count));
        _tables = [.. questions.Select((q, i) => segmentations.Select((s, j) => new TableCounter(q, s, _patterns[i], _atoms[j], _design, _weights.Lanes, largestDirect)).ToArray())];
        _rowTables = [.. _tables.Select((row, i) => row.Where((_, j) => !shapes.Any(s => s.Segmentation == j && s.Questions.Contains(i))).ToArray())];
    }

    /// <summary>
    /// Tabulates under the design of the responses, in parts side by side. Sums are exact, so that the number of parts changes no bit.
    /// </summary>
    /// <param name="responses">The responses.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="segmentations">The segmentations.</param>
    /// <param name="coderOf">Makes what numbers the answers to a question, anew for each part; default: each question by itself.</param>
    /// <param name="parts">The number of parts; default: one for each processor, if there are responses enough.</param>
    /// <param name="progress">What is told the share of rows that are done.</param>
    /// <param name="byRows">Whether every table is made row by row, even where it could be counted by key; default: not.</param>
    /// <param name="cancellationToken">What ends it.</param>
    public static Tally Tabulate(
        ResponseSet responses, IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations,
        Func<Question, PatternCoder>? coderOf = null, int? parts = null, IProgress<double>? progress = null, bool byRows = false,
        CancellationToken cancellationToken = default)
    {
        // Calibrated weights need the cell of each response, in their order.
        var number = responses.Bound.Residuals.Count > 0 ? 1 : parts ?? Math.Clamp(responses.Count / RowsOfPart, 1, Environment.ProcessorCount);
        var shapes = coderOf is null && !byRows ? JointShape.Of(responses, questions, segmentations) : [];
        OnePassTabulator[] byRow = [.. Enumerable.Range(0, number).Select(_ => new OnePassTabulator(responses, questions, segmentations, coderOf, shapes))];
        JointTabulator[] byKey = [.. byRow.Select(_ => new JointTabulator(shapes, responses))];
        var passes = (byRow[0].HasRowTables ? 1 : 0) + (shapes.Count > 0 ? 1 : 0);
        var told = new TabulationProgress(progress, (long)passes * responses.Count, cancellationToken);
        var blocks = (responses.Count + BlockRows - 1L) / BlockRows;
        InParallel(number, part =>
        {
            var (from, to) = ((int)(blocks * part / number * BlockRows), (int)Math.Min(responses.Count, blocks * (part + 1) / number * BlockRows));
            byKey[part].Run(from, to, told);
            byRow[part].Run(from, to, told);
        });
        for (var part = 1; part < number; part++)
        {
            byKey[0].Include(byKey[part]);
            byRow[0].Include(byRow[part]);
        }

        byRow[0].Include(shapes, byKey[0]);
        return new Tally(responses.Survey, responses.Design, responses.Count, byRow[0].ToTables());
    }

    /// <summary>Does work side by side; the first failure is thrown as it is.</summary>
    private static void InParallel(int number, Action<int> work)
    {
        try
        {
            Parallel.For(0, number, work);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    private bool HasRowTables => Array.Exists(_rowTables, row => row.Length > 0);

    private void Run(int from, int to, TabulationProgress progress)
    {
        if (!HasRowTables)
        {
            return;
        }

        Span<bool> inDomain = _domain is null ? [] : new bool[BlockRows];
        BeginMoments(from, to, inDomain);
        Span<int> patternCodes = new int[BlockRows];
        for (var start = from; start < to; start += BlockRows)
        {
            var length = Math.Min(BlockRows, to - start);
            var inBlock = _domain is null ? [] : inDomain[..length];
            _domain?.Evaluate(start, inBlock);
            _weights.Read(start, length);
            foreach (var atoms in _atoms)
            {
                atoms.Code(start, length, inBlock);
            }

            for (var i = 0; i < _patterns.Length; i++)
            {
                Tabulate(i, start, patternCodes[..length]);
            }

            progress.Advance(length);
        }

        foreach (var table in _rowTables.SelectMany(row => row))
        {
            table.EndSharing();
        }
    }

    /// <summary>Adds what was tabulated of other rows.</summary>
    private void Include(OnePassTabulator other)
    {
        var atoms = _atoms.Zip(other._atoms, (mine, theirs) => mine.Including(theirs)).ToArray();
        for (var i = 0; i < _tables.Length; i++)
        {
            var patterns = _patterns[i].Including(other._patterns[i]);
            for (var j = 0; j < atoms.Length; j++)
            {
                var (mine, theirs) = (_tables[i][j], other._tables[i][j]);
                if (mine.HasMoments != theirs.HasMoments)
                {
                    (mine.HasMoments ? theirs : mine).BeginMoments(MomentsOf(i));
                }

                mine.Include(theirs, atoms[j], patterns);
                if (mine.HasTooManyNumbers)
                {
                    mine.BeginMoments(MomentsOf(i));
                }
            }
        }
    }

    /// <summary>Adds what was counted by key.</summary>
    private void Include(IReadOnlyList<JointShape> shapes, JointTabulator counted)
    {
        for (var shape = 0; shape < shapes.Count; shape++)
        {
            counted.AddTo(shape, [.. _tables.Select(row => row[shapes[shape].Segmentation])], _patterns, _atoms);
        }
    }

    private TallyTable[] ToTables()
    {
        TableCounter[] counters = [.. _tables.SelectMany(row => row)];
        var tables = new TallyTable[counters.Length];
        InParallel(tables.Length, i => tables[i] = counters[i].ToTable());
        return tables;
    }

    private void Tabulate(int question, int start, Span<int> patternCodes)
    {
        var tables = _rowTables[question];
        if (!Array.TrueForAll(tables, t => t.HasMoments))
        {
            _patterns[question].Code(start, patternCodes);
        }

        _moments[question]?.Read(start, patternCodes.Length, _weights);
        foreach (var table in tables)
        {
            if (table.HasMoments)
            {
                table.Add(start, patternCodes.Length, _moments[question]!);
                continue;
            }

            table.Add(start, patternCodes);
            if (table.HasTooManyNumbers)
            {
                table.BeginMoments(MomentsOf(question));
            }
        }
    }

    /// <summary>
    /// Looks at the first responses: tables that have too many distinct numbers among them need not keep any. What the coders learn here they would learn anyway.
    /// </summary>
    private void BeginMoments(int from, int to, Span<bool> inDomain)
    {
        for (var j = 0; j < _atoms.Length && Array.Exists(_rowTables, row => row is [{ KeepsNumbers: true }, ..]); j++)
        {
            var shared = new SharedSums(new PairedSums(_weights.Lanes.Windows));
            var distinct = Array.ConvertAll(_tables, row => row[j].KeepsNumbers ? new NumberProbe(NumberMoments.LargestDistinct) : null);
            for (var start = from; start < Math.Min(to, from + ProbedRows); start += BlockRows)
            {
                var length = Math.Min(BlockRows, to - start);
                var inBlock = _domain is null ? [] : inDomain[..length];
                _domain?.Evaluate(start, inBlock);
                _atoms[j].Code(start, length, inBlock);
                for (var i = 0; i < distinct.Length; i++)
                {
                    distinct[i]?.Add((ValueColumn<double>)_columns[i], start, _atoms[j].AtomCodes[..length]);
                }
            }

            for (var i = 0; i < distinct.Length; i++)
            {
                if (distinct[i] is { AreTooMany: true })
                {
                    _tables[i][j].BeginMoments(MomentsOf(i), shared);
                }
            }
        }
    }

    private NumberMoments MomentsOf(int question) =>
        _moments[question] ??= new NumberMoments((ValueColumn<double>)_columns[question], _design, BlockRows);
}
