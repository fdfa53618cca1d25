namespace SurveyStats.Numerics;

/// <summary>
/// The binomial distribution. Domain: 0 &lt;= k &lt;= n, n &gt;= 0 (both may be fractional, but for the quantiles), 0 &lt;= p &lt;= 1.
/// Formula of the tails: P(X &gt;= k) = I_p(k, n - k + 1), P(X &lt;= k) = I_(1-p)(n - k, k + 1).
/// Source: Abramowitz and Stegun (1964), 26.5.24; Loader (2000) for the probability.
/// </summary>
internal static class Binomial
{
    /// <summary>P(X = k) = sqrt(n / (2 pi k (n - k))) exp(s(n) - s(k) - s(n - k) - D), D the deviance of k / n from p.</summary>
    internal static double Probability(double k, double n, double p)
    {
        Check(k, n, p);
        if (k == 0 || k == n)
        {
            return Tail.Product(1, EndDeviance(k, n, p));
        }

        var remainder = n - k;
        return p is 0 or 1 ? 0 : IncompleteBeta.Density(k, remainder, p, DoubleDouble.Sum(1, -p)) * (n / k / remainder);
    }

    internal static double LogProbability(double k, double n, double p)
    {
        Check(k, n, p);
        if (k == 0 || k == n)
        {
            return 0 - EndDeviance(k, n, p).High;
        }

        var remainder = n - k;
        return p is 0 or 1
            ? double.NegativeInfinity
            : IncompleteBeta.LogDensity(k, remainder, p, DoubleDouble.Sum(1, -p)) + Math.Log(n / k / remainder);
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

    /// <summary>log P(X &lt;= k).</summary>
    internal static double LogLowerTail(double k, double n, double p)
    {
        Check(k, n, p);
        return k == n ? 0 : Beta.LogUpperTail(p, k + 1, n - k);
    }

    /// <summary>log P(X &gt;= k).</summary>
    internal static double LogUpperTail(double k, double n, double p)
    {
        Check(k, n, p);
        return k == 0 ? 0 : Beta.LogLowerTail(p, k, n - k + 1);
    }

    /// <summary>The smallest k with P(X &lt;= k) &gt;= lower. n is whole.</summary>
    internal static double LowerQuantile(double lower, double n, double p)
    {
        ArgumentDomain.Probability(lower);
        Check(0, n, p);
        return lower <= 0.5 ? BinomialQuantile.OfLowerTail(lower, n, p) : BinomialQuantile.OfUpperTail(1 - lower, n, p);
    }

    /// <summary>The smallest k with P(X &gt; k) &lt;= upper. n is whole.</summary>
    internal static double UpperQuantile(double upper, double n, double p)
    {
        ArgumentDomain.Probability(upper);
        Check(0, n, p);
        return upper <= 0.5 ? BinomialQuantile.OfUpperTail(upper, n, p) : BinomialQuantile.OfLowerTail(1 - upper, n, p);
    }

    /// <summary>-log P(X = k) for k = 0, which is -n log(1 - p), and for k = n, which is -n log p.</summary>
    private static DoubleDouble EndDeviance(double k, double n, double p)
    {
        if (n == 0)
        {
            return 0;
        }

        var share = k == 0 ? DoubleDouble.Sum(1, -p) : p;
        return share.High == 0 ? double.PositiveInfinity : n * -DoubleDouble.Log(share);
    }

    private static void Check(double k, double n, double p)
    {
        if (!(n >= 0 && double.IsFinite(n)))
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, "A number of trials is at least 0 and finite.");
        }

        if (!(k >= 0 && k <= n))
        {
            throw new ArgumentOutOfRangeException(nameof(k), k, "A number of successes lies between 0 and the trials.");
        }

        ArgumentDomain.Probability(p);
    }
}
