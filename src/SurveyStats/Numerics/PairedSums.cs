using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SurveyStats.Numerics;

/// <summary>The count and the exact sums of pairs of columns by slot, while blocks of rows stream through; without pairs the count alone.</summary>
/// <param name="windows">The windows of each pair.</param>
internal sealed class PairedSums(IReadOnlyList<(SumWindow First, SumWindow Second)> windows)
{
    private const int LanesPerPair = PairedLanes.LanesPerPair;

    // The integers of a slot lie side by side, so that a row touches one place only: those of a row, then the count.
    private readonly int _lanesPerRow = windows.Count * LanesPerPair;
    private readonly int _lanesPerSlot = (windows.Count * LanesPerPair) + 1;
    private long[] _lanes = [];

    // What the windows leave, by slot and column.
    private Dictionary<(int Slot, int Column), ExactTotal>? _rests;

    /// <summary>The number of pairs.</summary>
    public int Pairs => windows.Count;

    /// <summary>The number of slots that there is room for.</summary>
    public int Slots => _lanes.Length / _lanesPerSlot;

    /// <summary>Makes room for slots 0 to <paramref name="count"/> - 1.</summary>
    public void Grow(int count)
    {
        if (count * _lanesPerSlot > _lanes.Length)
        {
            Array.Resize(ref _lanes, Math.Max(count * _lanesPerSlot, 2 * _lanes.Length));
        }
    }

