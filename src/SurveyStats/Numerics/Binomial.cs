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
}
