using System.Numerics;
using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>
/// How weights and squared weights (each rounded to a double) are split into whole numbers for exact sums in 64 bits: w = high * 2^h + low * 2^l. Either
/// with a count beside the high number of the weight, for the sums of a stretch of rows; or with room for all rows, and no count.
/// </summary>
/// <remarks>As <see cref="SumWindow"/>: adding 1.5 * 2^(52 + g) to a double rounds it to a multiple of 2^g, which then stands in its low bits.</remarks>
internal sealed class WeightUnits
{
    /// <summary>With counts the number of rows after which sums have to be taken out.</summary>
    public const int LargestRows = (1 << 15) - 1;

    /// <summary>With counts their place beside the sum of high numbers of weights.</summary>
    public const int CountShift = 48;

    // Beyond, shifts would not be normal numbers.
    private const int LargestExponent = 400;

    private readonly int _top;
    private readonly int _highBits;
    private readonly int _bits;

    private WeightUnits(int top, bool hasCounts, int highBits, int bits)
    {
        (_top, HasCounts, _highBits, _bits) = (top, hasCounts, highBits, bits);
        High = Math.ScaleB(1.5, 52 + top - highBits);
        Low = Math.ScaleB(1.5, 52 + top - highBits - bits);
        SquareHigh = Math.ScaleB(1.5, 52 + (2 * top) - bits);
        SquareLow = Math.ScaleB(1.5, 52 + (2 * top) - (2 * bits));
    }

    /// <summary>Whether a count stands beside the high number of the weight.</summary>
    public bool HasCounts { get; }

    /// <summary>What is added to a weight to round it to the coarse unit.</summary>
    public double High { get; }

    /// <summary>What is added to its rest to bring it to the fine unit.</summary>
    public double Low { get; }

    /// <summary>What is added to a squared weight to round it to the coarse unit.</summary>
    public double SquareHigh { get; }

    /// <summary>What is added to its rest to bring it to the fine unit.</summary>
    public double SquareLow { get; }

    /// <summary>Units with counts: 2^15 numbers of 46 bits fit, and 2^15 of 32 bits beside their count.</summary>
    /// <param name="largest">The largest weight.</param>
    /// <param name="smallest">The smallest above 0.</param>
    /// <returns>Null where the smallest would leave a rest: about 10^6 times smaller than the largest.</returns>
    public static WeightUnits? WithCounts(double largest, double smallest) => Of(largest, smallest, hasCounts: true, 31, 46);

    /// <summary>Units with room for all rows.</summary>
    /// <param name="largest">The largest weight.</param>
    /// <param name="smallest">The smallest above 0.</param>
    /// <param name="rows">The number of rows.</param>
    /// <returns>Null where the smallest would leave a rest: for 10^7 rows about 10^3 times smaller than the largest.</returns>
    public static WeightUnits? ForRows(double largest, double smallest, int rows)
    {
        var bits = Math.Min(46, 62 - (BitOperations.Log2((uint)Math.Max(1, rows)) + 1));
        return Of(largest, smallest, hasCounts: false, bits, bits);
    }

    /// <summary>The sum of weights.</summary>
    public ExactTotal Weight(Int128 high, Int128 low) => ExactTotal.OfWhole((high << _bits) + low, _top - _highBits - _bits);

    /// <summary>The sum of squared weights.</summary>
    public ExactTotal SquaredWeight(Int128 high, Int128 low) => ExactTotal.OfWhole((high << _bits) + low, (2 * _top) - (2 * _bits));

    private static WeightUnits? Of(double largest, double smallest, bool hasCounts, int highBits, int bits)
    {
        if (largest == 0)
        {
            return null;
        }

        // The last bit of a number of exponent e is at e - 52, that of its square at 2 e - 52 or above.
        var (top, least) = (Math.ILogB(largest) + 1, Math.ILogB(smallest));
        var fits = Math.Abs(top) <= LargestExponent && least - 52 >= top - highBits - bits && (2 * least) - 52 >= (2 * top) - (2 * bits);
        return fits ? new WeightUnits(top, hasCounts, highBits, bits) : null;
    }
}
