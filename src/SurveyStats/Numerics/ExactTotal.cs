using System.Numerics;

namespace SurveyStats.Numerics;

/// <summary>
/// An exact sum of doubles, as doubles that do not overlap: the sum rounded, then the rest rounded, and so on until nothing is left. One or two
/// suffice for almost every sum, so that it takes 24 bytes where <see cref="ExactSum"/> takes 560. Equal sums have equal parts.
/// </summary>
internal readonly struct ExactTotal
{
    // So that the sum of two totals, and the carry, fit in 128 bits.
    private const int LargestSpan = 124;

    private readonly double _first;
    private readonly double _second;
    private readonly double[]? _further;

    private ExactTotal(double first, double second, double[]? further = null)
    {
        _first = first;
        _second = second;
        _further = further;
    }

    /// <summary>The sum, correctly rounded (to nearest, ties to even).</summary>
    public double Value => _first;

    /// <summary>What <see cref="Value"/> lacks, rounded.</summary>
    public double Rest => _second;

    /// <summary>Whether two parts do not suffice.</summary>
    public bool HasFurther => _further is not null;

    /// <summary>A finite number as a sum.</summary>
    public static ExactTotal Of(double value) => double.IsFinite(value)
        ? new ExactTotal(value == 0 ? 0 : value, 0)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Only finite numbers can be summed.");

    /// <summary>A sum by its first two parts, as <see cref="Value"/> and <see cref="Rest"/> gave them.</summary>
    public static ExactTotal OfParts(double value, double rest) => new(value, rest);

    /// <summary>The sum <c>total * 2^exponent</c>, with an exponent of -1074 or more.</summary>
    public static ExactTotal OfWhole(Int128 total, int exponent)
    {
        Span<double> parts = stackalloc double[4];
        var count = 0;
        for (; total != 0; count++)
        {
            parts[count] = Rounded(ref total, exponent);
        }

        return FromCanonical(parts[..count]);
    }

    /// <summary>The sum of the parts of an expansion.</summary>
    public static ExactTotal FromExpansion(ReadOnlySpan<double> parts)
    {
        var sum = default(ExactTotal);
        foreach (var part in parts)
        {
            sum += Of(part);
        }

        return sum;
    }

    public static ExactTotal operator +(ExactTotal a, ExactTotal b)
    {
        if (a._further is null && b._further is null)
        {
            if (a._second == 0 && b._second == 0)
            {
                var (sum, rest) = SumAndRest(a._first, b._first);
                if (double.IsFinite(sum))
                {
                    return new ExactTotal(sum, rest);
                }
            }
            else if (TryAddWhole([a._first, a._second, b._first, b._second], out var total))
            {
                return total;
            }
        }

        var exact = ExactSum.FromExpansion(a.ToExpansion());
        exact.Add(ExactSum.FromExpansion(b.ToExpansion()));
        return FromCanonical(exact.ToExpansion());
    }

    /// <summary>The sum as doubles that do not overlap, the largest first; none for 0.</summary>
    public double[] ToExpansion() =>
        _first == 0 ? [] : _second == 0 ? [_first] : _further is null ? [_first, _second] : [_first, _second, .. _further];

    /// <summary>The rounded sum of two numbers, and what it lacks. Source: Knuth (1998), The Art of Computer Programming 2, section 4.2.2.</summary>
    public static (double Sum, double Lacks) SumAndRest(double a, double b)
    {
        var sum = a + b;
        var part = sum - a;
        return (sum, (a - (sum - part)) + (b - part));
    }

    private static ExactTotal FromCanonical(ReadOnlySpan<double> parts) => parts.Length switch
    {
        0 => default,
        1 => new ExactTotal(parts[0], 0),
        2 => new ExactTotal(parts[0], parts[1]),
        _ => new ExactTotal(parts[0], parts[1], parts[2..].ToArray()),
    };

    /// <summary>Adds numbers as whole multiples of the lowest bit among them, if they span few enough bits.</summary>
    private static bool TryAddWhole(ReadOnlySpan<double> parts, out ExactTotal total)
    {
        var (lowest, highest) = (int.MaxValue, int.MinValue);
        foreach (var part in parts)
        {
            if (part != 0)
            {
                var (mantissa, exponent) = Parts(part);
                lowest = Math.Min(lowest, exponent + BitOperations.TrailingZeroCount(mantissa));
                highest = Math.Max(highest, exponent + 53);
            }
        }

        if (highest - lowest > LargestSpan)
        {
            total = default;
            return false;
        }

        Int128 sum = 0;
        foreach (var part in parts)
        {
            if (part != 0)
            {
                var (mantissa, exponent) = Parts(part);
                var shifted = exponent >= lowest ? (Int128)mantissa << (exponent - lowest) : mantissa >> (lowest - exponent);
                sum += part < 0 ? -shifted : shifted;
            }
        }

        total = OfWhole(sum, lowest);
        return true;
    }

    /// <summary>Mantissa and exponent of |value| = mantissa * 2^exponent.</summary>
    private static (long Mantissa, int Exponent) Parts(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        return exponent == 0 ? (fraction, -1074) : (fraction | (1L << 52), exponent - 1075);
    }

    /// <summary>The number rounded to a double, which is taken away from it.</summary>
    private static double Rounded(ref Int128 total, int exponent)
    {
        var magnitude = (UInt128)(total < 0 ? -total : total);
        var excess = Math.Max(0, 128 - (int)UInt128.LeadingZeroCount(magnitude) - 53);
        var kept = (long)(magnitude >> excess);
        if (excess > 0)
        {
            var rest = magnitude - ((UInt128)kept << excess);
            var half = UInt128.One << (excess - 1);
            kept += rest > half || (rest == half && (kept & 1) == 1) ? 1 : 0;
        }

        var taken = (Int128)kept << excess;
        var value = Math.ScaleB((double)kept, excess + exponent);
        if (!double.IsFinite(value))
        {
            throw new OverflowException("The sum is larger than any double.");
        }

        var isNegative = total < 0;
        total -= isNegative ? -taken : taken;
        return isNegative ? -value : value;
    }
}
