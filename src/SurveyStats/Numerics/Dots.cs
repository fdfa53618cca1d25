using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SurveyStats.Numerics;

/// <summary>
/// Sums of products over vectors, four numbers at a time in a fixed order, without fused operations: every machine gives the same bits.
/// </summary>
internal static class Dots
{
    /// <summary>Squares numbers, one by one.</summary>
    internal static void Square(ReadOnlySpan<double> numbers, Span<double> squares)
    {
        squares = squares[..numbers.Length];
        var fours = MemoryMarshal.Cast<double, Vector256<double>>(numbers);
        var results = MemoryMarshal.Cast<double, Vector256<double>>(squares);
        for (var i = 0; i < fours.Length; i++)
        {
            results[i] = fours[i] * fours[i];
        }

        for (var i = 4 * fours.Length; i < numbers.Length; i++)
        {
            squares[i] = numbers[i] * numbers[i];
        }
    }

    /// <summary>The sum of a_i b_i. The second vector may be longer than the first.</summary>
    internal static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        b = b[..a.Length];
        var fours = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var others = MemoryMarshal.Cast<double, Vector256<double>>(b);
        var lanes = Vector256<double>.Zero;
        for (var i = 0; i < fours.Length; i++)
        {
            lanes += fours[i] * others[i];
        }

        var sum = lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
        for (var i = 4 * fours.Length; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>y_i = y_i + factor x_i. The vector x may be longer than y.</summary>
    internal static void AddMultiple(Span<double> y, double factor, ReadOnlySpan<double> x)
    {
        x = x[..y.Length];
        var sums = MemoryMarshal.Cast<double, Vector256<double>>(y);
        var fours = MemoryMarshal.Cast<double, Vector256<double>>(x);
        var all = Vector256.Create(factor);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += all * fours[i];
        }

        for (var i = 4 * sums.Length; i < y.Length; i++)
        {
            y[i] += factor * x[i];
        }
    }

    /// <summary>The length sqrt(sum of a_i^2), without overflow or underflow of the squares.</summary>
    internal static double Length(ReadOnlySpan<double> a)
    {
        var largest = 0.0;
        foreach (var x in a)
        {
            largest = Math.Max(largest, Math.Abs(x));
        }

        if (largest is 0 or (> 1e-140 and < 1e140))
        {
            return Math.Sqrt(Dot(a, a));
        }

        var sum = 0.0;
        foreach (var x in a)
        {
            sum += x / largest * (x / largest);
        }

        return largest * Math.Sqrt(sum);
    }
}
