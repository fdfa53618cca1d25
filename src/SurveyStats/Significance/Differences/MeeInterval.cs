using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Mee's score interval: all differences D that the score test does not reject; also called the Farrington-Manning interval.
/// <para>
/// Formula: the roots D of (d - D)^2 = z^2 (p1~ q1~/n1 + p2~ q2~/n2), p~ the maximum-likelihood estimates under p1 - p2 = D; -1 for d = -1,
/// 1 for d = 1. Solved as in <see cref="ScoreDifference"/>.
/// </para>
/// Coherent with Pearson's chi-square: it excludes 0 where <see cref="TwoProportionTest.PearsonChiSquared"/> rejects. A little too narrow
/// for small bases, where Miettinen and Nurminen's interval is better. Source: Mee (1984), Biometrics 40; Farrington and Manning (1990),
/// Statistics in Medicine 9.
/// </summary>
internal sealed class MeeInterval() : DifferenceIntervalMethod("Mee")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        return ScoreDifference.Limits(x1, n1, x2, n2, z, 1);
    }
}
