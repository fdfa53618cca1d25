using SurveyStats.Intervals;
using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Cramer's V beyond its plain form.
/// <para>
/// Formula of the interval: X is noncentral chi-squared on df = (r - 1)(c - 1) with noncentrality L = N (k - 1) V^2 approximately; the lower limit of L
/// has P(X or more) = a, the upper one P(X or less) = a, either 0 where no L > 0 has; a is the error probability beyond each limit.
/// </para>
/// Source: Bergsma (2013), Journal of the Korean Statistical Society 42, equations 4 and 5; Steiger (2004), Psychological Methods 9, for the interval.
/// </summary>
internal static class CramersVFormula
{
    private const string Method = "noncentral chi-square";

    // Beyond it V is known to so many digits that the tails of a distribution add nothing.
    private const double LargestStatistic = 1e8;

    public static double? BiasCorrected(double phiSquared, double n, int r, int c)
    {
        if (!(n > 1))
        {
            return null;
        }

        var corrected = Math.Max(0, phiSquared - ((r - 1.0) * (c - 1.0) / (n - 1)));
        var rows = r - ((r - 1.0) * (r - 1.0) / (n - 1));
        var columns = c - ((c - 1.0) * (c - 1.0) / (n - 1));
        var denominator = Math.Min(rows, columns) - 1;
        return denominator > 0 ? Math.Sqrt(corrected / denominator) : null;
    }

    public static ConfidenceInterval? Interval(double x, double n, int r, int c, ConfidenceLevel level)
    {
        if (x > LargestStatistic)
        {
            return null;
        }

        var a = TailOf.Each(level, IntervalSides.TwoSided);
        var df = (r - 1.0) * (c - 1.0);
        var scale = n * (Math.Min(r, c) - 1);
        var far = 2 * (x + df) + 400;
        while (NoncentralChiSquared.LowerTail(x, df, far) > a)
        {
            far *= 2;
        }

        var lower = NoncentralChiSquared.UpperTail(x, df, 0) >= a ? 0 : RootFinder.Bracketed(l => NoncentralChiSquared.UpperTail(x, df, l) - a, 0, far);
        var upper = NoncentralChiSquared.LowerTail(x, df, 0) <= a ? 0 : RootFinder.Bracketed(l => NoncentralChiSquared.LowerTail(x, df, l) - a, 0, far);
        return new ConfidenceInterval(
            Math.Min(1, Math.Sqrt(lower / scale)), Math.Min(1, Math.Sqrt(upper / scale)), level, IntervalSides.TwoSided, Method);
    }
}
