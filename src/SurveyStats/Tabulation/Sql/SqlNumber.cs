using System.Globalization;
using System.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>Numbers as databases return them: a sum of whole numbers may come as Int64, Decimal or BigInteger.</summary>
internal static class SqlNumber
{
    /// <summary>Whether a value is a number, not a text that looks like one.</summary>
    public static bool IsNumber(object value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or Int128 or UInt128 or BigInteger;

    /// <summary>A count; 0 where there is none.</summary>
    /// <exception cref="OverflowException">It is larger than any Int64.</exception>
    /// <exception cref="InvalidCastException">It is no number.</exception>
    public static long ToInt64(object value) => value switch
    {
        DBNull => 0,
        BigInteger big => (long)big,
        Int128 big => checked((long)big),
        UInt128 big => checked((long)big),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    /// <summary>A sum; 0 where there is none.</summary>
    /// <exception cref="InvalidCastException">It is no number.</exception>
    public static double ToDouble(object value) => value switch
    {
        DBNull => 0,
        double number => number,
        BigInteger big => (double)big,
        Int128 big => (double)big,
        UInt128 big => (double)big,
        _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
    };
}
