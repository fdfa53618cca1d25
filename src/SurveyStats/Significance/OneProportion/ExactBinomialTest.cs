using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The exact binomial test.
/// <para>
/// Formula: P(X &lt;= x) or P(X &gt;= x) one-sided; two-sided the probability of all outcomes i with P(X = i) &lt;= P(X = x)(1 + 1e-7), where the factor
/// holds outcomes for equally likely that rounding tells apart. These are a lower and an upper tail, whose ends are found by bisection.
/// </para>
/// Never rejects more often than its level; conservative for small n. The p-value can rise where p0 moves away from x/n: for intervals that agree with
/// the test see <see cref="ProportionTest.ExactBlaker"/>. Whole counts only.
/// Source: Clopper and Pearson (1934), Biometrika 26; Freeman and Halton (1951), Biometrika 38, for the order; R, binom.test, for the factor.
/// </summary>
internal sealed class ExactBinomialTest() : ProportionTest("exact binomial", "two-sided: outcomes at most as likely")
{
    /// <summary>log(1 + 1e-7).</summary>
    private const double LogTieFactor = 9.9999995000000333e-8;

    private protected override string CureForFractions => "Score, which takes effective counts";

    private protected override TestFigures Compute(double x, double n, double p0, Alternative alternative) => OfExact(alternative switch
    {
        Alternative.Less => BinomialLog.LowerTail(x, n, p0),
        Alternative.Greater => BinomialLog.UpperTail(x, n, p0),
        _ => BothTails(x, n, p0),
    });

    private static double BothTails(double x, double n, double p0)
    {
        var bound = BinomialLog.Probability(x, n, p0) + LogTieFactor;
        var mode = Math.Min(Math.Floor((n + 1) * p0), n);
        if (BinomialLog.Probability(mode, n, p0) <= bound)
        {
            return 0;
        }

        // The outcomes below the mode that are at most as likely end at least, those above it begin at most.
        var least = Last(bound, x < mode ? x : -1, mode, n, p0);
        var most = Last(bound, x > mode ? x : n + 1, mode, n, p0);
        return LogarithmicSum.Of(BinomialLog.LowerTail(least, n, p0), BinomialLog.UpperTail(most, n, p0));
    }

    /// <summary>The outcome nearest to the mode, from one that is within the bound, that still is.</summary>
    private static double Last(double bound, double within, double mode, double n, double p0)
    {
        var beyond = mode;
        while (Math.Abs(beyond - within) > 1)
        {
            var middle = Math.Floor((within + beyond) / 2);
            (within, beyond) = BinomialLog.Probability(middle, n, p0) <= bound ? (middle, beyond) : (within, middle);
        }

        return within;
    }
}
