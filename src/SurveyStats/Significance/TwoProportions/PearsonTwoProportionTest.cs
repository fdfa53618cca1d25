namespace SurveyStats.Significance;

/// <summary>
/// Pearson's chi-square test of two proportions.
/// <para>Formula: X2 = d^2 / (P (1 - P)(1/n1 + 1/n2)) on 1 degree of freedom; undefined where P is 0 or 1. Two-sided only.</para>
/// Bad where an expected count is below about 5. Source: Pearson (1900), Philosophical Magazine 50.
/// </summary>
internal sealed class PearsonTwoProportionTest() : TwoProportionTest("Pearson chi-square", "no continuity correction")
{
    private protected override TestFigures Compute(double x1, double n1, double x2, double n2, Alternative alternative) =>
        OfSquare(PooledZ.Figures(x1, n1, x2, n2, alternative), alternative);
}
