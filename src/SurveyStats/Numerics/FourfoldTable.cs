namespace SurveyStats.Numerics;

/// <summary>
/// The four cells of two samples: a successes and b failures of the first, c and d of the second. Its probability given all margins is
/// r1! r2! c1! c2! / (N! a! b! c! d!) without association, and proportional to psi^a / (a! b! c! d!) where the odds ratio is psi.
/// With m! = R(m) (m / e)^m, R(m) = sqrt(2 pi m) exp(s(m)), s the Stirling correction, and R(0) = 1, the powers combine to exp(-D), where
/// D = sum of O log(O / E) over the cells O is the deviance from the expected cells E that have the same margins and the odds ratio psi.
/// All E - O are y or -y; with phi(t) = log(1 + t) - t the deviance is - sum of O phi((E - O) / O): positive terms, nothing cancels.
/// Source: Loader (2000), Fast and accurate computation of binomial probabilities, carried from two cells to four.
/// </summary>
internal readonly record struct FourfoldTable(double A, double B, double C, double D)
{
    private const double TwoPi = 2 * Math.PI;

    internal double Total => A + B + C + D;

    /// <summary>k of draws from a population with successes of population: the first sample are the successes of the population.</summary>
    internal static FourfoldTable Of(long k, long successes, long draws, long population) =>
        new(k, successes - k, draws - k, population - successes - draws + k);

    /// <summary>The table with successes and failures changing places.</summary>
    internal FourfoldTable Mirrored() => new(B, A, D, C);

    /// <summary>R(r1) R(r2) R(c1) R(c2) / (R(N) R(a) R(b) R(c) R(d)): the factor before exp(-D) where psi is 1.</summary>
    internal double Scale()
    {
        var (r1, r2, c1, c2) = (A + B, C + D, A + C, B + D);
        double squares = Square(r1) / Square(A) * (Square(r2) / Square(D)) * (Square(c1) / Square(C)) * (Square(c2) / Square(B)) / Square(Total);
        double corrections = Correction(r1) + Correction(r2) + Correction(c1) + Correction(c2) - Correction(Total) - CellCorrections();
        return Math.Sqrt(squares) * Math.Exp(corrections);
    }

    /// <summary>1 / (R(a) R(b) R(c) R(d)), up to a factor that the margins determine.</summary>
    internal double Weight()
    {
        double squares = Square(A + B) / Square(A) * (Square(C + D) / Square(D)) * (Square(A + C) / Square(C)) * (Square(B + D) / Square(B));
        return Math.Sqrt(squares) * Math.Exp(-CellCorrections());
    }

    /// <summary>D for psi = 1.</summary>
    internal double Deviance()
    {
        double n = Total;
        double product = A * D, other = B * C;
        double error = Math.FusedMultiplyAdd(A, D, -product) - Math.FusedMultiplyAdd(B, C, -other);
        double y = (product - other + error) / n;
        var (r1, r2, c1, c2) = (A + B, C + D, A + C, B + D);
        return Deviance(new FourfoldTable(r1 * (c1 / n), r1 * (c2 / n), r2 * (c1 / n), r2 * (c2 / n)), y);
    }

    /// <summary>D from the expected cells, where y = a - E(a).</summary>
    internal double Deviance(in FourfoldTable expected, double y) =>
        Cell(A, expected.A, -y) + Cell(B, expected.B, y) + (Cell(C, expected.C, y) + Cell(D, expected.D, -y));

    /// <summary>
    /// y = a - E(a): the root of (1 - psi) y^2 - (a + d + psi (b + c)) y + (a d - psi b c) = 0 that has the expected cells positive. The
    /// discriminant is written as a sum of positive terms. Domain: 0 &lt; psi &lt;= 1.
    /// </summary>
    internal double Excess(double psi)
    {
        double product = A * D, other = B * C, scaled = psi * other;
        double otherError = Math.FusedMultiplyAdd(B, C, -other);
        double scaledError = Math.FusedMultiplyAdd(psi, other, -scaled) + psi * otherError;
        double constant = product - scaled + (Math.FusedMultiplyAdd(A, D, -product) - scaledError);
        double linear = A + D + psi * (B + C);
        double discriminant = (A - D) * (A - D) + psi * (2 * ((A + D) * (B + C) + 2 * (product + other)) + psi * ((B - C) * (B - C)));
        return 2 * constant / (linear + Math.Sqrt(discriminant));
    }

    private double CellCorrections() => Correction(A) + Correction(B) + Correction(C) + Correction(D);

    /// <summary>O log(O / E) + E - O, where the difference E - O is known to more digits than the subtraction gives.</summary>
    private static double Cell(double o, double e, double difference)
    {
        if (o == 0) return e;
        double t = difference / o;
        return t < -0.5 ? o * Math.Log(o / e) + difference : -o * Elementary.LogOnePlusMinusArgument(t);
    }

    private static double Square(double m) => m > 0 ? TwoPi * m : 1;

    private static double Correction(double m) => m > 0 ? StirlingCorrection.Of(m) : 0;
}
