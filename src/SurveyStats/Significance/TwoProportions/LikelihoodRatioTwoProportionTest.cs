using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The likelihood-ratio test of two proportions, G.
/// <para>
/// Formula: G = 2 sum O ln(O/E) over the four cells, on 1 degree of freedom; undefined where P is 0 or 1. Two-sided only. Observed and
/// expected counts differ by the same amount in all cells, so that G = 2 sum E f(D/E), D = O - E, f(t) = (1 + t) ln(1 + t) - t, whose terms
/// are all positive.
/// </para>
/// Bad where an expected count is below about 5: it rejects too often. Source: Wilks (1938), Annals of Mathematical Statistics 9.
/// </summary>
internal sealed class LikelihoodRatioTwoProportionTest() : TwoProportionTest("likelihood ratio G", "no continuity correction")
{
    private protected override TestFigures Compute(double x1, double n1, double x2, double n2, Alternative alternative)
    {
        var (x, y, n) = (x1 + x2, n1 - x1 + (n2 - x2), n1 + n2);
        if (x == 0 || y == 0)
        {
            return OfSquare(TestFigures.WithoutVariance(), alternative);
        }

        var excess = ExactDifference.OfShares(x1, n1, x2, n2) * n1 * (n2 / n);
        var half = Term(x1, n1 / n * x, excess) + Term(n1 - x1, n1 / n * y, -excess)
            + Term(x2, n2 / n * x, -excess) + Term(n2 - x2, n2 / n * y, excess);
        return OfSquare(TestFigures.OfNormal(Math.Sqrt(2 * half), Alternative.TwoSided), alternative);
    }

    /// <summary>E f(D/E); E where nothing is observed.</summary>
    private static double Term(double observed, double expected, double excess)
    {
        var t = excess / expected;
        return observed == 0 || t <= -1 ? expected : expected * (((1 + t) * Elementary.LogOnePlusMinusArgument(t)) + (t * t));
    }
}
