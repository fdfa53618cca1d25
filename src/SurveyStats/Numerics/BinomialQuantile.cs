namespace SurveyStats.Numerics;

/// <summary>
/// Quantiles of the binomial distribution, from the smaller tail: Newton's method on the logarithm of the tail, in whole steps, between
/// bounds that close on the answer. A tail that misses the level by less than its own rounding is taken to reach it.
/// </summary>
internal static class BinomialQuantile
{
    /// <summary>The relative error that the tails may have.</summary>
    private const double Rounding = 1e-13;

    private const int NewtonSteps = 40;

    /// <summary>The smallest k with P(X &lt;= k) &gt;= p. Domain: 0 &lt;= p &lt;= 1/2; n whole.</summary>
    internal static double OfLowerTail(double p, double n, double share) =>
        p == 0 || share == 0 ? 0 : share == 1 ? n : Smallest(Math.Log(p) - Rounding, isLower: true, -Normal.UpperQuantile(p), n, share);

    /// <summary>The smallest k with P(X &gt; k) &lt;= q. Domain: 0 &lt;= q &lt;= 1/2; n whole.</summary>
    internal static double OfUpperTail(double q, double n, double share) =>
        share == 0 ? 0 : q == 0 || share == 1 ? n : Smallest(Math.Log(q) + Rounding, isLower: false, Normal.UpperQuantile(q), n, share);

    private static double Smallest(double logLevel, bool isLower, double z, double n, double share)
    {
        var (fails, holds) = (-1.0, n);
        var k = Start(z, n, share);
        for (var i = 0; holds - fails > 1; i++)
        {
            k = Math.Clamp(i < NewtonSteps ? Math.Floor(k) : Math.Floor(0.5 * (fails + holds)), fails + 1, holds - 1);

            // Below k = n the upper tail is that from k + 1 on, and its first term is what one step adds to it.
            var logTail = isLower ? Binomial.LogLowerTail(k, n, share) : Binomial.LogUpperTail(k + 1, n, share);
            var excess = isLower ? logTail - logLevel : logLevel - logTail;
            (fails, holds) = excess >= 0 ? (fails, k) : (k, holds);
            var hazard = Math.Exp(Binomial.LogProbability(isLower ? k : k + 1, n, share) - logTail);
            k -= excess / hazard;
            k = excess >= 0 ? Math.Min(k, holds - 1) : Math.Max(k, fails + 1);
        }

        return holds;
    }

    /// <summary>The expansion of Cornish and Fisher (1938) with the skewness.</summary>
    private static double Start(double z, double n, double share)
    {
        var variance = n * share * (1 - share);
        return n * share + z * Math.Sqrt(variance) + (z * z - 1) * (1 - 2 * share) / 6;
    }
}
