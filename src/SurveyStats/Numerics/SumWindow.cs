using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SurveyStats.Numerics;

/// <summary>
/// A range of bits in which doubles are summed exactly in two 64-bit integers: v = high * 2^(l + b) + low * 2^l + rest, with b bits in each of high and
/// low. The rest is 0 for all but numbers that are very small beside the largest; it is summed apart.
/// </summary>
/// <remarks>
/// Adding 1.5 * 2^(52 + g) to a double rounds it to a multiple of 2^g and leaves the multiple in the low bits of the sum, so that no conversion is
/// needed. Source: Rump, Ogita and Oishi (2008), SIAM Journal on Scientific Computing 31, 189-224, for the extraction.
/// </remarks>
internal readonly struct SumWindow
{
    private readonly double _limit;
    private readonly double _highShift;
    private readonly double _lowShift;
    private readonly double _highUnit;
    private readonly double _lowUnit;
    private readonly int _bits;
    private readonly int _exponent;

    /// <summary>A window for a number of additions of numbers up to a magnitude.</summary>
    /// <param name="largest">The largest magnitude; larger numbers go to the rest whole.</param>
    /// <param name="additions">The largest number of numbers that are ever added.</param>
    public SumWindow(double largest, long additions)
    {
        _bits = Math.Min(50, 62 - (64 - BitOperations.LeadingZeroCount((ulong)additions)));
        var top = largest > 0 ? Math.ILogB(largest) + 1 : 0;

        // Within what the shifts can be: normal numbers, up to 1.5 * 2^1023.
        _exponent = Math.Clamp(top - (2 * _bits), -1074, 971 - _bits);
        _limit = Math.ScaleB(1, Math.Min(_exponent + (2 * _bits), 1023));
        _highShift = Math.ScaleB(1.5, 52 + _exponent + _bits);
        _lowShift = Math.ScaleB(1.5, 52 + _exponent);
        _highUnit = Math.ScaleB(1, _exponent + _bits);
        _lowUnit = Math.ScaleB(1, _exponent);
        HoldsLargest = largest <= _limit;
    }

    /// <summary>Whether no number up to the largest magnitude goes to the rest whole: only numbers near the largest doubles do.</summary>
    public bool HoldsLargest { get; }

    /// <summary>Splits one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Split(double value, out long high, out long low, out double rest)
    {
        var kept = Math.Abs(value) <= _limit ? value : 0;
        var shifted = kept + _highShift;
        var coarse = shifted - _highShift;
        var shiftedRest = (kept - coarse) + _lowShift;
        high = BitConverter.DoubleToInt64Bits(shifted) - BitConverter.DoubleToInt64Bits(_highShift);
        low = BitConverter.DoubleToInt64Bits(shiftedRest) - BitConverter.DoubleToInt64Bits(_lowShift);
        rest = (value - coarse) - (shiftedRest - _lowShift);
    }

    /// <summary>Splits four numbers up to the largest magnitude, where <see cref="HoldsLargest"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SplitHeld(Vector256<double> values, out Vector256<long> high, out Vector256<long> low, out Vector256<double> rest)
    {
        var (highShift, lowShift) = (Vector256.Create(_highShift), Vector256.Create(_lowShift));
        var shifted = values + highShift;
        var fine = values - (shifted - highShift);
        var shiftedRest = fine + lowShift;
        high = shifted.AsInt64() - highShift.AsInt64();
        low = shiftedRest.AsInt64() - lowShift.AsInt64();
        rest = fine - (shiftedRest - lowShift);
    }

    /// <summary>Splits eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Split(Vector512<double> values, out Vector512<long> high, out Vector512<long> low, out Vector512<double> rest)
    {
        var kept = values & Vector512.LessThanOrEqual(Vector512.Abs(values), Vector512.Create(_limit));
        var (highShift, lowShift) = (Vector512.Create(_highShift), Vector512.Create(_lowShift));
        var shifted = kept + highShift;
        var coarse = shifted - highShift;
        var shiftedRest = (kept - coarse) + lowShift;
        high = shifted.AsInt64() - highShift.AsInt64();
        low = shiftedRest.AsInt64() - lowShift.AsInt64();
        rest = (values - coarse) - (shiftedRest - lowShift);
    }

    /// <summary>The sum of what was split, its rests apart.</summary>
    public ExactTotal Total(long high, long low)
    {
        const long Largest = 1L << 53;
        if (Math.Abs(high) <= Largest && Math.Abs(low) <= Largest)
        {
            var (sum, rest) = ExactTotal.SumAndRest(high * _highUnit, low * _lowUnit);
            return ExactTotal.OfParts(sum, rest);
        }

        return ExactTotal.OfWhole(((Int128)high << _bits) + low, _exponent);
    }

    /// <summary>The largest magnitude among numbers; 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Largest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        var i = 0;
        if (Vector256.IsHardwareAccelerated && values.Length >= 4)
        {
            var vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
            var most = Vector256<double>.Zero;
            foreach (var vector in vectors)
            {
                most = Vector256.MaxNative(most, Vector256.Abs(vector));
            }

            i = vectors.Length * 4;
            for (var lane = 0; lane < 4; lane++)
            {
                largest = Math.Max(largest, most[lane]);
            }
        }

        for (; i < values.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(values[i]));
        }

        return largest;
    }
}
