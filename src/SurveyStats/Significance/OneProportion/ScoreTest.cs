namespace SurveyStats.Significance;

/// <summary>
/// The score test of one proportion.
/// <para>Formula: z = (x - n p0)/sqrt(n p0 q0); undefined where p0 is 0 or 1.</para>
/// Coherent with Wilson's interval: p0 lies outside it where the test rejects. Bad where n p0 or n q0 is below about 5.
/// Source: Laplace (1812); Wilson (1927), Journal of the American Statistical Association 22.
/// </summary>
internal sealed class ScoreTest() : ProportionTest("score", "variance of the hypothesis, no continuity correction")
{
    private protected override TestFigures Compute(double x, double n, double p0, Alternative alternative) =>
        TestFigures.OfNormal(Excess(x, n, p0), n * p0 * (1 - p0), alternative);
}
