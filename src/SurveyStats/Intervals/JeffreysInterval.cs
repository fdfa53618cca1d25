using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Jeffreys' interval: equal tails of the posterior Beta(x + 1/2, n - x + 1/2).
/// <para>Formula: the a and 1 - a quantiles of that distribution, a the tail probability; the lower limit is 0 at x = 0, the upper 1 at x = n.
/// For fractional x below about 1/2 or above n - 1/2 the interval is extended to contain x/n.</para>
/// Covers the level on average; below it for some p near 0 or 1. Source: Brown, Cai and DasGupta (2001), Statistical Science 16, section 3.1.3.
/// </summary>
internal sealed class JeffreysInterval() : IntervalMethod("Jeffreys")
{
    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        var (p, failures) = (successes / trials, trials - successes);
        var lower = successes == 0 ? 0 : Beta.LowerQuantile(tail, successes + 0.5, failures + 0.5);
        var upper = failures == 0 ? 1 : Beta.UpperQuantile(tail, successes + 0.5, failures + 0.5);

        // A fraction of a success, which effective counts can be, may lie below the whole posterior interval.
        return tail < 0.5 ? (Math.Min(lower, p), Math.Max(upper, p)) : (lower, upper);
    }
}
