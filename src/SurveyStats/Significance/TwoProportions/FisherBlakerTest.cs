namespace SurveyStats.Significance;

/// <summary>
/// Fisher's exact test whose two-sided p-value adds to the smaller tail the largest opposite tail that does not exceed it.
/// <para>
/// Formula: with t = min(P(X at most x1), P(X at least x1)), the probability of all values whose own smaller tail is at most t (1 + 1e-7);
/// X as in
/// <see cref="FisherTest"/>; one-sided as there.
/// </para>
/// Never above the doubled p-value. Whole counts only. Source: Blaker (2000), Canadian Journal of Statistics 28, 783-798.
/// </summary>
internal sealed class FisherBlakerTest() : WholeCountTest("Fisher exact", "two-sided by tails (Blaker)")
{
    private protected override TestFigures Compute(long x1, long n1, long x2, long n2, Alternative alternative)
    {
        var count = ConditionalCount.Of(x1, n1, x2, n2);
        return TestFigures.OfLogPValue(
            alternative == Alternative.TwoSided ? count.LogOfNoMoreExtremeTail() : FisherTest.LogPValue(count, alternative));
    }
}
