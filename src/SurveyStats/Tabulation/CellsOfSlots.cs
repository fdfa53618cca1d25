using SurveyStats.Design;
using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>Gathers the sums by atom, pattern and group into cells, each with its groups in rising order.</summary>
internal sealed class CellsOfSlots
{
    private readonly SampledAtoms _atoms;
    private readonly PatternCoder _patterns;
    private readonly BoundDesign _design;
    private readonly SlotNumbering _slots;
    private readonly PairedSums _sums;
    private readonly ReplicateCounter? _replicates;
    private readonly PairedSums? _moments;
    private readonly bool _isWeighted;

    public CellsOfSlots(
        SlotNumbering slots, SampledAtoms atoms, PatternCoder patterns, BoundDesign design, PairedSums sums, ReplicateCounter? replicates, PairedSums? moments)
    {
        (_slots, _atoms, _patterns, _design, _sums, _replicates, _moments) = (slots, atoms, patterns, design, sums, replicates, moments);
        _isWeighted = sums.Pairs > 0;
    }

    public List<TallyCell> ToCells()
    {
        var (pairs, starts, slots) = _slots.IsDirect ? CellsInOrder() : CellsOfTriples();
        var groups = _design.Frame is null ? null : new GroupColumns(slots.Length, _isWeighted, _isWeighted && _design.Frame.IsIndependent);
        var (total, cells) = (_sums.Alike(), new List<TallyCell>(pairs.Count));
        total.Grow(1);
        foreach (var cell in CanonicalOrder(pairs))
        {
            var members = slots.AsSpan(starts[cell]..starts[cell + 1]);
            var ((atomCode, pattern), atom) = (pairs[cell], _atoms.AtomAt(pairs[cell].AtomCode));
            cells.Add(new TallyCell(atom, _patterns.Patterns[pattern], Total(members, total), groups is null ? GroupSums.None : Groups(members, groups), _replicates?.Sums(atomCode, pattern))
            {
                Moments = _moments is not null && pattern == (int)AnswerState.Answered ? Moments(atom, members) : null,
            });
        }

        return cells;
    }

    /// <summary>The place of the cell of each row among the cells in canonical order; -1 outside.</summary>
    public int[] PlacesOf(IReadOnlyList<int> slotsOfRows, IReadOnlyList<TallyCell> sorted)
    {
        var places = new Dictionary<(Atom, AnswerPattern), int>();
        for (var i = 0; i < sorted.Count; i++)
        {
            places.Add((sorted[i].Atom, sorted[i].Pattern), i);
        }

        var placeOfSlot = new int[_slots.Count];
        for (var slot = 0; slot < placeOfSlot.Length; slot++)
        {
            var (atomCode, pattern, _) = _slots.At(slot);
            placeOfSlot[slot] = atomCode != 0 && _sums.Count(slot) > 0 ? places[(_atoms.AtomAt(atomCode), _patterns.Patterns[pattern])] : -1;
        }

        return [.. slotsOfRows.Select(slot => placeOfSlot[slot])];
    }

    /// <summary>Cells whose slots lie side by side: the atom and pattern of each, where its occupied slots start, and these, by rising group.</summary>
    private (List<(int AtomCode, int Pattern)> Pairs, List<int> Starts, int[] Slots) CellsInOrder()
    {
        var (pairs, starts, slots, count) = (new List<(int, int)>(), new List<int>(), new int[_slots.Count], 0);
        for (var first = 0; first < _slots.Count; first += _slots.Groups)
        {
            var (before, (atomCode, pattern, _)) = (count, _slots.At(first));
            for (var slot = first; slot < first + _slots.Groups && atomCode != 0; slot++)
            {
                slots[count] = slot;
                count += _sums.Count(slot) > 0 ? 1 : 0;
            }

            if (count > before)
            {
                pairs.Add((atomCode, pattern));
                starts.Add(before);
            }
        }

        return (pairs, [.. starts, count], slots[..count]);
    }

