namespace SurveyStats.Numerics;

/// <summary>
/// The noncentral chi-squared distribution with noncentrality L: a chi-squared distribution with df + 2 J degrees of freedom, J Poisson with mean L / 2.
/// Formula of the tails: sum over j of exp(-L/2) (L/2)^j / j! times the tail at df + 2 j; all terms are positive, and the tails follow from their
/// neighbours by adding a density: P(a, x) = P(a + 1, x) + x^a exp(-x) / Gamma(a + 1) downwards, Q(a + 1, x) = Q(a, x) + the same upwards.
/// Domain: df &gt; 0 and finite, 0 &lt;= L &lt;= 1e9. Relative accuracy holds for tails above about 1e-250.
/// Source: Johnson, Kotz and Balakrishnan (1995), Continuous Univariate Distributions 2, equation 29.2; Benton and Krishnamoorthy (2003) for the order.
/// </summary>
internal static class NoncentralChiSquared
{
    private const double LargestNoncentrality = 1e9;
    private const double Negligible = 1e-18;

    internal static double LowerTail(double x, double df, double noncentrality) => Tail(x, df, noncentrality, lower: true);

    internal static double UpperTail(double x, double df, double noncentrality) => Tail(x, df, noncentrality, lower: false);

    private static double Tail(double x, double df, double noncentrality, bool lower)
    {
        ArgumentDomain.Positive(df);
        ArgumentDomain.NotNaN(x);
        if (!(noncentrality >= 0 && noncentrality <= LargestNoncentrality))
            throw new ArgumentOutOfRangeException(nameof(noncentrality), noncentrality, "A noncentrality lies between 0 and 1e9.");
        if (x <= 0) return lower ? 0 : 1;
        if (double.IsPositiveInfinity(x)) return lower ? 1 : 0;
        if (noncentrality == 0) return lower ? ChiSquared.LowerTail(x, df) : ChiSquared.UpperTail(x, df);
        double mean = noncentrality / 2;
        double width = 10 * Math.Sqrt(mean) + 60;
        return lower
            ? Downwards(x / 2, df / 2, mean, Math.Ceiling(mean + width))
            : Upwards(x / 2, df / 2, mean, Math.Max(0, Math.Floor(mean - width)));
    }

    private static double Downwards(double x, double a, double mean, double j)
    {
        double weight = Poisson(j, mean);
        double tail = Gamma.LowerRegularized(a + j, x);
        double density = Density(a + j, x);
        double sum = weight * tail;
        for (double last = 0; j > 0;)
        {
            density *= (a + j) / x;
            weight *= j / mean;
            j--;
            tail += density;
            double term = weight * tail;
            sum += term;
            if (term < Negligible * sum && term < last) break;
            last = term;
        }

        return Math.Min(1, sum);
    }

    private static double Upwards(double x, double a, double mean, double j)
    {
        double weight = Poisson(j, mean);
        double tail = Gamma.UpperRegularized(a + j, x);
        double density = Density(a + j, x);
        double sum = weight * tail;
        for (double last = 0; ;)
        {
            tail += density;
            j++;
            density *= x / (a + j);
            weight *= mean / j;
            double term = weight * tail;
            sum += term;
            if (term < Negligible * sum && term < last) break;
            if (weight == 0) break;
            last = term;
        }

        return Math.Min(1, sum);
    }

    /// <summary>x^a exp(-x) / Gamma(a + 1) = exp(-s(a) - D) / sqrt(2 pi a), D the deviance of a from x.</summary>
    private static double Density(double a, double x)
    {
        double ratio = (x - a) / a;
        double deviance = ratio < -0.5 ? a * Math.Log(a / x) + x - a : -a * Elementary.LogOnePlusMinusArgument(ratio);
        return Math.Exp(-StirlingCorrection.Of(a) - deviance) / Math.Sqrt(2 * Math.PI * a);
    }

    /// <summary>exp(-mean) mean^j / j!.</summary>
    private static double Poisson(double j, double mean) => j == 0 ? Math.Exp(-mean) : Density(j, mean);
}
