using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SurveyStats.Numerics;

/// <summary>A block of rows of two columns, split by their windows: four integers a row (high and low of the first, high and low of the second), and the rests.</summary>
internal sealed class PairedLanes(SumWindow first, SumWindow second, int largestBlock)
{
    /// <summary>The integers of a row.</summary>
    public const int LanesPerRow = 4;

    private readonly long[] _lanes = new long[largestBlock * LanesPerRow];
    private readonly double[] _firstRests = new double[largestBlock];
    private readonly double[] _secondRests = new double[largestBlock];

    public SumWindow First { get; } = first;

    public SumWindow Second { get; } = second;

    /// <summary>The integers, row by row.</summary>
    public ReadOnlySpan<long> Lanes => _lanes;

    /// <summary>What the windows leave of the first column; only where <see cref="HasRests"/>.</summary>
    public ReadOnlySpan<double> FirstRests => _firstRests;

    /// <summary>What the windows leave of the second column; only where <see cref="HasRests"/>.</summary>
    public ReadOnlySpan<double> SecondRests => _secondRests;

    /// <summary>Whether the windows leave anything of any row.</summary>
    public bool HasRests { get; private set; }

    /// <summary>Splits a block, of finite numbers.</summary>
    public void Split(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var vectors = Avx2.IsSupported ? SplitByVectors(first, second) : 0;
        if (vectors == 0)
        {
            HasRests = false;
        }

        SplitFrom(vectors, first, second);
    }

    /// <summary>Splits a block without vectors, as <see cref="Split"/> does where there are none.</summary>
    internal void SplitOneByOne(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        HasRests = false;
        SplitFrom(0, first, second);
    }

    private void SplitFrom(int start, ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        for (var i = start; i < first.Length; i++)
        {
            var row = _lanes.AsSpan(i * LanesPerRow, LanesPerRow);
            First.Split(first[i], out row[0], out row[1], out _firstRests[i]);
            Second.Split(second[i], out row[2], out row[3], out _secondRests[i]);
            HasRests |= _firstRests[i] != 0 || _secondRests[i] != 0;
        }
    }

    /// <summary>Splits four rows at a time, and turns the four columns of integers into rows; returns the number of rows done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int SplitByVectors(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var a = MemoryMarshal.Cast<double, Vector256<double>>(first);
        var b = MemoryMarshal.Cast<double, Vector256<double>>(second);
        var lanes = MemoryMarshal.Cast<long, Vector256<long>>(_lanes.AsSpan());
        var firstRests = MemoryMarshal.Cast<double, Vector256<double>>(_firstRests.AsSpan());
        var secondRests = MemoryMarshal.Cast<double, Vector256<double>>(_secondRests.AsSpan());
        var (windowA, windowB, rests) = (First, Second, Vector256<long>.Zero);
        for (var i = 0; i < a.Length; i++)
        {
            windowA.Split(a[i], out var highA, out var lowA, out var restA);
            windowB.Split(b[i], out var highB, out var lowB, out var restB);
            (firstRests[i], secondRests[i]) = (restA, restB);
            rests |= ~Vector256.Equals(restA, Vector256<double>.Zero).AsInt64() | ~Vector256.Equals(restB, Vector256<double>.Zero).AsInt64();
            var (evenA, oddA) = (Avx2.UnpackLow(highA, lowA), Avx2.UnpackHigh(highA, lowA));
            var (evenB, oddB) = (Avx2.UnpackLow(highB, lowB), Avx2.UnpackHigh(highB, lowB));
            var rows = lanes.Slice(i * 4, 4);
            rows[0] = Avx2.Permute2x128(evenA, evenB, 0x20);
            rows[1] = Avx2.Permute2x128(oddA, oddB, 0x20);
            rows[2] = Avx2.Permute2x128(evenA, evenB, 0x31);
            rows[3] = Avx2.Permute2x128(oddA, oddB, 0x31);
        }

        HasRests = rests != Vector256<long>.Zero;
        return a.Length * 4;
    }
}
