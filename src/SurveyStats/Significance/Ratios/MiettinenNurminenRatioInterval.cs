using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Miettinen and Nurminen's score interval for a ratio: Koopman's with the variance times N/(N - 1).
/// <para>
/// Formula: the roots r of (p1 - r p2)^2 = z^2 (N/(N - 1)) (p1~ q1~/n1 + r^2 p2~ q2~/n2), N = n1 + n2, p~ the maximum-likelihood estimates
/// under p1 = r p2; 0 for x1 = 0, unbounded for x2 = 0. Where N is 1 or less it is 0 to unbounded. Solved as in <see cref="ScoreRatio"/>.
/// </para>
/// Coherent with the N - 1 chi-square test: it excludes 1 where <see cref="TwoProportionTest.NMinusOne"/> rejects. Good from very small
/// bases on; for shares far apart its two tails miss unequally often, which SCAS mends. Source: Miettinen and Nurminen (1985), Statistics
/// in Medicine 4.
/// </summary>
internal sealed class MiettinenNurminenRatioInterval() : RatioIntervalMethod("Miettinen-Nurminen")
{
    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail) =>
        ScoreRatio.Limits(x1, n1, x2, n2, Normal.UpperQuantile(tail), ScoreDifference.BiasCorrection(n1 + n2));
}
