using System.Numerics;

namespace SurveyStats.Numerics;

/// <summary>
/// The exact sum of doubles. Whatever the order in which numbers come and sums are merged, the sum is the same to the bit; it is rounded
/// once, when it is read.
/// </summary>
/// <remarks>
/// A fixed-point number that spans the whole range of doubles, in 32-bit digits held in 64-bit integers, so that carries are due only
/// every 1024 additions. Source: Neal (2015), Fast exact summation using small and large superaccumulators.
/// </remarks>
internal sealed class ExactSum
{
    private const int DigitBits = 32;
    private const int Digits = 67;
    private const int UnitExponent = -1075;
    private const int AdditionsBetweenCarries = 1024;

    private readonly long[] _digits = new long[Digits];
    private int _additions;

    /// <summary>The sum, correctly rounded (to nearest, ties to even).</summary>
    /// <exception cref="OverflowException">The sum is larger than any double.</exception>
    public double Value => Rounded(Total());

    /// <summary>Adds a finite number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is infinite or not a number.</exception>
    public void Add(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only finite numbers can be summed.");
        }

        var (mantissa, exponent) = Parts(value);
        var (digit, shift) = (exponent / DigitBits, exponent % DigitBits);
        var low = (mantissa << shift) & uint.MaxValue;
        var high = mantissa >> (DigitBits - shift);
        if (value < 0)
        {
            _digits[digit] -= low;
            _digits[digit + 1] -= high;
        }
        else
        {
            _digits[digit] += low;
            _digits[digit + 1] += high;
        }

        if (++_additions == AdditionsBetweenCarries)
        {
            Carry();
        }
    }

    /// <summary>Adds another exact sum.</summary>
    public void Add(ExactSum other)
    {
        Carry();
        other.Carry();
        for (var i = 0; i < Digits; i++)
        {
            _digits[i] += other._digits[i];
        }

        Carry();
    }

    /// <summary>
    /// The sum as doubles that do not overlap, the largest first: each is the rest of the sum, rounded. Equal sums have equal expansions.
    /// </summary>
    public double[] ToExpansion()
    {
        var parts = new List<double>();
        for (var rest = Total(); !rest.IsZero; rest -= Scaled(parts[^1]))
        {
            parts.Add(Rounded(rest));
        }

        return [.. parts];
    }

    /// <summary>The sum of the parts of an expansion.</summary>
    public static ExactSum FromExpansion(ReadOnlySpan<double> parts)
    {
        var sum = new ExactSum();
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    /// <summary>Mantissa and exponent of |value| = mantissa * 2^(exponent - 1075).</summary>
    private static (long Mantissa, int Exponent) Parts(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        return exponent == 0 ? (fraction, 1) : (fraction | (1L << 52), exponent);
    }

    private static BigInteger Scaled(double value)
    {
        var (mantissa, exponent) = Parts(value);
        return new BigInteger(value < 0 ? -mantissa : mantissa) << exponent;
    }

    private static double Rounded(BigInteger total)
    {
        var magnitude = BigInteger.Abs(total);
        var excess = Math.Max(1, (int)magnitude.GetBitLength() - 53);
        var kept = (long)(magnitude >> excess);
        var rest = magnitude - (new BigInteger(kept) << excess);
        var half = BigInteger.One << (excess - 1);
        if (rest > half || (rest == half && (kept & 1) == 1))
        {
            kept++;
        }

        var value = Math.ScaleB((double)kept, excess + UnitExponent);
        return double.IsFinite(value)
            ? total.Sign < 0 ? -value : value
            : throw new OverflowException("The sum is larger than any double.");
    }

    private BigInteger Total()
    {
        var total = BigInteger.Zero;
        for (var i = Digits - 1; i >= 0; i--)
        {
            total = (total << DigitBits) + _digits[i];
        }

        return total;
    }

    private void Carry()
    {
        for (var i = 0; i < Digits - 1; i++)
        {
            _digits[i + 1] += _digits[i] >> DigitBits;
            _digits[i] &= uint.MaxValue;
        }

        _additions = 0;
    }
}
