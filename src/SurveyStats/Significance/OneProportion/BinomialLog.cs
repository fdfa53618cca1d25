using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Logarithms of binomial probabilities and tails, minus infinity for counts outside of 0 to n, and the deviance
/// D = k log(k/(n p)) + (n - k) log((n - k)/(n q)) of a count, computed without the cancellation of its two terms.
/// Source: Loader (2000), Fast and accurate computation of binomial probabilities.
/// </summary>
internal static class BinomialLog
{
    /// <summary>log P(X = k).</summary>
    public static double Probability(double k, double n, double p) => k < 0 || k > n ? double.NegativeInfinity : Binomial.LogProbability(k, n, p);

    /// <summary>log P(X &lt;= k).</summary>
    public static double LowerTail(double k, double n, double p) => k < 0 ? double.NegativeInfinity : Binomial.LogLowerTail(Math.Min(k, n), n, p);

    /// <summary>log P(X &gt;= k).</summary>
    public static double UpperTail(double k, double n, double p) => k > n ? double.NegativeInfinity : Binomial.LogUpperTail(Math.Max(k, 0), n, p);

    /// <summary>D, half the likelihood ratio statistic; infinite where the count is impossible.</summary>
    public static double Deviance(double k, double n, double p)
    {
        var (remainder, q) = (n - k, 1 - p);
        if (k == 0)
        {
            return -n * Elementary.LogOnePlus(-p);
        }

        if (remainder == 0)
        {
            return -n * Math.Log(p);
        }

        if (p == 0 || q == 0)
        {
            return double.PositiveInfinity;
        }

        var excess = Math.FusedMultiplyAdd(-n, p, k);
        var (ofK, ofRemainder) = (-excess / k, excess / remainder);
        return Math.Abs(ofK) <= 0.5 && Math.Abs(ofRemainder) <= 0.5
            ? -(k * Elementary.LogOnePlusMinusArgument(ofK)) - (remainder * Elementary.LogOnePlusMinusArgument(ofRemainder))
            : Term(k, ofK, k / n / p) + Term(remainder, ofRemainder, remainder / n / q);
    }

    /// <summary>count log(ratio), where 1 / ratio is 1 + t: near 1 by t, which has the digits that the ratio has lost.</summary>
    private static double Term(double count, double t, double ratio) =>
        count * (Math.Abs(t) <= 0.5 ? -Elementary.LogOnePlus(t) : Math.Log(ratio));

    /// <summary>The p-value of an alternative from both tails: two-sided it is twice the smaller, at most 1.</summary>
    public static double OfTails(double lower, double upper, Alternative alternative) => alternative switch
    {
        Alternative.Less => lower,
        Alternative.Greater => upper,
        _ => Math.Min(0, Math.Log(2) + Math.Min(lower, upper)),
    };
}
