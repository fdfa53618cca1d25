using SurveyStats.Design;
using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>Gathers the sums by group, atom and pattern into cells, each with its groups in rising order.</summary>
internal sealed class CellsOfSlots
{
    private readonly SampledAtoms _atoms;
    private readonly PatternCoder _patterns;
    private readonly BoundDesign _design;
    private readonly Func<int, long> _counts;
    private readonly PairedSums? _sums;
    private readonly ReplicateCounter? _replicates;
    private readonly PairedSums[]? _moments;

    // Cells are numbered from 1; 0 is outside.
    private readonly PairNumbering _cells = new();
    private readonly int[] _cellOfSlot;
    private readonly int[] _groupOfSlot;

    public CellsOfSlots(
        SlotNumbering slots, SampledAtoms atoms, PatternCoder patterns, BoundDesign design, Func<int, long> counts, PairedSums? sums, ReplicateCounter? replicates,
        PairedSums[]? moments)
    {
        (_atoms, _patterns, _design, _counts, _sums, _replicates, _moments) = (atoms, patterns, design, counts, sums, replicates, moments);
        var (atomCodes, patternCodes) = (new int[slots.Count], new int[slots.Count]);
        (_cellOfSlot, _groupOfSlot) = (new int[slots.Count], new int[slots.Count]);
        for (var slot = 0; slot < slots.Count; slot++)
        {
            var (atomCode, pattern) = slots.At(slot);
            if (atomCode != 0 && counts(slot) > 0)
            {
                (atomCodes[slot], patternCodes[slot], _groupOfSlot[slot]) = (atoms.AtomCodeOf(atomCode), pattern, atoms.GroupOf(atomCode));
            }
        }

        _cells.Number(atomCodes, patternCodes, atoms.AtomCount, Math.Max(1, patterns.Patterns.Count), _cellOfSlot);
    }

    public IEnumerable<TallyCell> ToCells()
    {
        var (starts, slots) = SlotsByCell();
        var total = _sums?.Alike();
        total?.Grow(1);
        foreach (var cell in CanonicalOrder())
        {
            var members = slots.AsMemory(starts[cell], starts[cell + 1] - starts[cell]);
            var (atomCode, pattern) = _cells.Pairs[cell];
            yield return new TallyCell(
                _atoms.AtomAt(atomCode),
                _patterns.Patterns[pattern],
                Total(members.Span, total),
                _design.Frame is null ? GroupSums.None : Groups(members.Span),
                _replicates?.Sums(atomCode, pattern))
            {
                Moments = _moments is not null && pattern == (int)AnswerState.Answered ? Moments(_atoms.AtomAt(atomCode), members.Span) : null,
            };
        }
    }

    /// <summary>The place of the cell of each row among the cells in canonical order; -1 outside.</summary>
    public int[] PlacesOf(IReadOnlyList<int> slotsOfRows, IReadOnlyList<TallyCell> sorted)
    {
        var places = new Dictionary<(Atom, AnswerPattern), int>();
        for (var i = 0; i < sorted.Count; i++)
        {
            places.Add((sorted[i].Atom, sorted[i].Pattern), i);
        }

        var placeOfCell = new int[_cells.Pairs.Count];
        placeOfCell[0] = -1;
        for (var cell = 1; cell < placeOfCell.Length; cell++)
        {
            placeOfCell[cell] = places[(_atoms.AtomAt(_cells.Pairs[cell].First), _patterns.Patterns[_cells.Pairs[cell].Second])];
        }

        var result = new int[slotsOfRows.Count];
        for (var row = 0; row < result.Length; row++)
        {
            result[row] = placeOfCell[_cellOfSlot[slotsOfRows[row]]];
        }

        return result;
    }

    /// <summary>The cells by atom, then by pattern: by the ranks of these, so that atoms and patterns are compared once each.</summary>
    private int[] CanonicalOrder()
    {
        var patterns = Ranks(Enumerable.Range(0, _patterns.Patterns.Count), pattern => _patterns.Patterns[pattern]);
        var atoms = Ranks(Enumerable.Range(1, _atoms.AtomCount - 1), _atoms.AtomAt);
        int[] cells = [.. Enumerable.Range(1, _cells.Pairs.Count - 1)];
        Array.Sort(Array.ConvertAll(cells, c => ((long)atoms[_cells.Pairs[c].First] << 32) | (uint)patterns[_cells.Pairs[c].Second]), cells);
        return cells;
    }