    /// <summary>The same of cells whose slots were numbered as they appeared.</summary>
    private (List<(int AtomCode, int Pattern)> Pairs, List<int> Starts, int[] Slots) CellsOfTriples()
    {
        var (atoms, patterns, groups, slots) = (new int[_slots.Count], new int[_slots.Count], new int[_slots.Count], new List<int>(_slots.Count));
        for (var slot = 0; slot < _slots.Count; slot++)
        {
            var (atomCode, pattern, group) = _slots.At(slot);
            if (atomCode != 0 && _sums.Count(slot) > 0)
            {
                (atoms[slot], patterns[slot], groups[slot]) = (atomCode, pattern, group);
                slots.Add(slot);
            }
        }

        // Cells are numbered from 1; 0 is outside.
        var (cells, cellOfSlot) = (new PairNumbering(), new int[_slots.Count]);
        cells.Number(atoms, patterns, _atoms.AtomCount, Math.Max(1, _patterns.Patterns.Count), cellOfSlot);
        var (_, byGroup) = Sorted([.. slots], groups, _slots.Groups);
        var (starts, byCell) = Sorted(byGroup, cellOfSlot, cells.Pairs.Length);
        return ([.. cells.Pairs[1..]], [.. starts[1..]], byCell);
    }

    /// <summary>The cells by atom, then by pattern: by the ranks of these, so that atoms and patterns are compared once each.</summary>
    private int[] CanonicalOrder(List<(int AtomCode, int Pattern)> pairs)
    {
        var patterns = Ranks(Enumerable.Range(0, _patterns.Patterns.Count), pattern => _patterns.Patterns[pattern]);
        var atoms = Ranks(Enumerable.Range(1, _atoms.AtomCount - 1), _atoms.AtomAt);
        int[] cells = [.. Enumerable.Range(0, pairs.Count)];
        Array.Sort(Array.ConvertAll(cells, c => ((long)atoms[pairs[c].AtomCode] << 32) | (uint)patterns[pairs[c].Pattern]), cells);
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

    private CellAccumulator Total(ReadOnlySpan<int> slots, PairedSums total)
    {
        total.Clear(0);
        foreach (var slot in slots)
        {
            total.Add(0, _sums, slot);
        }

        if (_isWeighted)
        {
            return new CellAccumulator(total.Count(0), total.First(0), total.Second(0));
        }

        var cell = new CellAccumulator();
        cell.Add(total.Count(0));
        return cell;
    }

    private GroupSums Groups(ReadOnlySpan<int> slots, GroupColumns groups)
    {
        foreach (var slot in slots)
        {
            groups.Add(_slots.At(slot).Group, _sums.Count(slot), _isWeighted ? _sums.First(slot) : default, groups.HasSquares ? _sums.Second(slot) : default);
        }

        return groups.Last(slots.Length);
    }

    private ValueMoments Moments(Atom atom, ReadOnlySpan<int> slots)
    {
        var isIndependent = _design.Frame is null || _design.Frame.IsIndependent;
        var all = _moments!.Alike();
        all.Grow(1);
        var (groups, sums) = (new int[slots.Length], new (ExactTotal Value, ExactTotal Cross, ExactTotal Square)[slots.Length]);
        for (var i = 0; i < slots.Length; i++)
        {
            // Without weights the squares of weights are the weights.
            var value = _moments.Both(slots[i], NumberMoments.WeightTimesValue);
            var cross = !isIndependent ? default : !_isWeighted ? value : _moments.Both(slots[i], NumberMoments.SquareTimesValue);
            var squares = !isIndependent ? default : _moments.Both(slots[i], _isWeighted ? NumberMoments.SquareTimesSquare : NumberMoments.WeightTimesSquare);
            (groups[i], sums[i]) = (_slots.At(slots[i]).Group, (value, cross, squares));
            all.Add(0, _moments, slots[i]);
        }

        var (wx, wxx) = (all.Both(0, NumberMoments.WeightTimesValue), all.Both(0, NumberMoments.WeightTimesSquare));
        var (w2x, w2xx) = !isIndependent ? (default, default) : !_isWeighted ? (wx, wxx)
            : (all.Both(0, NumberMoments.SquareTimesValue), all.Both(0, NumberMoments.SquareTimesSquare));
        return ValueMoments.Of(atom, wx, wxx, w2x, w2xx, _design.Frame is null ? [] : groups, sums, isIndependent);
    }
}
