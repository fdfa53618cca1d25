namespace SurveyStats.Numerics;

/// <summary>
/// The binomial distribution. Domain: 0 &lt;= k &lt;= n, n &gt;= 0 (both may be fractional), 0 &lt;= p &lt;= 1.
/// Formula of the tails: P(X &gt;= k) = I_p(k, n - k + 1), P(X &lt;= k) = I_(1-p)(n - k, k + 1).
/// Source: Abramowitz and Stegun (1964), 26.5.24; Loader (2000) for the probability.
/// </summary>
internal static class Binomial
{
    /// <summary>P(X = k) = sqrt(n / (2 pi k (n - k))) exp(s(n) - s(k) - s(n - k) - D), D the deviance of k / n from p.</summary>
    internal static double Probability(double k, double n, double p)
    {
        Check(k, n, p);
        if (p == 0) return k == 0 ? 1 : 0;
        if (p == 1) return k == n ? 1 : 0;
        if (k == 0) return Math.Exp(n * Elementary.LogOnePlus(-p));
        if (k == n) return Math.Pow(p, n);
        double remainder = n - k;
        return IncompleteBeta.Density(k, remainder, p, 1 - p) * (n / k / remainder);
    }

    /// <summary>P(X &lt;= k).</summary>
    internal static double LowerTail(double k, double n, double p)
    {
        Check(k, n, p);
        return k == n ? 1 : Beta.UpperTail(p, k + 1, n - k);
    }

    /// <summary>P(X &gt;= k).</summary>
    internal static double UpperTail(double k, double n, double p)
    {
        Check(k, n, p);
        return k == 0 ? 1 : Beta.LowerTail(p, k, n - k + 1);
    }

    private static void Check(double k, double n, double p)
    {
        if (!(n >= 0 && double.IsFinite(n))) throw new ArgumentOutOfRangeException(nameof(n), n, "A number of trials is at least 0 and finite.");
        if (!(k >= 0 && k <= n)) throw new ArgumentOutOfRangeException(nameof(k), k, "A number of successes lies between 0 and the trials.");
        ArgumentDomain.Probability(p);
    }
}
