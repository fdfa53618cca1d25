using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The mid-p version of the exact test.
/// <para>
/// Formula: with X binomial(b + c, 1/2), m(k) = P(X &lt;= k) - P(X = k)/2; p = 2 m(min(b, c)) two-sided, 1 where b = c; m(c) for greater, m(b) for
/// less. There is no statistic. As m(k) = (P(X &lt;= k) + P(X &lt;= k - 1))/2, nothing is subtracted.
/// </para>
/// Keeps its level nearly always, with more power than the exact test. Source: Lancaster (1961), Journal of the American Statistical Association 56;
/// Fagerland, Lydersen and Laake (2013), BMC Medical Research Methodology 13:91 (who for b = c subtract half the point from 1).
/// </summary>
internal sealed class McNemarMidPTest() : McNemarTest("McNemar mid-p", "twice the smaller binomial mid-tail")
{
    private const double LogTwo = 0.69314718055994530942;

    internal override bool IsForWholeCounts => true;

    private protected override TestFigures Compute(double b, double c, Alternative alternative) => TestFigures.OfLogPValue(alternative switch
    {
        Alternative.Less => LogMidTail(b, b + c),
        Alternative.Greater => LogMidTail(c, b + c),
        _ => b == c ? 0 : LogTwo + LogMidTail(Math.Min(b, c), b + c),
    });

    /// <summary>ln m(k) = ln P(X &lt;= k) + ln(1 + P(X &lt;= k - 1)/P(X &lt;= k)) - ln 2.</summary>
    private static double LogMidTail(double k, double n)
    {
        var log = McNemarExactTest.LogTail(k, n);
        return log + Elementary.LogOnePlus(Math.Exp(McNemarExactTest.LogTail(k - 1, n) - log)) - LogTwo;
    }
}
