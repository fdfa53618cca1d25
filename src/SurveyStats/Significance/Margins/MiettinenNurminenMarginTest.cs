namespace SurveyStats.Significance;

/// <summary>
/// Miettinen and Nurminen's test of a difference against D.
/// <para>
/// Formula: z = (d - D) / sqrt((N/(N - 1)) (p1~ q1~/n1 + p2~ q2~/n2)), N = n1 + n2, p~ the maximum-likelihood estimates under p1 - p2 = D;
/// undefined where both are 0 or 1, or N is not above 1.
/// </para>
/// Coherent with their interval; at D = 0 its square is the N - 1 chi-square. Good from small bases on.
/// Source: Miettinen and Nurminen (1985), Statistics in Medicine 4.
/// </summary>
internal sealed class MiettinenNurminenMarginTest() : MarginTest("Miettinen-Nurminen")
{
    private protected override double Variance(double x1, double n1, double x2, double n2, double nullDifference)
    {
        var variance = FarringtonManningTest.RestrictedVariance(x1, n1, x2, n2, nullDifference);
        return n1 + n2 > 1 ? ScoreDifference.BiasCorrection(n1 + n2) * variance : 0;
    }
}
