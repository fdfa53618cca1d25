namespace SurveyStats.Significance;

/// <summary>
/// The pooled z test with Yates' continuity correction.
/// <para>
/// Formula: |d| is reduced by min(|d|, (1/n1 + 1/n2)/2), its sign kept, and divided by sqrt(P (1 - P)(1/n1 + 1/n2)). One-sided tests are corrected
/// too, as in R's prop.test(correct = TRUE).
/// </para>
/// Conservative: the true level lies below the nominal one. Source: Yates (1934), Supplement to the Journal of the Royal Statistical Society 1.
/// </summary>
internal sealed class PooledZYatesTest() : TwoProportionTest("pooled z", "Yates' continuity correction")
{
    private protected override TestFigures Compute(double x1, double n1, double x2, double n2, Alternative alternative) =>
        TestFigures.OfNormal(CorrectedDifference(x1, n1, x2, n2), PooledZTest.Variance(x1, n1, x2, n2), alternative);

    /// <summary>d moved towards 0 by at most (1/n1 + 1/n2)/2.</summary>
    public static double CorrectedDifference(double x1, double n1, double x2, double n2)
    {
        var d = ExactDifference.OfShares(x1, n1, x2, n2);
        return Math.Sign(d) * Math.Max(0, Math.Abs(d) - (((1 / n1) + (1 / n2)) / 2));
    }
}
