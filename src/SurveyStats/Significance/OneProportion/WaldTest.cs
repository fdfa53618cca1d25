namespace SurveyStats.Significance;

/// <summary>
/// Wald's test of one proportion.
/// <para>Formula: z = (p - p0)/sqrt(p q / n); undefined at x = 0 and x = n, where the estimated variance is 0.</para>
/// Bad: it rejects far too often for small n and for p near 0 or 1. For comparison with other software only.
/// Source: Wald (1943), Transactions of the American Mathematical Society 54.
/// </summary>
internal sealed class WaldTest() : ProportionTest("Wald", "variance of the estimate")
{
    private protected override TestFigures Compute(double x, double n, double p0, Alternative alternative) =>
        TestFigures.OfNormal(Excess(x, n, p0), x * ((n - x) / n), alternative);
}
