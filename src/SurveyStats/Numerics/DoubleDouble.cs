namespace SurveyStats.Numerics;

/// <summary>
/// A number as the unevaluated sum of two doubles: about 32 digits. A tail of 1e-300 is exp(-690), and one unit in the last place of 690 is
/// already 1e-13 of the tail: exponents of this size are computed with this type.
/// Source: Dekker (1971), A floating-point technique for extending the available precision; the products use the fused multiply-add.
/// </summary>
internal readonly struct DoubleDouble
{
    private const int TableStep = 64;
    private const int FirstEntry = 45;
    private const int LastEntry = 91;

    private static readonly DoubleDouble LogTwo = new(0.69314718055994530942, 2.3190468138462995584e-17);

    /// <summary>log(k / 64) for k = 45 to 91: the arguments of the logarithm are reduced to [1/sqrt(2), sqrt(2)].</summary>
    private static readonly DoubleDouble[] LogTable = [.. Enumerable.Range(FirstEntry, LastEntry - FirstEntry + 1).Select(k => LogOf(k, TableStep, 40))];

    internal DoubleDouble(double high, double low = 0)
    {
        High = high;
        Low = low;
    }

    internal double High { get; }

    internal double Low { get; }

    public static implicit operator DoubleDouble(double value) => new(value);

    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        var sum = Sum(left.High, right.High);
        var rest = Sum(left.Low, right.Low);
        sum = Normalized(sum.High, sum.Low + rest.High);
        return Normalized(sum.High, sum.Low + rest.Low);
    }

    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + -right;

    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        var product = Product(left.High, right.High);
        return Normalized(product.High, product.Low + (left.High * right.Low + left.Low * right.High));
    }

    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        var first = left.High / right.High;
        var product = Product(first, right.High);
        var rest = left.High - product.High - product.Low + (left.Low - first * right.Low);
        return Normalized(first, rest / right.High);
    }

    /// <summary>The exact sum of two doubles.</summary>
    internal static DoubleDouble Sum(double left, double right)
    {
        var sum = left + right;
        var part = sum - left;
        return new DoubleDouble(sum, (left - (sum - part)) + (right - part));
    }

    /// <summary>The exact product of two doubles.</summary>
    internal static DoubleDouble Product(double left, double right)
    {
        var product = left * right;
        return new DoubleDouble(product, Math.FusedMultiplyAdd(left, right, -product));
    }

    /// <summary>
    /// The natural logarithm. Formula: value = 2^e m, and log m = log c + 2 atanh((m - c) / (m + c)), c the
    /// nearest entry of the table.
    /// </summary>
    internal static DoubleDouble Log(DoubleDouble value)
    {
        if (!(value.High > 0 && double.IsFinite(value.High)))
        {
            return Math.Log(value.High);
        }

        var (exponent, m) = Parts(value);
        var k = (int)(m.High * TableStep + 0.5);
        var c = (double)k / TableStep;
        var log = AtanhSeries((m - c) / (m + c), 6);
        log = k == TableStep ? log : LogTable[k - FirstEntry] + log;
        return exponent == 0 ? log : LogTwo * exponent + log;
    }

    /// <summary>value = 2^exponent m with m between about 0.7 and 1.4.</summary>
    private static (int Exponent, DoubleDouble M) Parts(DoubleDouble value)
    {
        const double TwoTo60 = 1L << 60;
        const long HighWordOfRootHalf = 0x3FE6A09E00000000;
        const long ExponentMask = 0x7FF0000000000000;
        if (value.High < 1e-290)
        {
            var (part, rest) = Parts(new DoubleDouble(value.High * TwoTo60, value.Low * TwoTo60));
            return (part - 60, rest);
        }

        // The scale is a power of two between 2^-1022 and 2^1022; what it multiplies loses no digit.
        var exponent = (int)((BitConverter.DoubleToInt64Bits(value.High) - HighWordOfRootHalf) >> 52);
        var half = exponent / 2;
        var scale = PowerOfTwo(-half) * PowerOfTwo(half - exponent);
        return (exponent, new DoubleDouble(value.High * scale, value.Low * scale));

        static double PowerOfTwo(int e) => BitConverter.Int64BitsToDouble(((e + 1023L) << 52) & ExponentMask);
    }

    /// <summary>log(numerator / denominator) for two numbers near each other.</summary>
    private static DoubleDouble LogOf(double numerator, double denominator, int terms) =>
        AtanhSeries(new DoubleDouble(numerator - denominator) / (numerator + denominator), terms);

    /// <summary>2 atanh(r) = 2 r (1 + r^2 / 3 + r^4 / 5 + ...): the first terms (all, where r is not small) in full precision.</summary>
    private static DoubleDouble AtanhSeries(DoubleDouble r, int terms)
    {
        var square = r * r;
        DoubleDouble sum;
        if (terms > 6)
        {
            sum = new DoubleDouble(1) / (2 * terms + 1);
            for (var k = terms - 1; k >= 1; k--)
            {
                sum = sum * square + new DoubleDouble(1) / (2 * k + 1);
            }

            sum *= square;
        }
        else
        {
            var s = square.High;
            var rest = s * (1.0 / 5 + s * (1.0 / 7 + s * (1.0 / 9 + s * (1.0 / 11))));
            sum = square * (new DoubleDouble(OneThird, OneThirdRest) + rest);
        }

        var twice = new DoubleDouble(2 * r.High, 2 * r.Low);
        return twice + twice * sum;
    }

    private const double OneThird = 1.0 / 3;
    private const double OneThirdRest = 1.850371707708594e-17;

    /// <summary>The sum of two doubles of which the first is the larger.</summary>
    private static DoubleDouble Normalized(double large, double small)
    {
        var sum = large + small;
        return new DoubleDouble(sum, small - (sum - large));
    }
}
