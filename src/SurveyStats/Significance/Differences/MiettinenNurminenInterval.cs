using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Miettinen and Nurminen's score interval: all differences D that their score test does not reject.
/// <para>
/// Formula: the roots D of (d - D)^2 = z^2 (N/(N - 1)) (p1~ q1~/n1 + p2~ q2~/n2), N = n1 + n2, p~ the maximum-likelihood estimates under p1
/// - p2 = D; -1 for d = -1, 1 for d = 1. Solved as in <see cref="ScoreDifference"/>. Where N is 1 or less, the limits are -1 and 1.
/// </para>
/// Coherent with the N - 1 chi-square test: it excludes 0 where <see cref="TwoProportionTest.NMinusOne"/> rejects. Good from very small
/// bases on, shares of 0 and 1 included. Source: Miettinen and Nurminen (1985), Statistics in Medicine 4, equations 8 and 9.
/// </summary>
internal sealed class MiettinenNurminenInterval() : DifferenceIntervalMethod("Miettinen-Nurminen")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        return ScoreDifference.Limits(x1, n1, x2, n2, z, ScoreDifference.BiasCorrection(n1 + n2));
    }
}
