namespace SurveyStats.Significance;

/// <summary>
/// Wilcoxon's signed-rank test by the normal distribution, without continuity correction.
/// <para>
/// Formula: z = (V - n (n + 1)/4) / sqrt(n (n + 1)(2n + 1)/24 - sum of (t^3 - t)/48); the variance is the sum of squared midranks over 4.
/// </para>
/// Bad below about 15 differences: use the exact form. Source: Wilcoxon (1945), Biometrics Bulletin 1; Lehmann (1975), Nonparametrics, section 3.2.
/// </summary>
internal sealed class NormalSignedRankTest() : WilcoxonSignedRankTest("zeros dropped, ties taken into account, no continuity correction")
{
    private protected override TestFigures Compute(SignedRanks ranks, Alternative alternative) => OfNormal(ranks, _ => 0, alternative);
}
