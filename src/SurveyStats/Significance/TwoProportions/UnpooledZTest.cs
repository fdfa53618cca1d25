namespace SurveyStats.Significance;

/// <summary>
/// The z test of two proportions with separate variances.
/// <para>Formula: z = d / sqrt(p1 (1 - p1)/n1 + p2 (1 - p2)/n2); undefined where both proportions are 0 or 1.</para>
/// Bad for small samples: it rejects too often. Source: Eberhardt and Fligner (1977), The American Statistician 31.
/// </summary>
internal sealed class UnpooledZTest() : TwoProportionTest("unpooled z", "no continuity correction")
{
    private protected override TestFigures Compute(double x1, double n1, double x2, double n2, Alternative alternative) =>
        TestFigures.OfNormal(ExactDifference.OfShares(x1, n1, x2, n2), Variance(x1, n1) + Variance(x2, n2), alternative);

    private static double Variance(double x, double n) => x / n * ((n - x) / n) / n;
}