    /// <summary>Adds a block of rows, each to its slot.</summary>
    public void Add(ReadOnlySpan<int> slots, PairedLanes block)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            AddOneByOne(slots, block);
            return;
        }

        AddRests(slots, block);
        if (windows.Count == 0)
        {
            Count(slots);
        }
        else if (windows.Count == 1)
        {
            AddPair(slots, block.Lanes);
        }
        else
        {
            AddPairs(slots, block.Lanes);
        }
    }

    /// <summary>A copy, to which more can be added.</summary>
    public PairedSums Copy() => new(windows) { _lanes = [.. _lanes], _rests = _rests is null ? null : new(_rests) };

    /// <summary>Empty sums with the same windows.</summary>
    public PairedSums Alike() => new(windows);

    /// <summary>Makes the sums of a slot 0.</summary>
    public void Clear(int slot)
    {
        _lanes.AsSpan(slot * _lanesPerSlot, _lanesPerSlot).Clear();
        for (var column = 0; column < 2 * windows.Count; column++)
        {
            _rests?.Remove((slot, column));
        }
    }

    /// <summary>Adds one slot of other sums with the same windows.</summary>
    public void Add(int slot, PairedSums other, int otherSlot)
    {
        AddLanes(_lanes.AsSpan(slot * _lanesPerSlot, _lanesPerSlot), other._lanes.AsSpan(otherSlot * _lanesPerSlot, _lanesPerSlot));
        AddRestsOf(slot, other, otherSlot);
    }

    /// <summary>Adds slots of other sums with the same windows, side by side.</summary>
    public void Add(int first, PairedSums other, int otherFirst, int count)
    {
        AddLanes(_lanes.AsSpan(first * _lanesPerSlot, count * _lanesPerSlot), other._lanes.AsSpan(otherFirst * _lanesPerSlot, count * _lanesPerSlot));
        for (var slot = 0; slot < count && other._rests is not null; slot++)
        {
            AddRestsOf(first + slot, other, otherFirst + slot);
        }
    }

    /// <summary>Adds to a pair of a slot.</summary>
    public void Add(int slot, int pair, ExactTotal first, ExactTotal second = default)
    {
        AddRest(slot, 2 * pair, first);
        AddRest(slot, (2 * pair) + 1, second);
    }

    /// <summary>Adds to the number of rows in a slot.</summary>
    public void Add(int slot, long rows) => _lanes[(slot * _lanesPerSlot) + _lanesPerRow] += rows;

    /// <summary>The number of rows in a slot.</summary>
    public long Count(int slot) => _lanes[(slot * _lanesPerSlot) + _lanesPerRow];

    /// <summary>The sum of the first column of a pair in a slot.</summary>
    public ExactTotal First(int slot, int pair = 0)
    {
        var place = (slot * _lanesPerSlot) + (pair * LanesPerPair);
        return Rested(windows[pair].First.Total(_lanes[place], _lanes[place + 1]), slot, 2 * pair);
    }

    /// <summary>The sum of the second column of a pair in a slot.</summary>
    public ExactTotal Second(int slot, int pair = 0)
    {
        var place = (slot * _lanesPerSlot) + (pair * LanesPerPair) + 2;
        return Rested(windows[pair].Second.Total(_lanes[place], _lanes[place + 1]), slot, (2 * pair) + 1);
    }

    /// <summary>The sum of both columns of a pair in a slot: of exact products, each in two parts.</summary>
    public ExactTotal Both(int slot, int pair) => First(slot, pair) + Second(slot, pair);

    /// <summary>Adds a block without vectors, as <see cref="Add(ReadOnlySpan{int}, PairedLanes)"/> does where there are none.</summary>
    internal void AddOneByOne(ReadOnlySpan<int> slots, PairedLanes block)
    {
        AddRests(slots, block);
        for (var i = 0; i < slots.Length; i++)
        {
            var sums = _lanes.AsSpan(slots[i] * _lanesPerSlot, _lanesPerSlot);
            var row = block.Lanes.Slice(i * _lanesPerRow, _lanesPerRow);
            for (var lane = 0; lane < row.Length; lane++)
            {
                sums[lane] += row[lane];
            }

            sums[_lanesPerRow]++;
        }
    }

    private void Count(ReadOnlySpan<int> slots)
    {
        var counts = _lanes;
        foreach (var slot in slots)
        {
            counts[slot]++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPair(ReadOnlySpan<int> slots, ReadOnlySpan<long> rowLanes)
    {
        var lanes = _lanes;
        var rows = MemoryMarshal.Cast<long, Vector256<long>>(rowLanes)[..slots.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            // Checked by the access to the count, which lies behind.
            var place = slots[i] * (LanesPerPair + 1);
            lanes[place + LanesPerPair]++;
            ref var sum = ref MemoryMarshal.GetArrayDataReference(lanes);
            (Vector256.LoadUnsafe(ref sum, (nuint)place) + rows[i]).StoreUnsafe(ref sum, (nuint)place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPairs(ReadOnlySpan<int> slots, ReadOnlySpan<long> rowLanes)
    {
        var (lanes, lanesPerRow) = (_lanes, _lanesPerRow);
        ref var row = ref MemoryMarshal.GetReference(rowLanes[..(slots.Length * lanesPerRow)]);
        for (var i = 0; i < slots.Length; i++)
        {
            // Checked by the access to the count, which lies behind.
            var place = slots[i] * (lanesPerRow + 1);
            lanes[place + lanesPerRow]++;
            ref var sum = ref MemoryMarshal.GetArrayDataReference(lanes);
            var lane = 0;
            for (; Vector512.IsHardwareAccelerated && lane <= lanesPerRow - (2 * LanesPerPair); lane += 2 * LanesPerPair)
            {
                var both = (nuint)(place + lane);
                (Vector512.LoadUnsafe(ref sum, both) + Vector512.LoadUnsafe(ref row, (nuint)((i * lanesPerRow) + lane))).StoreUnsafe(ref sum, both);
            }

            for (; lane < lanesPerRow; lane += LanesPerPair)
            {
                var next = (nuint)(place + lane);
                (Vector256.LoadUnsafe(ref sum, next) + Vector256.LoadUnsafe(ref row, (nuint)((i * lanesPerRow) + lane))).StoreUnsafe(ref sum, next);
            }
        }
    }

    private void AddRestsOf(int slot, PairedSums other, int otherSlot)
    {
        for (var column = 0; column < 2 * windows.Count && other._rests is not null; column++)
        {
            if (other._rests.TryGetValue((otherSlot, column), out var rest))
            {
                AddRest(slot, column, rest);
            }
        }
    }

    private static void AddLanes(Span<long> sums, ReadOnlySpan<long> others)
    {
        others = others[..sums.Length];
        var vectors = MemoryMarshal.Cast<long, Vector256<long>>(sums);
        var added = MemoryMarshal.Cast<long, Vector256<long>>(others);
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] += added[i];
        }

        for (var i = vectors.Length * Vector256<long>.Count; i < sums.Length; i++)
        {
            sums[i] += others[i];
        }
    }

    private void AddRests(ReadOnlySpan<int> slots, PairedLanes block)
    {
        foreach (var (row, column, rest) in block.Rests)
        {
            AddRest(slots[row], column, ExactTotal.Of(rest));
        }
    }

    private void AddRest(int slot, int column, ExactTotal rest)
    {
        _rests ??= [];
        _rests[(slot, column)] = _rests.GetValueOrDefault((slot, column)) + rest;
    }

    private ExactTotal Rested(ExactTotal total, int slot, int column) =>
        _rests is not null && _rests.TryGetValue((slot, column), out var rest) ? total + rest : total;
}
