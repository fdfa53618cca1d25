using SurveyStats.Tabulation;

namespace SurveyStats;

/// <summary>The cells of one question by one segmentation: counts and sums of weights, missing answers kept apart.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class TallyTable
{
    private readonly TallyCell[] _cells;

    /// <summary>Takes over the cells; each pair of atom and pattern at most once.</summary>
    /// <param name="question">The question.</param>
    /// <param name="segmentation">The segmentation.</param>
    /// <param name="cells">The cells, in any order.</param>
    /// <param name="sampling">The strata and units by which the cells hold sums; null without such.</param>
    /// <param name="rowsOf">Makes the responses behind the cells, in their canonical order, where weights are calibrated; else null.</param>
    internal TallyTable(
        Question question,
        Segmentation segmentation,
        IEnumerable<TallyCell> cells,
        TallySampling? sampling = null,
        Func<IReadOnlyList<TallyCell>, CalibratedRows>? rowsOf = null)
    {
        Question = question;
        Segmentation = segmentation;
        _cells = Sorted([.. cells]);
        Sampling = sampling;
        CalibratedRows = rowsOf?.Invoke(_cells);
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The segmentation.</summary>
    public Segmentation Segmentation { get; }

    /// <summary>The cells in canonical order: by atom, then by pattern.</summary>
    internal IReadOnlyList<TallyCell> Cells => _cells;

    /// <summary>The strata and units of the sample; null for a simple random sample and for Kish's approximation.</summary>
    internal TallySampling? Sampling { get; }

    /// <summary>The responses behind the cells, where weights are calibrated; else null.</summary>
    internal CalibratedRows? CalibratedRows { get; }

    /// <summary>The respondents of a segment who chose at least one option of a net.</summary>
    /// <param name="answers">An option or net of this question.</param>
    /// <param name="segment">A segment of this segmentation.</param>
    /// <exception cref="ArgumentException">The net is of another question, or the segment of another segmentation.</exception>
    public CellSums Chose(AnswerSet answers, Segment segment)
    {
        Check(answers);
        var index = IndexOf(segment);
        return Sum(atom => atom.IsIn(index), pattern => pattern.Chose(answers));
    }

    /// <summary>The respondents of a segment whose answer to the question has a state, such as not asked.</summary>
    /// <param name="state">The state.</param>
    /// <param name="segment">A segment of this segmentation.</param>
    /// <exception cref="ArgumentException">The segment is of another segmentation.</exception>
    public CellSums InState(AnswerState state, Segment segment)
    {
        var index = IndexOf(segment);
        return Sum(atom => atom.IsIn(index), pattern => pattern.State == state);
    }

    /// <summary>The respondents of a segment who belong to the base of the question.</summary>
    /// <param name="segment">A segment of this segmentation.</param>
    /// <param name="questionBase">Which respondents count; default: all who answered.</param>
    /// <exception cref="ArgumentException">The segment is of another segmentation.</exception>
    public CellSums Base(Segment segment, QuestionBase questionBase = QuestionBase.Answered)
    {
        var index = IndexOf(segment);
        return Sum(atom => atom.IsIn(index), pattern => pattern.IsIn(questionBase));
    }

    /// <summary>The sums over some atoms and some patterns.</summary>
    internal CellSums Sum(Func<Atom, bool> atoms, Func<AnswerPattern, bool> patterns)
    {
        var sum = new CellAccumulator();
        foreach (var (atom, pattern, cell) in _cells)
        {
            if (atoms(atom) && patterns(pattern))
            {
                sum.Add(cell);
            }
        }

        return sum.ToSums();
    }

    /// <summary>The sums of each substantive number answered, or score of an option chosen, in rising order.</summary>
    internal IReadOnlyList<(double Value, CellSums Sums)> Values(Func<Atom, bool> atoms)
    {
        if (HasMoments)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The tally of '{Question.Id}' by '{Segmentation.Name}' keeps means and totals only: it has more than {NumberMoments.LargestDistinct} distinct numbers. ")
                + "Round the numbers, or restrict the responses, for ranks and distributions.");
        }

        var sums = new SortedDictionary<double, CellAccumulator>();
        foreach (var (atom, pattern, cell) in _cells)
        {
            if (atoms(atom) && ValueOf(pattern) is { } value)
            {
                (sums.TryGetValue(value, out var sum) ? sum : sums[value] = new CellAccumulator()).Add(cell);
            }
        }

        return [.. sums.Select(s => (s.Key, s.Value.ToSums()))];
    }

    /// <summary>The sums of all substantive numbers and scores together.</summary>
    internal CellSums ValueSums(Func<Atom, bool> atoms) =>
        Sum(atoms, HasValue);

    /// <summary>Tells whether two segments share an atom that holds respondents.</summary>
    internal bool Overlap(int first, int second) => Array.Exists(_cells, c => c.Atom.IsIn(first) && c.Atom.IsIn(second));

    /// <summary>The place of a segment in this segmentation.</summary>
    internal int IndexOf(Segment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        for (var i = 0; i < Segmentation.Segments.Count; i++)
        {
            if (Segmentation.Segments[i] == segment)
            {
                return i;
            }
        }

        throw new ArgumentException($"Segment '{segment}' is not of the segmentation '{Segmentation.Name}'.", nameof(segment));
    }

    /// <exception cref="ArgumentException">The parts of the sample contradict each other; the message says in what.</exception>
    internal TallyTable MergedWith(TallyTable other, SampleDesign design)
    {
        if (CalibratedRows is not null || other.CalibratedRows is not null)
        {
            throw new ArgumentException("weights calibrated in parts are not those of the whole. Merge the responses, then calibrate.");
        }

        if (Sampling is null || other.Sampling is null)
        {
            return new TallyTable(Question, Segmentation, MomentCells.Limited(TableMerge.Cells(_cells, null, other._cells, null), null));
        }

        var (sampling, first, second) = TableMerge.Of(Sampling, other.Sampling, design);
        return new TallyTable(Question, Segmentation, MomentCells.Limited(TableMerge.Cells(_cells, first, other._cells, second), sampling), sampling);
    }

    /// <summary>The substantive number answered, or score of the option chosen; null for other patterns.</summary>
    internal double? ValueOf(AnswerPattern pattern) => ValueOf(Question, pattern);

    /// <summary>The substantive number answered to a question, or score of the option chosen; null for other patterns.</summary>
    internal static double? ValueOf(Question question, AnswerPattern pattern) => pattern.State != AnswerState.Answered ? null
        : pattern.Number ?? (pattern.Options.Length == 1 ? ((ChoiceQuestion)question).Options[pattern.Options[0]].Score : null);

    /// <summary>Whether a pattern has a value, known or among moments.</summary>
    internal bool HasValue(AnswerPattern pattern) => ValueOf(pattern) is not null || IsAnyNumber(pattern);

    private void Check(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Question != Question)
        {
            throw new ArgumentException($"'{answers}' is of question '{answers.Question.Id}', this table of '{Question.Id}'.", nameof(answers));
        }
    }

    private static TallyCell[] Sorted(TallyCell[] cells)
    {
        for (var i = 1; i < cells.Length; i++)
        {
            var order = cells[i - 1].Atom.CompareTo(cells[i].Atom);
            if (order > 0 || (order == 0 && cells[i - 1].Pattern.CompareTo(cells[i].Pattern) > 0))
            {
                return [.. cells.OrderBy(c => c.Atom).ThenBy(c => c.Pattern)];
            }
        }

        return cells;
    }
}
