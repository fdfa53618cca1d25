namespace SurveyStats.Numerics;

/// <summary>The binomial distribution of k successes in n trials with probability p.</summary>
internal static class Binomial
{
    /// <summary>P(X = k) in Loader's saddle-point form. Source: Loader (2000).</summary>
    public static double Probability(long k, long n, double p) =>
        k < 0 || k > n ? 0
        : p <= 0 ? (k == 0 ? 1 : 0)
        : p >= 1 ? (k == n ? 1 : 0)
        : k == 0 ? Math.Exp(n * Elementary.LogOnePlus(-p))
        : k == n ? Math.Exp(n * Math.Log(p))
        : Math.Exp(Beta.LogDensity(p, 1 - p, k, n - k)) * n / k / (n - k);

    /// <summary>P(X &lt;= k).</summary>
    public static double LowerTail(long k, long n, double p) => k < 0 ? 0 : k >= n ? 1 : Beta.UpperTail(p, k + 1, n - k);

    /// <summary>P(X >= k).</summary>
    public static double UpperTail(long k, long n, double p) => k <= 0 ? 1 : k > n ? 0 : Beta.LowerTail(p, k, n - k + 1);
}
