namespace SurveyStats.Numerics;

/// <summary>
/// The deviance D = sum of O log(O / E) of a fourfold table without association, E = row times column / N, as a sum of two doubles: where
/// exp(-D) is 1e-300, half a unit in the last place of D alone would be 6e-14 of it.
/// Formula: with r = (E - O) / (E + O), O log(O / E) + E - O = (E - O)^2 / (E + O) - 2 O r^3 (1/3 + r^2/5 + ...), the first term in doubled
/// precision, where E is within a factor of about 2 of O; else O (k log 2 + log(O / (2^k E))) + E - O, with k such that the last quotient
/// is near 1.
/// Source: Dekker (1971), Numerische Mathematik 18, for sums and products of two doubles.
/// </summary>
internal static class FourfoldDeviance
{
    private static readonly Pair LogTwo = new(0.69314718055994528623, 2.3190468138462995584e-17);

    internal static (double High, double Low) Of(in FourfoldTable table)
    {
        var (a, b, c, d) = table;
        double n = a + b + c + d;
        Pair y = (Pair.Product(a, d) - Pair.Product(b, c)) / n;
        Pair Expected(double row, double column) => Pair.Product(row, column) / n;
        Pair sum = Cell(a, Expected(a + b, a + c), -y) + Cell(b, Expected(a + b, b + d), y)
            + (Cell(c, Expected(c + d, a + c), y) + Cell(d, Expected(c + d, b + d), -y));
        return (sum.High, sum.Low);
    }

    /// <summary>O log(O / E) + E - O.</summary>
    private static Pair Cell(double o, Pair e, Pair difference)
    {
        if (o == 0) return e;
        double t = difference.High / o;
        if (t is >= -0.5 and <= 1)
        {
            double r = t / (2 + t);
            return difference * difference / (e + o) - 2 * o * r * (r * r) * Elementary.HyperbolicTangentRemainder(r * r);
        }

        int k = (int)Math.Round(Math.Log2(o / e.High));
        Pair near = new(Math.ScaleB(e.High, k), Math.ScaleB(e.Low, k));
        Pair ratio = (-near + o) / (near + o);
        double square = ratio.High * ratio.High;
        Pair log = LogTwo * k + ratio * 2 + 2 * ratio.High * square * Elementary.HyperbolicTangentRemainder(square);
        return log * o + difference;
    }

    /// <summary>The sum of two doubles of which the second is below the rounding of the first: about 32 digits.</summary>
    private readonly record struct Pair(double High, double Low)
    {
        public static Pair Product(double x, double y) => new(x * y, Math.FusedMultiplyAdd(x, y, -(x * y)));

        public static Pair operator -(Pair x) => new(-x.High, -x.Low);

        public static Pair operator +(Pair x, Pair y)
        {
            double sum = x.High + y.High;
            double part = sum - x.High;
            double error = (x.High - (sum - part)) + (y.High - part) + (x.Low + y.Low);
            return Normalized(sum, error);
        }

        public static Pair operator +(Pair x, double y) => x + new Pair(y, 0);

        public static Pair operator -(Pair x, double y) => x + new Pair(-y, 0);

        public static Pair operator -(Pair x, Pair y) => x + -y;

        public static Pair operator *(Pair x, double y) => x * new Pair(y, 0);

        public static Pair operator *(Pair x, Pair y)
        {
            var (high, low) = Product(x.High, y.High);
            return Normalized(high, low + (x.High * y.Low + x.Low * y.High));
        }

        public static Pair operator /(Pair x, double y) => x / new Pair(y, 0);

        public static Pair operator /(Pair x, Pair y)
        {
            double quotient = x.High / y.High;
            Pair rest = x - y * quotient;
            return Normalized(quotient, rest.High / y.High);
        }

        private static Pair Normalized(double high, double low)
        {
            double sum = high + low;
            return new Pair(sum, low - (sum - high));
        }
    }
}
