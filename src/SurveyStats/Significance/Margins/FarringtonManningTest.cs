namespace SurveyStats.Significance;

/// <summary>
/// Farrington and Manning's test of a difference against D.
/// <para>
/// Formula: z = (d - D) / sqrt(p1~ q1~/n1 + p2~ q2~/n2), p~ the maximum-likelihood estimates under p1 - p2 = D, on the boundary too;
/// undefined where both are 0 or 1.
/// </para>
/// Coherent with Mee's interval; at D = 0 the pooled z test. Good where both bases are about 10 or more.
/// Source: Farrington and Manning (1990), Statistics in Medicine 9, method 3.
/// </summary>
internal sealed class FarringtonManningTest() : MarginTest("Farrington-Manning")
{
    private protected override double Variance(double x1, double n1, double x2, double n2, double nullDifference) =>
        RestrictedVariance(x1, n1, x2, n2, nullDifference);

    /// <summary>p1~ q1~/n1 + p2~ q2~/n2.</summary>
    public static double RestrictedVariance(double x1, double n1, double x2, double n2, double nullDifference)
    {
        var (p1, q1, p2, q2) = RestrictedEstimates.OfDifference(x1, n1, x2, n2, nullDifference);
        return (p1 * q1 / n1) + (p2 * q2 / n2);
    }
}
