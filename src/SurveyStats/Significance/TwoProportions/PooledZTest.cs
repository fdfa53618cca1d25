namespace SurveyStats.Significance;

/// <summary>
/// The pooled z test of two proportions.
/// <para>Formula: z = d / sqrt(P (1 - P)(1/n1 + 1/n2)); undefined where P is 0 or 1. z^2 is Pearson's chi-square.</para>
/// Bad where an expected count is below about 5. Source: Pearson (1900), Philosophical Magazine 50; Yule (1911) for the z form.
/// </summary>
internal sealed class PooledZTest() : TwoProportionTest("pooled z", "no continuity correction")
{
    private protected override TestFigures Compute(double x1, double n1, double x2, double n2, Alternative alternative) =>
        TestFigures.OfNormal(ExactDifference.OfShares(x1, n1, x2, n2), Variance(x1, n1, x2, n2), alternative);

    /// <summary>P (1 - P)(1/n1 + 1/n2).</summary>
    public static double Variance(double x1, double n1, double x2, double n2)
    {
        var (x, n) = (x1 + x2, n1 + n2);
        return x / n * ((n - x) / n) * ((1 / n1) + (1 / n2));
    }
}
