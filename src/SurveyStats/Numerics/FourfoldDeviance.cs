namespace SurveyStats.Numerics;

/// <summary>
/// The deviance D = sum of O log(O / E) of a fourfold table without association, E = row times column / N, as a sum of two doubles: where
/// exp(-D) is 1e-300, half a unit in the last place of D alone would be 6e-14 of it.
/// Formula: with r = (E - O) / (E + O), O log(O / E) + E - O = (E - O)^2 / (E + O) - 2 O r^3 (1/3 + r^2/5 + ...), the first term in doubled
/// precision, where E is within a factor of about 2 of O.
/// Source: Loader (2000), Fast and accurate computation of binomial probabilities, carried from two cells to four.
/// </summary>
internal static class FourfoldDeviance
{
    internal static DoubleDouble Of(in FourfoldTable table)
    {
        var (a, b, c, d) = table;
        var n = a + b + c + d;
        var y = (DoubleDouble.Product(a, d) - DoubleDouble.Product(b, c)) / n;
        DoubleDouble Expected(double row, double column) => DoubleDouble.Product(row, column) / n;
        return Cell(a, Expected(a + b, a + c), -y) + Cell(b, Expected(a + b, b + d), y)
            + (Cell(c, Expected(c + d, a + c), y) + Cell(d, Expected(c + d, b + d), -y));
    }

    /// <summary>O log(O / E) + E - O.</summary>
    private static DoubleDouble Cell(double o, DoubleDouble e, DoubleDouble difference)
    {
        if (o == 0)
        {
            return e;
        }

        var t = difference.High / o;
        if (t is < -0.5 or > 1)
        {
            return DoubleDouble.Log(o / e) * o + difference;
        }

        var r = t / (2 + t);
        return difference * difference / (e + o) - 2 * o * r * (r * r) * Elementary.HyperbolicTangentRemainder(r * r);
    }
}