    private static int[] Ranks<T>(IEnumerable<int> places, Func<int, T> of)
    {
        int[] sorted = [.. places.OrderBy(of)];
        var ranks = new int[sorted.Length == 0 ? 0 : sorted.Max() + 1];
        for (var rank = 0; rank < sorted.Length; rank++)
        {
            ranks[sorted[rank]] = rank;
        }

        return ranks;
    }

    /// <summary>The slots cell by cell, by rising group; and where each cell starts.</summary>
    private (int[] Starts, int[] Slots) SlotsByCell()
    {
        int[] everySlot = [.. Enumerable.Range(0, _cellOfSlot.Length).Where(slot => _cellOfSlot[slot] != 0)];
        var (_, byGroup) = Sorted(everySlot, _groupOfSlot, _design.Frame?.GroupCount ?? 1);
        return Sorted(byGroup, _cellOfSlot, _cells.Pairs.Count);
    }

    /// <summary>A stable counting sort by a key from 0 to a number of keys, less 1.</summary>
    private static (int[] Starts, int[] Items) Sorted(int[] items, int[] keyOf, int keys)
    {
        var starts = new int[keys + 1];
        foreach (var item in items)
        {
            starts[keyOf[item] + 1]++;
        }

        for (var key = 0; key < keys; key++)
        {
            starts[key + 1] += starts[key];
        }

        var (next, sorted) = (starts.AsSpan(0, keys).ToArray(), new int[items.Length]);
        foreach (var item in items)
        {
            sorted[next[keyOf[item]]++] = item;
        }

        return (starts, sorted);
    }

    private CellAccumulator Total(ReadOnlySpan<int> slots, PairedSums? total)
    {
        var count = 0L;
        total?.Clear(0);
        foreach (var slot in slots)
        {
            count += _counts(slot);
            total?.Add(0, _sums!, slot);
        }

        if (total is not null)
        {
            return new CellAccumulator(count, total.First(0), total.Second(0));
        }

        var cell = new CellAccumulator();
        cell.Add(count);
        return cell;
    }

    private ValueMoments Moments(Atom atom, ReadOnlySpan<int> slots)
    {
        var isIndependent = _design.Frame is null || _design.Frame.IsIndependent;
        var all = Array.ConvertAll(_moments!, m => m.Alike());
        Array.ForEach(all, m => m.Grow(1));
        var (groups, sums) = (new int[slots.Length], new (ExactTotal Value, ExactTotal Cross, ExactTotal Square)[slots.Length]);
        for (var i = 0; i < slots.Length; i++)
        {
            // Without weights the squares of weights are the weights.
            var value = Moment(NumberMoments.WeightTimesValue, slots[i]);
            var cross = !isIndependent ? default : _sums is null ? value : Moment(NumberMoments.SquareTimesValue, slots[i]);
            var squares = !isIndependent ? default : Moment(_sums is null ? NumberMoments.WeightTimesSquare : NumberMoments.SquareTimesSquare, slots[i]);
            (groups[i], sums[i]) = (_groupOfSlot[slots[i]], (value, cross, squares));
            for (var m = 0; m < all.Length; m++)
            {
                all[m].Add(0, _moments![m], slots[i]);
            }
        }

        var (wx, wxx) = (all[0].Both(0), all[1].Both(0));
        var (w2x, w2xx) = !isIndependent ? (default, default) : _sums is null ? (wx, wxx) : (all[2].Both(0), all[3].Both(0));
        return ValueMoments.Of(atom, wx, wxx, w2x, w2xx, _design.Frame is null ? [] : groups, sums, isIndependent);
    }

    private ExactTotal Moment(int moment, int slot) => _moments![moment].Both(slot);

    private GroupSums Groups(ReadOnlySpan<int> slots)
    {
        var (groups, counts) = (new int[slots.Length], new long[slots.Length]);
        var weights = _sums is null ? null : new ExactColumn(slots.Length);
        var squaredWeights = _sums is null || !_design.Frame!.IsIndependent ? null : new ExactColumn(slots.Length);
        for (var i = 0; i < slots.Length; i++)
        {
            (groups[i], counts[i]) = (_groupOfSlot[slots[i]], _counts(slots[i]));
            weights?[i] = _sums!.First(slots[i]);
            squaredWeights?[i] = _sums!.Second(slots[i]);
        }

        return new GroupSums(groups, counts, weights, squaredWeights);
    }
}
