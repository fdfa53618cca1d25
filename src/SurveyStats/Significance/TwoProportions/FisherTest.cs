namespace SurveyStats.Significance;

/// <summary>
/// Fisher's exact test of two proportions: conditional on all margins of the table, ordered by probability.
/// <para>
/// Formula: X is hypergeometric, n1 of N trials of which m = x1 + x2 succeed. Less: P(X at most x1); greater: P(X at least x1); two-sided:
/// the total probability of the values of X with P(X) at most P(x1) (1 + 1e-7), as in R's fisher.test. No statistic.
/// </para>
/// Never rejects too often; bad for small samples in that it rejects too seldom: Boschloo's test is never worse, the mid-p version nearly
/// always right. Whole counts only. Source: Fisher (1935), Journal of the Royal Statistical Society 98, 39-82; Irwin (1935), Metron 12, for
/// the two-sided rule.
/// </summary>
internal sealed class FisherTest() : WholeCountTest("Fisher exact", "two-sided by probability")
{
    private protected override TestFigures Compute(long x1, long n1, long x2, long n2, Alternative alternative) =>
        TestFigures.OfLogPValue(LogPValue(ConditionalCount.Of(x1, n1, x2, n2), alternative));

    /// <summary>The p-value that other tests start from.</summary>
    internal static double LogPValue(ConditionalCount count, Alternative alternative) => alternative switch
    {
        Alternative.Less => count.LogLower,
        Alternative.Greater => count.LogUpper,
        _ => count.LogOfNoMoreProbable(),
    };
}
