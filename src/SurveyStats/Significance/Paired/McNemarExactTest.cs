using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The exact conditional test of McNemar's hypothesis.
/// <para>
/// Formula: with X binomial(b + c, 1/2), p = min(1, 2 P(X &lt;= min(b, c))) two-sided, P(X &gt;= b) for greater, P(X &lt;= b) for less; 1 where
/// b + c = 0. There is no statistic.
/// </para>
/// Never rejects more often than its level, and much less often for few discordant pairs: <see cref="McNemarTest.MidP"/> is nearer to it.
/// Source: McNemar (1947), Psychometrika 12; Mosteller (1952), Biometrics 8.
/// </summary>
internal sealed class McNemarExactTest() : McNemarTest("McNemar exact", "twice the smaller binomial tail")
{
    private const double LogTwo = 0.69314718055994530942;

    internal override bool IsForWholeCounts => true;

    /// <summary>ln P(X &lt;= k) for X binomial(n, 1/2), whole k from -1 to n.</summary>
    public static double LogTail(double k, double n) =>
        k < 0 ? double.NegativeInfinity : k >= n ? 0 : Beta.LogUpperTail(0.5, k + 1, n - k);

    // P(X >= b) is P(X <= c) by symmetry.
    private protected override TestFigures Compute(double b, double c, Alternative alternative) => TestFigures.OfLogPValue(alternative switch
    {
        Alternative.Less => LogTail(b, b + c),
        Alternative.Greater => LogTail(c, b + c),
        _ => LogTwo + LogTail(Math.Min(b, c), b + c),
    });
}
