namespace SurveyStats.Significance;

/// <summary>
/// Fisher's exact test whose two-sided p-value is twice the smaller one-sided one.
/// <para>Formula: min(1, 2 P(X at most x1), 2 P(X at least x1)), X as in <see cref="FisherTest"/>; one-sided as there.</para>
/// Agrees with the conditional exact interval of the odds ratio: p is below alpha where the interval leaves 1 out. More conservative than
/// the ordering by probability. Whole counts only. Source: Fisher, in a letter of 1951 quoted by Yates (1984), Journal of the Royal
/// Statistical Society A 147, 426-463.
/// </summary>
internal sealed class FisherDoubledTest() : WholeCountTest("Fisher exact", "two-sided by doubling")
{
    private const double LogTwo = 0.69314718055994530942;

    private protected override TestFigures Compute(long x1, long n1, long x2, long n2, Alternative alternative)
    {
        var count = ConditionalCount.Of(x1, n1, x2, n2);
        return TestFigures.OfLogPValue(
            alternative == Alternative.TwoSided ? LogTwo + Math.Min(count.LogLower, count.LogUpper) : FisherTest.LogPValue(count, alternative));
    }
}
