using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Mantel and Haenszel's common risk difference with Sato's variance.
/// <para>
/// Formula: RD = sum of (a n2 - c n1)/N / W, W = sum of n1 n2/N; RD -/+ z se, se^2 = (RD sum of P + sum of Q)/W^2,
/// P = (n1^2 c - n2^2 a + n1 n2 (n2 - n1)/2)/N^2, Q = (a (n2 - c) + c (n1 - a))/(2N). Limits are clipped to [-1, 1].
/// </para>
/// Undefined where no stratum has both groups, or the variance is negative, which strata of very unequal differences can make it.
/// Good for few large and for many small strata. Source: Greenland and Robins (1985), Biometrics 41, for the estimate; Sato (1989), Biometrics 45,
/// 1323-1324, for the variance.
/// </summary>
internal sealed class MantelHaenszelDifference() : StratifiedDifferenceMethod("Mantel-Haenszel")
{
    private static readonly ResultNote NoStratum = new(NoteCode.NothingToCompare, "no stratum has both groups");
    private static readonly ResultNote Negative = new(NoteCode.ZeroVariance, "Sato's variance is negative: the strata differ too much");

    private protected override StratifiedFigures Compute(StratumCounts[] strata, double tail)
    {
        var (numerator, w, p, q) = (0.0, 0.0, 0.0, 0.0);
        foreach (var t in strata)
        {
            var (n, n1, n2) = (t.N, t.N1, t.N2);
            numerator += t.Determinant / n;
            w += n1 * n2 / n;
            p += ((n1 / n * (n1 / n) * t.C) - (n2 / n * (n2 / n) * t.A)) + (n1 / n * (n2 / n) * ((n2 - n1) / 2));
            q += ((t.A * t.D) + (t.C * t.B)) / (2 * n);
        }

        if (w == 0)
        {
            return StratifiedFigures.Undefined(NoStratum);
        }

        var estimate = Math.Clamp(numerator / w, -1, 1);
        var spread = (estimate * p) + q;

        // What rounding leaves of a variance of 0.
        if (Math.Abs(spread) <= 1e-14 * q)
        {
            spread = 0;
        }

        if (spread < 0)
        {
            return StratifiedFigures.Undefined(Negative);
        }

        var figures = StratifiedFigures.OfNormal(estimate, Math.Sqrt(spread) / w, Normal.UpperQuantile(tail));
        return figures with { Lower = Math.Clamp(figures.Lower, -1, 1), Upper = Math.Clamp(figures.Upper, -1, 1) };
    }
}
