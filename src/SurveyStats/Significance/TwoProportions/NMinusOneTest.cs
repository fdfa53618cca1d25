namespace SurveyStats.Significance;

/// <summary>
/// The N - 1 chi-square test of two proportions.
/// <para>
/// Formula: X2 (N - 1)/N on 1 degree of freedom, X2 Pearson's chi-square, N = n1 + n2; undefined where P is 0 or 1, or N is not above 1.
/// Two-sided only.
/// </para>
/// Coherent with Miettinen and Nurminen's interval for the difference. Good where every expected count is at least 1; recommended before
/// Pearson's test for small samples. Source: E. S. Pearson (1947), Biometrika 34; Campbell (2007), Statistics in Medicine 26; Richardson
/// (2011), Statistics in Medicine 30.
/// </summary>
internal sealed class NMinusOneTest() : TwoProportionTest("N - 1 chi-square", "no continuity correction")
{
    private protected override TestFigures Compute(double x1, double n1, double x2, double n2, Alternative alternative)
    {
        var n = n1 + n2;
        var variance = n > 1 ? PooledZTest.Variance(x1, n1, x2, n2) * (n / (n - 1)) : 0;
        return OfSquare(TestFigures.OfNormal(ExactDifference.OfShares(x1, n1, x2, n2), variance, Alternative.TwoSided), alternative);
    }
}
