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

    /// <summary>The smallest n from which on the power is met, looked for around the size of the z test.</summary>
    public static long SizeFor(long start, double p, double p0, double power, PlannedTest test)
    {
        // The critical count moves, and the power falls, about every 1/p0 (or 1/q0) responses; five such saws above the z test it is met for good.
        var saw = Math.Min(p0, 1 - p0) is > 1e-3 and var rate ? 1 / rate : 1e3;
        var high = start + (start / 50) + (long)Math.Ceiling(5 * saw) + 10;
        while (At(high, p, p0, test) < power)
        {
            high *= 2;
        }

        while (high > 1 && At(high - 1, p, p0, test) >= power)
        {
            high--;
        }

        return high;
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
