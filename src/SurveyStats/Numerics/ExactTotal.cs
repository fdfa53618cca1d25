namespace SurveyStats.Numerics;

/// <summary>
/// An exact sum of doubles, as doubles that do not overlap: the sum rounded, then the rest rounded, and so on until nothing is left. One to three
/// suffice for almost every sum, so that it takes 32 bytes where <see cref="ExactSum"/> takes 560. Equal sums have equal parts.
/// </summary>
internal readonly struct ExactTotal
{
    private const int InlineParts = 3;
    private const int LargestPasses = 8;

    private readonly double _first;
    private readonly double _second;
    private readonly double _third;
    private readonly double[]? _further;

    private ExactTotal(double first, double second = 0, double third = 0, double[]? further = null)
    {
        _first = first;
        _second = second;
        _third = third;
        _further = further;
    }

    /// <summary>The sum, correctly rounded (to nearest, ties to even).</summary>
    public double Value => _first;

    /// <summary>What <see cref="Value"/> lacks, rounded.</summary>
    public double Rest => _second;

    /// <summary>What both lack, rounded.</summary>
    public double Third => _third;

    /// <summary>Whether three parts do not suffice.</summary>
    public bool HasFurther => _further is not null;

    /// <summary>A finite number as a sum.</summary>
    public static ExactTotal Of(double value) => double.IsFinite(value)
        ? new ExactTotal(value == 0 ? 0 : value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Only finite numbers can be summed.");

    /// <summary>A sum by its first parts, as <see cref="Value"/>, <see cref="Rest"/> and <see cref="Third"/> gave them.</summary>
    public static ExactTotal OfParts(double value, double rest, double third = 0) => new(value, rest, third);

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
            Span<double> parts = [a._first, b._first, a._second, b._second, a._third, b._third];
            var count = Distil(parts);
            if (count >= 0)
            {
                return new ExactTotal(parts[0], parts[1], parts[2]);
            }
        }

        var exact = ExactSum.FromExpansion(a.ToExpansion());
        exact.Add(ExactSum.FromExpansion(b.ToExpansion()));
        return FromCanonical(exact.ToExpansion());
    }

    /// <summary>The sum as doubles that do not overlap, the largest first; none for 0.</summary>
    public double[] ToExpansion() =>
        _first == 0 ? [] : _second == 0 ? [_first] : _third == 0 ? [_first, _second] : [_first, _second, _third, .. _further ?? []];

    /// <summary>The rounded sum of two numbers, and what it lacks. Source: Knuth (1998), The Art of Computer Programming 2, section 4.2.2.</summary>
    public static (double Sum, double Lacks) SumAndRest(double a, double b)
    {
        var sum = a + b;
        var part = sum - a;
        return (sum, (a - (sum - part)) + (b - part));
    }

    private static ExactTotal FromCanonical(ReadOnlySpan<double> parts) => new(
        parts.Length > 0 ? parts[0] : 0,
        parts.Length > 1 ? parts[1] : 0,
        parts.Length > 2 ? parts[2] : 0,
        parts.Length > InlineParts ? parts[InlineParts..].ToArray() : null);

    /// <summary>
    /// Turns numbers into the parts of their exact sum by adding neighbours without error, again and again; returns the number of parts, or -1 if they
    /// are too many, or it is not certain that each is the rest rounded. Source: Ogita, Rump and Oishi (2005), SIAM Journal on Scientific Computing
    /// 26, 1955-1988, for the passes.
    /// </summary>
    private static int Distil(Span<double> parts)
    {
        for (var pass = 0; pass < LargestPasses; pass++)
        {
            for (var i = parts.Length - 1; i > 0; i--)
            {
                (parts[i - 1], parts[i]) = SumAndRest(parts[i - 1], parts[i]);
            }

            var count = 0;
            for (var i = 0; i < parts.Length; i++)
            {
                var part = parts[i];
                parts[i] = 0;
                if (part != 0)
                {
                    parts[count++] = part;
                }
            }

            if (IsCanonical(parts[..count]))
            {
                return count <= InlineParts ? count : -1;
            }
        }

        return -1;
    }

    private static bool IsCanonical(ReadOnlySpan<double> parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            // A rest of half a unit with a further rest is a tie that this one breaks: a power of 2 could be one.
            if (!double.IsFinite(parts[i]) || (i + 1 < parts.Length && parts[i] + parts[i + 1] != parts[i])
                || (i > 0 && i + 1 < parts.Length && (BitConverter.DoubleToInt64Bits(parts[i]) & 0xF_FFFF_FFFF_FFFF) == 0))
            {
                return false;
            }
        }

        return true;
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
