using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Baptista and Pike's exact conditional interval of the odds ratio: one two-sided test, ordered by probability, inverted.
/// <para>
/// Formula: with p(psi) the total probability of the values of X that are not more probable than x1, X noncentral hypergeometric given all
/// margins, the limits are the smallest and largest psi with p(psi) above alpha, twice the tail. From below, p is P(X at least x1), and
/// from psi(j) on, where j is as probable as x1, also P(X at most j): the limit is a root between two psi(j), or one of them, where p
/// jumps. Estimate: conditional maximum likelihood.
/// </para>
/// Never covers too seldom; shorter than <see cref="ConditionalExactInterval"/>. Whole counts only. A one-sided bound is the limit whose
/// alpha is twice its error probability; undefined (null) from an error probability of 1/2 on. Source: Baptista and Pike (1977), Applied
/// Statistics 26, 214-220.
/// </summary>
internal sealed class BaptistaPikeInterval() : OddsRatioIntervalMethod("Baptista-Pike")
{
    /// <summary>Below the limit with this times alpha in one tail no psi is accepted.</summary>
    private const double Outer = 1e-3;

    /// <summary>How many jumps are gone through one by one.</summary>
    private const long Window = 256;

    private protected override double? Estimate(double x1, double n1, double x2, double n2) =>
        ConditionalOddsRatio.Of(x1, n1, x2, n2, Name).Estimate();

    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var (table, alpha) = (ConditionalOddsRatio.Of(x1, n1, x2, n2, Name), 2 * tail);
        return alpha < 1 ? (Math.Exp(LogLower(table, alpha)), Math.Exp(-LogLower(table.Swapped(), alpha))) : null;
    }

    private static double LogLower(ConditionalOddsRatio table, double alpha)
    {
        if (table.IsLowest)
        {
            return double.NegativeInfinity;
        }

        var (k, m, n) = (table.X1, table.X1 + table.X2, table.N1 + table.N2);
        var lowest = Hypergeometric.Support(table.N1, m, n).Lowest;
        var observed = Hypergeometric.LogProbability(k, table.N1, m, n);

        // One tail alone reaches alpha: the limit is not above this. Where the tail is far smaller nothing is accepted.
        var single = table.LogLowerLimit(alpha, share: 1);
        var outer = table.LogLowerLimit(alpha * Outer, share: 1);
        var j = First(lowest, k, middle => Jump(middle) >= outer);
        var last = First(j, k, middle => Jump(middle) >= single);
        while (last - j > Window)
        {
            // Far from the limit p at the jumps rises from one to the next.
            var middle = j + ((last - j) / 2);
            (j, last) = Excess(middle, Jump(middle)) > 0 ? (j, middle) : (middle, last);
        }

        for (j = Math.Max(lowest, j - 1); j < k; j++)
        {
            // Up to psi(j), p may pass alpha between the jumps; there it jumps up.
            var (left, jump) = (j > lowest ? Jump(j - 1) : double.NegativeInfinity, Jump(j));
            var end = Math.Min(jump, single);
            if (j > lowest && Excess(j - 1, end) > 0)
            {
                return Excess(j - 1, left) > 0 ? left : RootFinder.Bracketed(x => Excess(j - 1, x), left, end);
            }

            if (jump >= single || Excess(j, jump) > 0)
            {
                return end;
            }
        }

        return single;

        // log psi(j): where the probability of j is that of x1.
        double Jump(long value) => (Hypergeometric.LogProbability(value, table.N1, m, n) - observed) / (k - value);

        double Excess(long value, double logOdds)
        {
            var distribution = table.At(logOdds);
            return distribution.UpperTail(k) + distribution.LowerTail(value) - alpha;
        }
    }

    /// <summary>
    /// The first whole number from low to high for which a condition, once true, stays true; high if there is none before.
    /// </summary>
    private static long First(long low, long high, Func<long, bool> isTrue)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = isTrue(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
