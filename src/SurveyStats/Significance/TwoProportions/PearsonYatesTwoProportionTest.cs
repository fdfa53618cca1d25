namespace SurveyStats.Significance;

/// <summary>
/// Pearson's chi-square test of two proportions with Yates' continuity correction.
/// <para>Formula: the square of the corrected pooled z (<see cref="PooledZYatesTest"/>) on 1 degree of freedom. Two-sided only.</para>
/// Conservative. Source: Yates (1934), Supplement to the Journal of the Royal Statistical Society 1.
/// </summary>
internal sealed class PearsonYatesTwoProportionTest() : TwoProportionTest("Pearson chi-square", "Yates' continuity correction")
{
    private protected override TestFigures Compute(double x1, double n1, double x2, double n2, Alternative alternative) =>
        OfSquare(PooledZYates.Figures(x1, n1, x2, n2, alternative), alternative);
}
