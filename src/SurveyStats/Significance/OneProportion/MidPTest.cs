using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The mid-p test: the exact binomial test with half the probability of the observed count.
/// <para>
/// Formula: P(X &lt; x) + P(X = x)/2 or P(X &gt; x) + P(X = x)/2 one-sided; two-sided twice the smaller. The two sum to 1, and the larger is computed as
/// 1 less the smaller.
/// </para>
/// Close to its level on average, and can exceed it a little. Agrees with the mid-p interval. Whole counts only.
/// Source: Lancaster (1961), Journal of the American Statistical Association 56.
/// </summary>
internal sealed class MidPTest() : ProportionTest("mid-p binomial", "two-sided: twice the smaller tail")
{
    private protected override string CureForFractions => "Score, which takes effective counts";

    private protected override TestFigures Compute(double x, double n, double p0, Alternative alternative)
    {
        var half = BinomialLog.Probability(x, n, p0) - Math.Log(2);
        var (below, above) = (BinomialLog.LowerTail(x - 1, n, p0), BinomialLog.UpperTail(x + 1, n, p0));
        var (lower, upper) = (LogarithmicSum.Of(below, half), LogarithmicSum.Of(above, half));
        (lower, upper) = lower <= upper ? (lower, LogarithmicSum.Complement(lower)) : (LogarithmicSum.Complement(upper), upper);
        return OfExact(BinomialLog.OfTails(lower, upper, alternative));
    }
}
