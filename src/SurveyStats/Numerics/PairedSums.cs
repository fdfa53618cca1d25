using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SurveyStats.Numerics;

/// <summary>The count and the exact sums of two columns by slot, while blocks of rows stream through.</summary>
internal sealed class PairedSums(SumWindow first, SumWindow second)
{
    private const int LanesPerRow = PairedLanes.LanesPerRow;

    // The integers of a slot lie side by side, so that a row touches one place only: those of a row, then the count.
    private const int LanesPerSlot = LanesPerRow + 1;

    private long[] _lanes = [];

    // What the windows leave, by twice the slot, plus 1 for the second column.
    private Dictionary<int, ExactTotal>? _rests;

    /// <summary>Makes room for slots 0 to <paramref name="count"/> - 1.</summary>
    public void Grow(int count)
    {
        if (count * LanesPerSlot > _lanes.Length)
        {
            Array.Resize(ref _lanes, Math.Max(count * LanesPerSlot, 2 * _lanes.Length));
        }
    }

    /// <summary>Adds a block of rows, each to its slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<int> slots, PairedLanes block)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            AddRests(slots, block);
            var lanes = _lanes;
            var rows = MemoryMarshal.Cast<long, Vector256<long>>(block.Lanes)[..slots.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                // Checked by the access to the count, which lies behind.
                var place = slots[i] * LanesPerSlot;
                lanes[place + LanesPerRow]++;
                ref var sum = ref MemoryMarshal.GetArrayDataReference(lanes);
                (Vector256.LoadUnsafe(ref sum, (nuint)place) + rows[i]).StoreUnsafe(ref sum, (nuint)place);
            }
        }
        else
        {
            AddOneByOne(slots, block);
        }
    }

    /// <summary>Empty sums with the same windows.</summary>
    public PairedSums Alike() => new(first, second);

    /// <summary>Makes the sums of a slot 0.</summary>
    public void Clear(int slot)
    {
        _lanes.AsSpan(slot * LanesPerSlot, LanesPerSlot).Clear();
        _rests?.Remove(2 * slot);
        _rests?.Remove((2 * slot) + 1);
    }

    /// <summary>Adds one slot of other sums with the same windows.</summary>
    public void Add(int slot, PairedSums other, int otherSlot)
    {
        for (var lane = 0; lane < LanesPerSlot; lane++)
        {
            _lanes[(slot * LanesPerSlot) + lane] += other._lanes[(otherSlot * LanesPerSlot) + lane];
        }

        for (var column = 0; column < 2 && other._rests is not null; column++)
        {
            if (other._rests.TryGetValue((2 * otherSlot) + column, out var rest))
            {
                AddRest((2 * slot) + column, rest);
            }
        }
    }

    /// <summary>Adds to the first column of a slot.</summary>
    public void Add(int slot, ExactTotal total) => AddRest(2 * slot, total);

    /// <summary>The sum of both columns in a slot: of exact products, each in two parts.</summary>
    public ExactTotal Both(int slot) => First(slot) + Second(slot);

    /// <summary>The number of rows in a slot.</summary>
    public long Count(int slot) => _lanes[(slot * LanesPerSlot) + LanesPerRow];

    /// <summary>The sum of the first column in a slot.</summary>
    public ExactTotal First(int slot) => Rested(first.Total(_lanes[slot * LanesPerSlot], _lanes[(slot * LanesPerSlot) + 1]), 2 * slot);

    /// <summary>The sum of the second column in a slot.</summary>
    public ExactTotal Second(int slot) => Rested(second.Total(_lanes[(slot * LanesPerSlot) + 2], _lanes[(slot * LanesPerSlot) + 3]), (2 * slot) + 1);

    /// <summary>Adds a block without vectors, as <see cref="Add(ReadOnlySpan{int}, PairedLanes)"/> does where there are none.</summary>
    internal void AddOneByOne(ReadOnlySpan<int> slots, PairedLanes block)
    {
        AddRests(slots, block);
        for (var i = 0; i < slots.Length; i++)
        {
            var sum = _lanes.AsSpan(slots[i] * LanesPerSlot, LanesPerSlot);
            var row = block.Lanes.Slice(i * LanesPerRow, LanesPerRow);
            sum[0] += row[0];
            sum[1] += row[1];
            sum[2] += row[2];
            sum[3] += row[3];
            sum[4]++;
        }
    }

    private void AddRests(ReadOnlySpan<int> slots, PairedLanes block)
    {
        for (var i = 0; i < slots.Length && block.HasRests; i++)
        {
            if (block.FirstRests[i] != 0)
            {
                AddRest(2 * slots[i], ExactTotal.Of(block.FirstRests[i]));
            }

            if (block.SecondRests[i] != 0)
            {
                AddRest((2 * slots[i]) + 1, ExactTotal.Of(block.SecondRests[i]));
            }
        }
    }

    private void AddRest(int place, ExactTotal rest)
    {
        _rests ??= [];
        _rests[place] = _rests.GetValueOrDefault(place) + rest;
    }

    private ExactTotal Rested(ExactTotal total, int place) =>
        _rests is not null && _rests.TryGetValue(place, out var rest) ? total + rest : total;
}
