using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Clopper and Pearson's exact interval: both one-sided binomial tests at the tail probability a.
/// <para>Formula: lower = the a quantile of Beta(x, n - x + 1), 0 at x = 0; upper = the 1 - a quantile of Beta(x + 1, n - x), 1 at x = n.</para>
/// Covers at least the level for every p; conservative for small n. Source: Clopper and Pearson (1934), Biometrika 26.
/// </summary>
internal sealed class ClopperPearsonInterval() : IntervalMethod("Clopper-Pearson")
{
    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        var failures = trials - successes;
        return (
            successes == 0 ? 0 : Beta.LowerQuantile(tail, successes, failures + 1),
            failures == 0 ? 1 : Beta.UpperQuantile(tail, successes + 1, failures));
    }
}
