using SurveyStats.Numerics;

namespace SurveyStats.Planning;

/// <summary>
/// The power of the exact binomial test, from its rejection region.
/// <para>
/// Formula: reject at x where P(X >= x | p0) or P(X &lt;= x | p0) is at most the tail (alpha one-sided, alpha/2 on each side two-sided, as the Clopper-Pearson
/// interval does); power = P(X in the region | p).
/// </para>
/// Source: Chernick and Liu (2002), The American Statistician 56, 149-155.
/// </summary>
internal static class ExactBinomialPower
{
    public static double At(long n, double p, double p0, PlannedTest test)
    {
        var upper = test.Alternative == Alternative.Less ? n + 1 : First(n, x => UpperTail(x, n, p0) <= test.Tail);
        var lower = test.Alternative == Alternative.Greater ? -1 : First(n, x => !(LowerTail(x, n, p0) <= test.Tail)) - 1;
        var power = UpperTail(upper, n, p);
        return lower < 0 ? power : Math.Min(1, power + LowerTail(lower, n, p));
    }

    /// <summary>The first x of 0 to n at which a condition holds that, once true, stays true; n + 1 if none.</summary>
    private static long First(long n, Predicate<long> condition)
    {
        var (low, high) = (0L, n + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = condition(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static double UpperTail(long x, long n, double p) => x > n ? 0 : Binomial.UpperTail(x, n, p);

    private static double LowerTail(long x, long n, double p) => x > n ? 1 : Binomial.LowerTail(x, n, p);
}
