using SurveyStats.Design;
using SurveyStats.Numerics;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// The cells of one question by one segmentation while rows stream through: for each group of the frame, atom and pattern that occur the count, and the
/// exact sums of weights and squared weights. With too many distinct numbers their moments stand in place of patterns. For one thread.
/// </summary>
internal sealed class TableCounter
{
    private readonly Question _question;
    private readonly Segmentation _segmentation;
    private readonly SampledAtoms _atoms;
    private readonly BoundDesign _design;
    private readonly PairedLanes? _weights;
    private readonly int[] _slotOfRow = new int[RowFilter.LargestBlock];
    private readonly ReplicateCounter? _replicates;
    private readonly List<int>? _slotsOfAllRows;
    private readonly HashSet<int>? _numbers;

    private PatternCoder _patterns;
    private SlotNumbering _slots;
    private PairedSums? _sums;
    private long[] _counts = [];
    private int _numberedSlots;
    private PairedSums[]? _moments;

    /// <param name="question">The question.</param>
    /// <param name="segmentation">The segmentation.</param>
    /// <param name="patterns">The answers of the rows.</param>
    /// <param name="atoms">The atoms and groups of the rows.</param>
    /// <param name="design">The design.</param>
    /// <param name="weights">The weights and squared weights of the block; null without weights.</param>
    public TableCounter(
        Question question, Segmentation segmentation, PatternCoder patterns, SampledAtoms atoms, BoundDesign design, PairedLanes? weights)
    {
        (_question, _segmentation, _patterns, _atoms, _design, _weights) = (question, segmentation, patterns, atoms, design, weights);
        _slots = new SlotNumbering(patterns);
        _sums = weights is null ? null : new PairedSums(weights.First, weights.Second);
        _replicates = design.Replicates?.Weights is null ? null : new ReplicateCounter(design.Replicates);
        _slotsOfAllRows = design.Residuals.Count == 0 ? null : [];
        _numbers = patterns.AreNumbers && _replicates is null && _slotsOfAllRows is null ? [] : null;
    }

    /// <summary>Whether rows are added by <see cref="Add(NumberMoments, int)"/>.</summary>
    public bool HasMoments => _moments is not null;

    /// <summary>Whether there are more distinct numbers than are kept, and moments have to begin.</summary>
    public bool HasTooManyNumbers => !HasMoments && _numbers?.Count > NumberMoments.LargestDistinct;

    /// <summary>Adds a block of rows.</summary>
    /// <param name="start">The first row of the block.</param>
    /// <param name="patternCodes">The pattern number of each row.</param>
    public void Add(int start, ReadOnlySpan<int> patternCodes)
    {
        var slots = AddCells(patternCodes);
        _replicates?.Add(start, _atoms.AtomCodes[..slots.Length], patternCodes, _atoms.AtomCount, _patterns.Patterns.Count);
        _slotsOfAllRows?.AddRange(slots);
        for (; _numbers is not null && _numberedSlots < _slots.Count; _numberedSlots++)
        {
            var (atom, pattern) = _slots.At(_numberedSlots);
            if (atom != 0 && _patterns.Patterns[pattern].Number is not null)
            {
                _numbers.Add(pattern);
            }
        }
    }

    /// <summary>Adds a block of rows by the moments of their numbers.</summary>
    public void Add(NumberMoments moments, int length)
    {
        var slots = AddCells(moments.States.AsSpan(0, length));
        for (var m = 0; m < _moments!.Length; m++)
        {
            _moments[m].Grow(_slots.Count);
            _moments[m].Add(slots, moments.Lanes[m]);
        }
    }

    /// <summary>From now on keeps moments in place of distinct numbers; those so far are turned into moments exactly.</summary>
    public void BeginMoments(NumberMoments moments)
    {
        var (patterns, slots, sums, counts) = (_patterns, _slots, _sums, _counts);
        (_patterns, _slots, _counts) = (moments.Coder, new SlotNumbering(moments.Coder), []);
        _sums = _weights is null ? null : new PairedSums(_weights.First, _weights.Second);
        _moments = moments.NewSums();
        var (place, atom) = (new int[1], new int[1]);
        for (var slot = 0; slot < slots.Count; slot++)
        {
            (atom[0], var old) = slots.At(slot);
            var count = sums?.Count(slot) ?? counts[slot];
            if (atom[0] != 0 && count > 0)
            {
                var pattern = patterns.Patterns[old];
                _slots.Number(atom, [(int)pattern.State], _atoms.Count, place);
                Move(place[0], slot, sums, count, pattern.Number ?? 0);
            }
        }
    }

    public TallyTable ToTable()
    {
        var cells = new CellsOfSlots(_slots, _atoms, _patterns, _design, slot => _sums?.Count(slot) ?? _counts[slot], _sums, _replicates, _moments);
        return new TallyTable(
            _question,
            _segmentation,
            cells.ToCells(),
            TallySampling.Of(_design),
            _slotsOfAllRows is null ? null : sorted => new CalibratedRows(_design, cells.PlacesOf(_slotsOfAllRows, sorted)));
    }

    private ReadOnlySpan<int> AddCells(ReadOnlySpan<int> patternCodes)
    {
        var slots = _slotOfRow.AsSpan(0, patternCodes.Length);
        _slots.Number(_atoms.Codes[..slots.Length], patternCodes, _atoms.Count, slots);
        GrowCells();
        if (_sums is not null)
        {
            _sums.Add(slots, _weights!);
            return slots;
        }

        var counts = _counts;
        foreach (var slot in slots)
        {
            counts[slot]++;
        }

        return slots;
    }

    private void GrowCells()
    {
        _sums?.Grow(_slots.Count);
        if (_sums is null && _slots.Count > _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(_slots.Count, 2 * _counts.Length));
        }
    }

    private void Move(int place, int slot, PairedSums? sums, long count, double number)
    {
        GrowCells();
        if (sums is null)
        {
            _counts[place] += count;
        }
        else
        {
            _sums!.Add(place, sums, slot);
        }

        var weight = sums?.First(slot) ?? ExactTotal.Of(count);
        var squaredWeight = sums?.Second(slot) ?? weight;
        for (var m = 0; m < _moments!.Length; m++)
        {
            _moments[m].Grow(_slots.Count);
            _moments[m].Add(place, NumberMoments.Product(
                m is NumberMoments.SquareTimesValue or NumberMoments.SquareTimesSquare ? squaredWeight : weight,
                m is NumberMoments.WeightTimesSquare or NumberMoments.SquareTimesSquare ? number * number : number));
        }
    }
}
