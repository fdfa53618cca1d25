using SurveyStats.Design;
using SurveyStats.Numerics;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// The cells of one question by one segmentation while rows stream through: for each group of the frame, atom and pattern that occur the count, and the
/// exact sums of weights and squared weights. For one thread.
/// </summary>
/// <param name="question">The question.</param>
/// <param name="segmentation">The segmentation.</param>
/// <param name="patterns">The answers of the rows.</param>
/// <param name="atoms">The atoms and groups of the rows.</param>
/// <param name="design">The design.</param>
/// <param name="weights">The weights and squared weights of the block; null without weights.</param>
internal sealed class TableCounter(
    Question question, Segmentation segmentation, PatternCoder patterns, SampledAtoms atoms, BoundDesign design, PairedLanes? weights)
{
    private readonly SlotNumbering _slots = new(patterns);
    private readonly int[] _slotOfRow = new int[RowFilter.LargestBlock];
    private readonly PairedSums? _sums = weights is null ? null : new PairedSums(weights.First, weights.Second);
    private readonly ReplicateCounter? _replicates = design.Replicates?.Weights is null ? null : new ReplicateCounter(design.Replicates);
    private readonly List<int>? _slotsOfAllRows = design.Residuals.Count == 0 ? null : [];
    private long[] _counts = [];

    /// <summary>Adds a block of rows.</summary>
    /// <param name="start">The first row of the block.</param>
    /// <param name="patternCodes">The pattern number of each row.</param>
    public void Add(int start, ReadOnlySpan<int> patternCodes)
    {
        var slots = _slotOfRow.AsSpan(0, patternCodes.Length);
        _slots.Number(atoms.Codes[..slots.Length], patternCodes, atoms.Count, slots);
        if (_sums is not null)
        {
            _sums.Grow(_slots.Count);
            _sums.Add(slots, weights!);
        }
        else
        {
            Count(slots);
        }

        _replicates?.Add(start, atoms.AtomCodes[..slots.Length], patternCodes, atoms.AtomCount, patterns.Patterns.Count);
        _slotsOfAllRows?.AddRange(slots);
    }

    private void Count(ReadOnlySpan<int> slots)
    {
        if (_slots.Count > _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(_slots.Count, 2 * _counts.Length));
        }

        var counts = _counts;
        foreach (var slot in slots)
        {
            counts[slot]++;
        }
    }

    public TallyTable ToTable()
    {
        var cells = new CellsOfSlots(_slots, atoms, patterns, design, slot => _sums?.Count(slot) ?? _counts[slot], _sums, _replicates);
        return new TallyTable(
            question,
            segmentation,
            cells.ToCells(),
            TallySampling.Of(design),
            _slotsOfAllRows is null ? null : sorted => new CalibratedRows(design, cells.PlacesOf(_slotsOfAllRows, sorted)));
    }
}
