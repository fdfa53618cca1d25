using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SurveyStats.Tabulation;

/// <summary>
/// Counts keys. A few cells are counted in four tables in turn, so that a row does not wait for the count of the row before it. For one thread.
/// </summary>
internal sealed class CountHistogram : KeyHistogram
{
    private const int LargestInTurn = 4096;

    private readonly uint[] _counts;
    private readonly int _tables;

    /// <param name="cells">One more than the largest key.</param>
    public CountHistogram(int cells)
        : base(cells)
    {
        _tables = cells <= LargestInTurn ? 4 : 1;
        _counts = new uint[cells * _tables];
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Add(ReadOnlySpan<int> keys, int start)
    {
        Check(keys);
        ref var first = ref MemoryMarshal.GetArrayDataReference(_counts);
        var i = 0;
        if (_tables == 4)
        {
            ref var second = ref Unsafe.Add(ref first, Cells);
            ref var third = ref Unsafe.Add(ref second, Cells);
            ref var fourth = ref Unsafe.Add(ref third, Cells);
            for (; i <= keys.Length - 4; i += 4)
            {
                Unsafe.Add(ref first, keys[i])++;
                Unsafe.Add(ref second, keys[i + 1])++;
                Unsafe.Add(ref third, keys[i + 2])++;
                Unsafe.Add(ref fourth, keys[i + 3])++;
            }
        }

        for (; i < keys.Length; i++)
        {
            Unsafe.Add(ref first, keys[i])++;
        }
    }

    /// <inheritdoc/>
    public override void AddTo(CellTotals totals)
    {
        for (var cell = 0; cell < Cells; cell++)
        {
            for (var table = 0; table < _tables; table++)
            {
                totals.Counts[cell] += _counts[(table * Cells) + cell];
            }
        }

        Array.Clear(_counts);
    }
}
