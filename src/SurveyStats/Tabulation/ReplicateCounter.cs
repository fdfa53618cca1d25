using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SurveyStats.Design;
using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>The exact sum of each explicit replicate weight in each cell of a table, while rows stream through. For one thread.</summary>
internal sealed class ReplicateCounter(ReplicateWeights replicates)
{
    private readonly PairNumbering _cells = new();
    private readonly int[] _cellOfRow = new int[Responses.RowFilter.LargestBlock];
    private readonly double[] _weights = replicates.Weights!;
    private readonly int _count = replicates.Count;

    // The same in all parts of the responses. Later weights may be larger; what goes beyond the window is summed apart.
    private readonly SumWindow _window = new(
        16 * SumWindow.Largest(replicates.Weights.AsSpan(0, Math.Min(replicates.Weights!.Length, Responses.RowFilter.LargestBlock * replicates.Count))),
        replicates.Weights.Length / replicates.Count);

    // Of each cell the high integers of all replicates, then the low ones.
    private long[] _lanes = [];
    private Dictionary<int, ExactTotal>? _rests;

    /// <summary>Adds a block of rows.</summary>
    /// <param name="start">The first row of the block.</param>
    /// <param name="atomCodes">The number of the atom of each row, from 1; 0 for outside.</param>
    /// <param name="patternCodes">The number of the pattern of each row.</param>
    /// <param name="atoms">One more than the largest number of an atom.</param>
    /// <param name="patterns">One more than the largest number of a pattern.</param>
    public void Add(int start, ReadOnlySpan<int> atomCodes, ReadOnlySpan<int> patternCodes, int atoms, int patterns)
    {
        var cells = PlaceFor(atomCodes, patternCodes, atoms, patterns);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] != 0)
            {
                AddRow(_window, cells[i], _weights.AsSpan((start + i) * _count, _count));
            }
        }
    }

    /// <summary>Adds the sums of other rows of the same responses.</summary>
    /// <param name="other">The sums.</param>
    /// <param name="atoms">The number here of each atom there.</param>
    /// <param name="patterns">The number here of each pattern there.</param>
    public void Include(ReplicateCounter other, int[] atoms, int[] patterns)
    {
        for (var cell = 1; cell < other._cells.Pairs.Length; cell++)
        {
            var (atom, pattern) = other._cells.Pairs[cell];
            var place = PlaceFor([atoms[atom]], [patterns[pattern]], atoms[atom] + 1, patterns[pattern] + 1)[0];
            for (var lane = 0; lane < 2 * _count; lane++)
            {
                _lanes[(place * 2 * _count) + lane] += other._lanes[(cell * 2 * _count) + lane];
            }

            for (var r = 0; r < _count && other._rests is not null; r++)
            {
                if (other._rests.TryGetValue((cell * _count) + r, out var rest))
                {
                    AddRest((place * _count) + r, rest);
                }
            }
        }
    }

    /// <summary>The sums of the replicates in a cell.</summary>
    public ExactColumn Sums(int atomCode, int pattern)
    {
        Span<int> cell = [0];
        _cells.Number([atomCode], [pattern], atomCode + 1, pattern + 1, cell);
        var sums = new ExactColumn(_count);
        for (var r = 0; r < _count; r++)
        {
            var total = _window.Total(_lanes[(cell[0] * 2 * _count) + r], _lanes[(((cell[0] * 2) + 1) * _count) + r]);
            sums[r] = _rests is not null && _rests.TryGetValue((cell[0] * _count) + r, out var rest) ? total + rest : total;
        }

        return sums;
    }

    /// <summary>The cells of rows, with room for their sums.</summary>
    private ReadOnlySpan<int> PlaceFor(ReadOnlySpan<int> atomCodes, ReadOnlySpan<int> patternCodes, int atoms, int patterns)
    {
        var cells = _cellOfRow.AsSpan(0, atomCodes.Length);
        _cells.Number(atomCodes, patternCodes, atoms, patterns, cells);
        if (_cells.Pairs.Length * 2 * _count > _lanes.Length)
        {
            Array.Resize(ref _lanes, Math.Max(_cells.Pairs.Length * 2 * _count, 2 * _lanes.Length));
        }

        return cells;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRow(in SumWindow window, int cell, ReadOnlySpan<double> weights)
    {
        var high = _lanes.AsSpan(cell * 2 * _count, _count);
        var low = _lanes.AsSpan(((cell * 2) + 1) * _count, _count);
        var r = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; r <= weights.Length - 8; r += 8)
            {
                window.Split(Vector512.Create(weights[r..]), out var highs, out var lows, out var rests);
                (Vector512.Create<long>(high[r..]) + highs).CopyTo(high[r..]);
                (Vector512.Create<long>(low[r..]) + lows).CopyTo(low[r..]);
                if (!Vector512.EqualsAll(rests, Vector512<double>.Zero))
                {
                    AddRests(cell, r, [rests[0], rests[1], rests[2], rests[3], rests[4], rests[5], rests[6], rests[7]]);
                }
            }
        }

        for (; r < weights.Length; r++)
        {
            window.Split(weights[r], out var highOne, out var lowOne, out var rest);
            high[r] += highOne;
            low[r] += lowOne;
            if (rest != 0)
            {
                AddRests(cell, r, [rest]);
            }
        }
    }

    private void AddRests(int cell, int start, ReadOnlySpan<double> rests)
    {
        for (var i = 0; i < rests.Length; i++)
        {
            if (rests[i] != 0)
            {
                AddRest((cell * _count) + start + i, ExactTotal.Of(rests[i]));
            }
        }
    }

    private void AddRest(int place, ExactTotal rest)
    {
        _rests ??= [];
        _rests[place] = _rests.GetValueOrDefault(place) + rest;
    }
}
