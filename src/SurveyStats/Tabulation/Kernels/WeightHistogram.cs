using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using SurveyStats.Design;

namespace SurveyStats.Tabulation;

/// <summary>
/// The count, the sum of weights and the sum of squared weights by key, exactly, with one addition of four 64-bit integers a row: see
/// <see cref="WeightUnits"/>. Few cells are summed in four tables in turn, so that a row does not wait for the row before it; many cells are counted
/// apart, so that sums need not be taken out. For one thread.
/// </summary>
internal sealed class WeightHistogram : KeyHistogram
{
    private const int LargestInTurn = 256;
    private const int Lanes = 4;

    private readonly SampleWeights _weights;
    private readonly WeightUnits _units;
    private readonly int _tables;
    private readonly long[] _lanes;
    private readonly uint[] _counts;
    private readonly double[] _room;
    private readonly CellTotals _totals;
    private int _rows;

    /// <param name="cells">One more than the largest key.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="units">How they are split.</param>
    /// <param name="largestBlock">The largest number of rows of a block.</param>
    public WeightHistogram(int cells, SampleWeights weights, WeightUnits units, int largestBlock)
        : base(cells)
    {
        (_weights, _units, _room, _totals) = (weights, units, new double[largestBlock], new CellTotals(cells, units));
        _tables = cells <= LargestInTurn ? 4 : 1;
        _lanes = new long[Lanes * cells * _tables];
        _counts = units.HasCounts ? [] : new uint[cells];
    }

    /// <inheritdoc/>
    public override void Add(ReadOnlySpan<int> keys, int start)
    {
        Check(keys);
        if (_units.HasCounts && _rows + keys.Length > WeightUnits.LargestRows)
        {
            TakeOut();
        }

        _rows += keys.Length;
        var weights = _weights.Block(start, _room.AsSpan(0, keys.Length));
        AddOneByOne(Avx2.IsSupported ? AddByVectors(keys, weights) : 0, keys, weights);
        for (var i = 0; i < keys.Length && !_units.HasCounts; i++)
        {
            _counts[keys[i]]++;
        }
    }

    /// <summary>Adds a block without vectors, as <see cref="Add"/> does where there are none.</summary>
    internal void AddOneByOne(ReadOnlySpan<int> keys, int start)
    {
        TakeOut();
        _rows = keys.Length;
        AddOneByOne(0, keys, _weights.Block(start, _room.AsSpan(0, keys.Length)));
        for (var i = 0; i < keys.Length && !_units.HasCounts; i++)
        {
            _counts[keys[i]]++;
        }
    }

    /// <inheritdoc/>
    public override void AddTo(CellTotals totals)
    {
        TakeOut();
        totals.Add(_totals);
        Array.Clear(_totals.Counts);
        Array.Clear(_totals.Sums);
    }

    /// <summary>Four rows at a time; returns the number of rows done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddByVectors(ReadOnlySpan<int> keys, ReadOnlySpan<double> weights)
    {
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_lanes);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        var next = _tables == 1 ? 0 : Cells * Lanes;
        var (high, low) = (Vector256.Create(_units.High), Vector256.Create(_units.Low));
        var (squareHigh, squareLow) = (Vector256.Create(_units.SquareHigh), Vector256.Create(_units.SquareLow));
        var one = Vector256.Create(One - BitConverter.DoubleToInt64Bits(_units.High));
        var i = 0;
        for (; i <= keys.Length - 4; i += 4)
        {
            var w = Vector256.LoadUnsafe(ref weight, (nuint)i);
            var square = w * w;
            var shifted = w + high;
            var squareShifted = square + squareHigh;
            var lows = (w - (shifted - high) + low).AsInt64() - low.AsInt64();
            var squareLows = (square - (squareShifted - squareHigh) + squareLow).AsInt64() - squareLow.AsInt64();
            var (highs, squareHighs) = (shifted.AsInt64() + one, squareShifted.AsInt64() - squareHigh.AsInt64());
            var (even, odd) = (Avx2.UnpackLow(highs, lows), Avx2.UnpackHigh(highs, lows));
            var (evenSquare, oddSquare) = (Avx2.UnpackLow(squareHighs, squareLows), Avx2.UnpackHigh(squareHighs, squareLows));
            AddRow(ref Unsafe.Add(ref sums, keys[i] * Lanes), Avx2.Permute2x128(even, evenSquare, 0x20));
            AddRow(ref Unsafe.Add(ref sums, next + (keys[i + 1] * Lanes)), Avx2.Permute2x128(odd, oddSquare, 0x20));
            AddRow(ref Unsafe.Add(ref sums, (2 * next) + (keys[i + 2] * Lanes)), Avx2.Permute2x128(even, evenSquare, 0x31));
            AddRow(ref Unsafe.Add(ref sums, (3 * next) + (keys[i + 3] * Lanes)), Avx2.Permute2x128(odd, oddSquare, 0x31));
        }

        return i;
    }

    /// <summary>A row, where counts stand beside sums.</summary>
    private long One => _units.HasCounts ? 1L << WeightUnits.CountShift : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(ref long sums, Vector256<long> row) => (Vector256.LoadUnsafe(ref sums) + row).StoreUnsafe(ref sums);

    private void AddOneByOne(int from, ReadOnlySpan<int> keys, ReadOnlySpan<double> weights)
    {
        for (var i = from; i < keys.Length; i++)
        {
            var sums = _lanes.AsSpan(keys[i] * Lanes, Lanes);
            var (weight, square) = (weights[i], weights[i] * weights[i]);
            sums[0] += One + Taken(ref weight, _units.High);
            sums[1] += Taken(ref weight, _units.Low);
            sums[2] += Taken(ref square, _units.SquareHigh);
            sums[3] += Taken(ref square, _units.SquareLow);
        }
    }

    private static long Taken(ref double number, double shift)
    {
        var shifted = number + shift;
        number -= shifted - shift;
        return BitConverter.DoubleToInt64Bits(shifted) - BitConverter.DoubleToInt64Bits(shift);
    }

    /// <summary>Takes the sums out: before 64 bits are full, and at the end.</summary>
    private void TakeOut()
    {
        if (_rows == 0)
        {
            return;
        }

        for (var place = 0; place < _lanes.Length; place += Lanes)
        {
            var cell = place / Lanes % Cells;
            var high = _lanes[place];
            if (_units.HasCounts)
            {
                _totals.Counts[cell] += high >> WeightUnits.CountShift;
                high &= (1L << WeightUnits.CountShift) - 1;
            }

            _totals.Sums[4 * cell] += high;
            for (var lane = 1; lane < Lanes; lane++)
            {
                _totals.Sums[(4 * cell) + lane] += _lanes[place + lane];
            }
        }

        for (var cell = 0; cell < _counts.Length; cell++)
        {
            _totals.Counts[cell] += _counts[cell];
        }

        Array.Clear(_lanes);
        Array.Clear(_counts);
        _rows = 0;
    }
}
