namespace SurveyStats.Significance;

/// <summary>
/// The pooled test of two proportions against Student's t distribution, as market research software has it for weighted columns.
/// <para>Formula: t = d / sqrt(P (1 - P)(1/n1 + 1/n2)) on n1 + n2 - 2 degrees of freedom, with effective bases for n1 and n2; undefined where P is 0
/// or 1, or n1 + n2 is not above 2.</para>
/// Nearly the pooled z for bases above 100; proportions have no unknown variance that would call for t. For comparison with other software.
/// Source: Kish (1965), section 11.7, for the effective bases; UNICOM Intelligence Reporter documentation for the test.
/// </summary>
internal sealed class PooledTTest() : TwoProportionTest("pooled t", "n1 + n2 - 2 degrees of freedom, no continuity correction")
{
    private protected override TestFigures Compute(double x1, double n1, double x2, double n2, Alternative alternative) =>
        PooledZ.Figures(x1, n1, x2, n2, alternative).Statistic is { } t && n1 + n2 > 2
            ? TestFigures.OfStudent(t, n1 + n2 - 2, alternative)
            : TestFigures.WithoutVariance();
}
