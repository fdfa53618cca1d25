using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The exact test of conditional independence, Fisher's test over strata, or the mid-p version of it.
/// <para>
/// Formula: given all margins, T = sum of a has at psi = 1 the distribution of <see cref="CommonOddsRatioTails"/>; p = P(T &gt;= t) for greater,
/// P(T &lt;= t) for less, and two-sided the sum of all P(T = s) that are at most P(T = t), ties up to a factor 1 + 1e-7 included; mid-p subtracts half
/// of P(T = t). There is no statistic.
/// </para>
/// Never rejects more often than its level (mid-p: about as often), for every size of strata; conservative for small counts. Whole counts only;
/// p = 1 where the margins allow one table only.
/// Source: Birch (1964), Journal of the Royal Statistical Society B 26, 313-324; Mehta, Patel and Gray (1985), Journal of the American Statistical
/// Association 80, 969-973; Lancaster (1961) for mid-p.
/// </summary>
internal sealed class ConditionalExactTest(string name, double share)
    : ConditionalIndependenceTest(name, "given all margins; two-sided by probability ordering")
{
    // ln(1 + 1e-7): probabilities that differ less are ties that rounding has parted.
    private const double LogTie = 9.9999995e-8;

    internal override bool IsForWholeCounts => true;

    private protected override TestFigures Compute(StratumCounts[] strata, Alternative alternative)
    {
        var tails = new CommonOddsRatioTails(strata);
        var t = tails.Observed;
        return TestFigures.OfLogPValue(alternative switch
        {
            _ when tails.Lowest == tails.Highest => share == 1 ? 0 : Math.Log(share),
            Alternative.Less => tails.LogTail(t, below: true, share, 0),
            Alternative.Greater => tails.LogTail(t, below: false, share, 0),
            _ => LogTwoSided(tails, t),
        });
    }

    private double LogTwoSided(CommonOddsRatioTails tails, long t)
    {
        var limit = tails.LogProbability(t, 0) + LogTie;
        var isBelow = t < tails.Highest && tails.LogProbability(t + 1, 0) > limit;
        if (!isBelow && (t == tails.Lowest || tails.LogProbability(t - 1, 0) <= limit))
        {
            // t is the mode: all values count.
            return Elementary.LogOnePlus(-(1 - share) * Math.Exp(tails.LogProbability(t, 0)));
        }

        var near = tails.LogTail(t, isBelow, share, 0);
        var far = FarEnd(tails, t, isBelow, limit);
        return far > tails.Highest || far < tails.Lowest ? near : LogarithmicSum.Of(near, tails.LogTail(far, !isBelow, 1, 0));
    }

    /// <summary>
    /// The value beyond the mode, nearest to it, that is not more probable than the limit: sought in growing steps from the mirror image of t, as
    /// probabilities fall away from the mode; beyond the support if there is none.
    /// </summary>
    private static long FarEnd(CommonOddsRatioTails tails, long t, bool isBelow, double limit)
    {
        var (improbable, probable, direction, step) = isBelow ? (tails.Highest + 1, t + 1, 1, 1L) : (tails.Lowest - 1, t - 1, -1, 1L);
        var next = (long)Math.Round(2 * tails.Mean) - t;
        while (Math.Abs(improbable - probable) > 1)
        {
            if ((next - probable) * direction <= 0 || (improbable - next) * direction <= 0)
            {
                next = probable + ((improbable - probable) / 2);
            }

            var isImprobable = tails.LogProbability(next, 0) <= limit;
            (improbable, probable) = isImprobable ? (next, probable) : (improbable, next);
            next += (isImprobable ? -direction : direction) * step;
            step *= 2;
        }

        return improbable;
    }
}
