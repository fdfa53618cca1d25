using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SurveyStats.Numerics;

/// <summary>
/// A block of rows of pairs of columns, split by their windows: four integers a pair (high and low of the first, high and low of the second), row by row,
/// and what the windows leave.
/// </summary>
/// <param name="windows">The windows of each pair.</param>
/// <param name="largestBlock">The largest number of rows of a block.</param>
internal sealed class PairedLanes(IReadOnlyList<(SumWindow First, SumWindow Second)> windows, int largestBlock)
{
    /// <summary>The integers of a pair.</summary>
    public const int LanesPerPair = 4;

    private readonly int _lanesPerRow = windows.Count * LanesPerPair;
    private readonly long[] _lanes = new long[windows.Count * LanesPerPair * largestBlock];
    private readonly List<(int Row, int Column, double Left)> _rests = [];

    public IReadOnlyList<(SumWindow First, SumWindow Second)> Windows => windows;

    /// <summary>The integers, row by row, pair by pair.</summary>
    public ReadOnlySpan<long> Lanes => _lanes;

    /// <summary>What the windows leave of a row and column; column 2 k is the first of pair k, 2 k + 1 its second.</summary>
    public IReadOnlyList<(int Row, int Column, double Left)> Rests => _rests;

    /// <summary>Begins a block.</summary>
    public void Clear() => _rests.Clear();

    /// <summary>Splits a block of a pair, of finite numbers.</summary>
    /// <param name="pair">The place of the pair.</param>
    /// <param name="first">The first column.</param>
    /// <param name="second">The second.</param>
    /// <param name="asProducts">Whether the pair is the products of the two columns, rounded, and what these lack; else the columns themselves.</param>
    public void Split(int pair, ReadOnlySpan<double> first, ReadOnlySpan<double> second, bool asProducts = false)
    {
        var (windowA, windowB) = windows[pair];
        SplitFrom(
            Avx2.IsSupported && Fma.IsSupported && windowA.HoldsLargest && windowB.HoldsLargest ? SplitByVectors(pair, first, second, asProducts) : 0,
            pair, first, second, asProducts);
    }

    /// <summary>Splits a block without vectors, as <see cref="Split"/> does where there are none.</summary>
    internal void SplitOneByOne(int pair, ReadOnlySpan<double> first, ReadOnlySpan<double> second, bool asProducts = false) =>
        SplitFrom(0, pair, first, second, asProducts);

    private void SplitFrom(int start, int pair, ReadOnlySpan<double> first, ReadOnlySpan<double> second, bool asProducts)
    {
        var (windowA, windowB) = windows[pair];
        for (var i = start; i < first.Length; i++)
        {
            var row = _lanes.AsSpan((i * _lanesPerRow) + (pair * LanesPerPair), LanesPerPair);
            var (a, b) = (first[i], second[i]);
            if (asProducts)
            {
                (a, b) = (a * b, Math.FusedMultiplyAdd(a, b, -(a * b)));
            }

            windowA.Split(a, out row[0], out row[1], out var restA);
            windowB.Split(b, out row[2], out row[3], out var restB);
            AddRest(i, 2 * pair, restA);
            AddRest(i, (2 * pair) + 1, restB);
        }
    }

    /// <summary>Splits four rows at a time, and turns the four columns of integers into rows; returns the number of rows done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int SplitByVectors(int pair, ReadOnlySpan<double> first, ReadOnlySpan<double> second, bool asProducts)
    {
        var a = MemoryMarshal.Cast<double, Vector256<double>>(first);
        var b = MemoryMarshal.Cast<double, Vector256<double>>(second)[..a.Length];
        var lanes = MemoryMarshal.Cast<long, Vector256<long>>(_lanes.AsSpan())[pair..];
        var ((windowA, windowB), pairs) = (windows[pair], windows.Count);
        for (var i = 0; i < a.Length; i++)
        {
            var (x, y) = (a[i], b[i]);
            if (asProducts)
            {
                var product = x * y;
                (x, y) = (product, Fma.MultiplySubtract(x, y, product));
            }

            windowA.SplitHeld(x, out var highA, out var lowA, out var restA);
            windowB.SplitHeld(y, out var highB, out var lowB, out var restB);
            var (evenA, oddA) = (Avx2.UnpackLow(highA, lowA), Avx2.UnpackHigh(highA, lowA));
            var (evenB, oddB) = (Avx2.UnpackLow(highB, lowB), Avx2.UnpackHigh(highB, lowB));
            var rows = lanes[(i * 4 * pairs)..];
            rows[3 * pairs] = Avx2.Permute2x128(oddA, oddB, 0x31);
            rows[0] = Avx2.Permute2x128(evenA, evenB, 0x20);
            rows[pairs] = Avx2.Permute2x128(oddA, oddB, 0x20);
            rows[2 * pairs] = Avx2.Permute2x128(evenA, evenB, 0x31);
            if (!Vector256.EqualsAll(restA, Vector256<double>.Zero) || !Vector256.EqualsAll(restB, Vector256<double>.Zero))
            {
                AddRests(i * 4, 2 * pair, restA);
                AddRests(i * 4, (2 * pair) + 1, restB);
            }
        }

        return a.Length * 4;
    }

    private void AddRests(int row, int column, Vector256<double> rests)
    {
        for (var i = 0; i < Vector256<double>.Count; i++)
        {
            AddRest(row + i, column, rests[i]);
        }
    }

    private void AddRest(int row, int column, double rest)
    {
        if (rest != 0)
        {
            _rests.Add((row, column, rest));
        }
    }
}
