namespace SurveyStats.Significance;

/// <summary>
/// The score test of one proportion with continuity correction.
/// <para>
/// Formula: |x - n p0| is reduced by min(|x - n p0|, 1/2), its sign kept, and divided by sqrt(n p0 q0); undefined where p0 is 0 or 1. One-sided tests are
/// corrected too, as in R's prop.test(correct = TRUE).
/// </para>
/// Conservative: close to the exact test by doubling. Source: Yates (1934), Supplement to the Journal of the Royal Statistical Society 1.
/// </summary>
internal sealed class ScoreCorrectedTest() : ProportionTest("score", "variance of the hypothesis, continuity correction")
{
    private protected override TestFigures Compute(double x, double n, double p0, Alternative alternative)
    {
        var excess = Excess(x, n, p0);
        var corrected = Math.Sign(excess) * Math.Max(0, Math.Abs(excess) - 0.5);
        return TestFigures.OfNormal(corrected, n * p0 * (1 - p0), alternative);
    }
}
