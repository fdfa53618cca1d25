namespace SurveyStats.Significance;

/// <summary>
/// Newcombe's hybrid score interval for paired shares: the Wilson limits [l1, u1] of p1 = (a + b)/N and [l2, u2] of p2 = (a + c)/N, squared and
/// added with the correlation of the answers.
/// <para>
/// Formula: lower = d - sqrt((p1 - l1)^2 - 2 phi (p1 - l1)(u2 - p2) + (u2 - p2)^2), upper = d + sqrt((u1 - p1)^2 - 2 phi (u1 - p1)(p2 - l2) +
/// (p2 - l2)^2), with phi = (ad - bc)/sqrt((a + b)(c + d)(a + c)(b + d)), where ad - bc, if positive, is first reduced by N/2, not below 0;
/// phi = 0 where a margin is 0.
/// </para>
/// Good from N of about 10 on, shares of 0 and 1 included. Source: Newcombe (1998), Statistics in Medicine 17, 2635-2650, method 10.
/// </summary>
internal sealed class PairedNewcombeInterval() : PairedDifferenceMethod("Newcombe, paired")
{
    private protected override (double Lower, double Upper) Limits(PairedCounts t, double tail)
    {
        var (n, x1, x2) = (t.N, t.A + t.B, t.A + t.C);
        var (p1, p2, phi) = (x1 / n, x2 / n, t.CorrectedPhi);
        IntervalMethod.Wilson.TryLimits(Math.Min(x1, n), n, tail, out var l1, out var u1);
        IntervalMethod.Wilson.TryLimits(Math.Min(x2, n), n, tail, out var l2, out var u2);
        return (t.Difference - Add(p1 - l1, u2 - p2, phi), t.Difference + Add(u1 - p1, p2 - l2, phi));
    }

    // (x - y)^2 + 2 (1 - phi) x y has no cancellation where phi is near 1. Both legs are negative for a tail above one half.
    private static double Add(double x, double y, double phi)
    {
        var square = ((x - y) * (x - y)) + (2 * (1 - phi) * x * y);
        return Math.CopySign(Math.Sqrt(Math.Max(0, square)), x + y);
    }
}
