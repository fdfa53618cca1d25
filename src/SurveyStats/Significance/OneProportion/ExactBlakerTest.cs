using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The exact binomial test, two-sided by Blaker's rule.
/// <para>
/// Formula: P(X &lt;= x) or P(X &gt;= x) one-sided; two-sided P(g(X) &lt;= g(x)), g(x) = min(P(X &lt;= x), P(X &gt;= x)): the smaller tail, and of the other
/// side the largest tail that does not exceed it by more than the factor 1 + 1e-7, which holds tails for equal that rounding tells apart.
/// </para>
/// Agrees with Blaker's interval. Never larger than the p-value by doubling. Whole counts only.
/// Source: Blaker (2000), Canadian Journal of Statistics 28.
/// </summary>
internal sealed class ExactBlakerTest() : ProportionTest("exact binomial", "two-sided: Blaker's acceptability")
{
    private const double LogTieFactor = 9.9999995000000333e-8;

    private protected override string CureForFractions => "Score, which takes effective counts";

    private protected override TestFigures Compute(double x, double n, double p0, Alternative alternative)
    {
        var (lower, upper) = (BinomialLog.LowerTail(x, n, p0), BinomialLog.UpperTail(x, n, p0));
        return OfExact(
            alternative != Alternative.TwoSided ? BinomialLog.OfTails(lower, upper, alternative)
            : lower <= upper ? LogarithmicSum.Of(lower, OppositeUpperTail(lower + LogTieFactor, x, n, p0))
            : LogarithmicSum.Of(upper, OppositeLowerTail(upper + LogTieFactor, x, n, p0)));
    }

    /// <summary>The largest P(X &gt;= j), j above x, within a bound.</summary>
    private static double OppositeUpperTail(double bound, double x, double n, double p0)
    {
        var (within, beyond) = (n + 1, x);
        while (within - beyond > 1)
        {
            var middle = Math.Floor((within + beyond) / 2);
            (within, beyond) = BinomialLog.UpperTail(middle, n, p0) <= bound ? (middle, beyond) : (within, middle);
        }

        return BinomialLog.UpperTail(within, n, p0);
    }

    /// <summary>The largest P(X &lt;= j), j below x, within a bound.</summary>
    private static double OppositeLowerTail(double bound, double x, double n, double p0)
    {
        var (within, beyond) = (-1.0, x);
        while (beyond - within > 1)
        {
            var middle = Math.Floor((within + beyond) / 2);
            (within, beyond) = BinomialLog.LowerTail(middle, n, p0) <= bound ? (middle, beyond) : (within, middle);
        }

        return BinomialLog.LowerTail(within, n, p0);
    }
}
