using SurveyStats.Numerics;
using SurveyStats.Planning;

namespace SurveyStats;

/// <content>Exact powers, by enumeration.</content>
public static partial class Power
{
    // 10^8 tables of a test of a hundred nanoseconds are ten seconds.
    private const double MostTables = 1e8;

    /// <summary>
    /// The exact power of the exact binomial test of one proportion.
    /// <para>
    /// Formula: P(X in R | p), R the counts x with P(X >= x | p0) or P(X &lt;= x | p0) at most alpha (one-sided) or alpha/2 (each side two-sided: the share of the
    /// hypothesis lies outside the Clopper-Pearson interval).
    /// </para>
    /// It rises with n in saws, not steadily. Two-sided, both sides count. Source: Chernick and Liu (2002), The American Statistician 56.
    /// </summary>
    /// <param name="share">The share p that is true, in [0, 1].</param>
    /// <param name="nullShare">The share p0 of the hypothesis, in [0, 1].</param>
    /// <param name="size">The sample size, 1 or more.</param>
    /// <param name="test">The test; default: two-sided at 5 %.</param>
    /// <returns>The power, in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static double OfBinomialTest(double share, double nullShare, long size, PlannedTest? test = null)
    {
        PlanningDomain.Share(share);
        PlanningDomain.Share(nullShare);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return ExactBinomialPower.At(size, share, nullShare, test ?? PlannedTest.Default);
    }

    /// <summary>
    /// The exact power of any test of two proportions, by enumeration of all pairs of counts.
    /// <para>Formula: the sum of P(x1 | n1, p1) P(x2 | n2, p2) over the pairs at which the p-value is at most alpha; a pair without p-value does not count.</para>
    /// With equal shares it is the true size of the test. Source: Kang and Kim (2004), Biometrical Journal 46, for the comparison of tests by it.
    /// </summary>
    /// <param name="share1">The share p1 of the first group, in [0, 1].</param>
    /// <param name="size1">The size n1 of the first group, 1 or more.</param>
    /// <param name="share2">The share p2 of the second group, in [0, 1].</param>
    /// <param name="size2">The size n2 of the second group, 1 or more; at most 10^8 pairs of counts in all.</param>
    /// <param name="logPValue">
    /// The logarithm of the p-value of x1 of n1 against x2 of n2, or null where it is undefined: <c>TwoProportionTest.PooledZ.LogPValue</c>, for example, with
    /// its alternative.
    /// </param>
    /// <param name="alpha">The significance level, in (0, 1); default: 0.05.</param>
    /// <returns>The power, in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static double ByEnumeration(
        double share1, long size1, double share2, long size2, Func<double, double, double, double, double?> logPValue, double alpha = 0.05)
    {
        PlanningDomain.Share(share1);
        PlanningDomain.Share(share2);
        ArgumentNullException.ThrowIfNull(logPValue);
        ArgumentOutOfRangeException.ThrowIfLessThan(size1, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size2, 1);
        if ((size1 + 1.0) * (size2 + 1.0) > MostTables)
        {
            throw new ArgumentOutOfRangeException(
                nameof(size2), size2, FormattableString.Invariant($"There are more than {MostTables} pairs of counts. Use OfTwoProportions for large groups."));
        }

        var log = Math.Log(new PlannedTest { Alpha = alpha }.Alpha);
        var (first, second) = (Probabilities(size1, share1), Probabilities(size2, share2));
        var power = 0.0;
        for (var x1 = 0; x1 <= size1; x1++)
        {
            var rejected = 0.0;
            for (var x2 = 0; x2 <= size2; x2++)
            {
                if (second[x2] > 0 && first[x1] > 0 && logPValue(x1, size1, x2, size2) <= log)
                {
                    rejected += second[x2];
                }
            }

            power += first[x1] * rejected;
        }

        return Math.Min(1, power);
    }

    private static double[] Probabilities(long n, double p) => [.. Enumerable.Range(0, (int)n + 1).Select(x => Binomial.Probability(x, n, p))];
}
