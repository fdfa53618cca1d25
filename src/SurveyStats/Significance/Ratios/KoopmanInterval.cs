using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Koopman's score interval for a ratio: all ratios r that the score test does not reject. The default of the library for ratios.
/// <para>
/// Formula: the roots r of (p1 - r p2)^2 = z^2 (p1~ q1~/n1 + r^2 p2~ q2~/n2), p~ the maximum-likelihood estimates under p1 = r p2; 0 for x1
/// = 0, unbounded for x2 = 0. Solved as in <see cref="ScoreRatio"/>.
/// </para>
/// Coherent with Pearson's chi-square: it excludes 1 where <see cref="TwoProportionTest.PearsonChiSquared"/> rejects. Good from small bases
/// on, shares of 0 and 1 included. Source: Koopman (1984), Biometrics 40.
/// </summary>
internal sealed class KoopmanInterval() : RatioIntervalMethod("Koopman")
{
    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail) =>
        ScoreRatio.Limits(x1, n1, x2, n2, Normal.UpperQuantile(tail), 1);
}
