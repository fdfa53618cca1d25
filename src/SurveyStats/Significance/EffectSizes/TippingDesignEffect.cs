using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The design effect at which a comparison is just significant: how much less precise than it is taken to be a sample may be.
/// <para>Formula for z tests: (z / z_crit)^2, z_crit the upper alpha/2 quantile; otherwise the D at which the test of x1/D of n1/D against x2/D of
/// n2/D has p = alpha, by root finding.</para>
/// Above 1 the comparison is significant; a sample whose true design effect is larger would have shown nothing.
/// Source: Kish (1965), Survey Sampling, section 8.2.
/// </summary>
internal static class TippingDesignEffect
{
    private const double Limit = 1L << 40;

    /// <summary>For a statistic whose square is chi-squared on 1 degree of freedom and proportional to the base.</summary>
    public static double OfSquare(double square, double alpha)
    {
        var critical = Normal.UpperQuantile(alpha / 2);
        return square / (critical * critical);
    }

    /// <summary>For any test that takes fractional counts; null if it is significant, or not, whatever the design effect.</summary>
    public static double? Of(double x1, double n1, double x2, double n2, TwoProportionTest test, double alpha)
    {
        double Excess(double logD)
        {
            var d = Math.Exp(logD);
            return (test.LogPValue(x1 / d, n1 / d, x2 / d, n2 / d) ?? 0) - Math.Log(alpha);
        }

        var limit = Math.Log(Limit);
        return Excess(-limit) >= 0 || Excess(limit) <= 0 ? null : Math.Exp(RootFinder.Bracketed(Excess, -limit, limit));
    }
}
