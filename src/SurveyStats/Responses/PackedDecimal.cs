using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SurveyStats.Responses;

/// <summary>
/// A decimal number as it was written, in 64 bits: whole number times 16, plus the number of decimals (0 to 14). Each such number is one text, and each text one
/// number: "1.50" and "1.5" are two. A last digit of 15 marks a text of another form, by its number in a list.
/// </summary>
/// <remarks>The form: an optional minus, digits without leading zeros, and optionally a decimal mark and digits; sixteen characters at most, the minus apart; no minus zero.</remarks>
internal static class PackedDecimal
{
    private const int Other = 15;
    private const long LargestExact = 1L << 53;

    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Packs a text that has the form.</summary>
    /// <param name="text">The first byte, with 17 readable bytes from there on.</param>
    /// <param name="length">The length of the text.</param>
    /// <param name="mark">The decimal mark.</param>
    /// <param name="packed">The number.</param>
    /// <returns>False for any other text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPack(ref byte text, int length, byte mark, out long packed)
    {
        packed = 0;
        var isNegative = length > 0 && text == '-';
        if (isNegative)
        {
            text = ref Unsafe.Add(ref text, 1);
            length--;
        }

        if ((uint)(length - 1) > 15)
        {
            return false;
        }

        var bytes = Vector128.LoadUnsafe(ref text);
        var marks = Vector128.Equals(bytes, Vector128.Create(mark)).ExtractMostSignificantBits() & ((1U << length) - 1);
        var (before, scale, digits) = (length, 0, length);
        if (marks != 0)
        {
            before = BitOperations.TrailingZeroCount(marks);
            scale = length - 1 - before;
            digits = length - 1;
            if ((marks & (marks - 1)) != 0 || before == 0 || scale == 0)
            {
                return false;
            }
        }

        // The digits to the right end, the mark left out; places before the first digit take a zero, as their index has its highest bit set.
        var places = (Vector128<byte>.Indices + Vector128.Create((byte)(digits - 16))).AsSByte();
        places -= Vector128.GreaterThanOrEqual(places, Vector128.Create((sbyte)before));
        var values = Vector128.ShuffleNative(bytes - Vector128.Create((byte)'0'), places.AsByte());
        if (Vector128.GreaterThanAny(values, Vector128.Create((byte)9)) || (text == '0' && before > 1))
        {
            return false;
        }

        var whole = (EightDigits(values.AsUInt64().ToScalar()) * 100_000_000L) + EightDigits(values.AsUInt64().GetElement(1));
        if (isNegative && whole == 0)
        {
            return false;
        }

        packed = ((isNegative ? -whole : whole) << 4) | (uint)scale;
        return true;
    }

    /// <summary>Packs the number of a text of another form in a list of such.</summary>
    public static long OfOther(int number) => ((long)number << 4) | Other;

    /// <summary>Whether a text of another form is meant, and its number in the list.</summary>
    public static bool IsOther(long packed, out int number)
    {
        number = (int)(packed >> 4);
        return (packed & 15) == Other;
    }

    /// <summary>
    /// The number, correctly rounded: the quotient of two doubles that are exact.
    /// </summary>
    /// <returns>False for texts of another form, and for numbers with more digits than a double holds.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryValue(long packed, out double value)
    {
        var (whole, scale) = (packed >> 4, (int)(packed & 15));
        value = whole / Powers[scale];
        return scale != Other && whole is <= LargestExact and >= -LargestExact;
    }

    /// <summary>The text.</summary>
    public static string ToText(long packed, char mark)
    {
        var (whole, scale) = (packed >> 4, (int)(packed & 15));
        var digits = Math.Abs(whole).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return (whole < 0 ? "-" : string.Empty) + (scale == 0 ? digits : $"{digits[..^scale]}{mark}{digits[^scale..]}");
    }

    /// <summary>The number of eight digits, the first in the lowest byte, by adding up neighbours three times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long EightDigits(ulong digits)
    {
        digits = (digits * 10) + (digits >> 8);
        return (uint)((((digits & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064) + (((digits >> 16) & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001)) >> 32);
    }
}
