namespace SurveyStats.Significance;

/// <summary>
/// Wilcoxon's signed-rank test by the normal distribution, with continuity correction.
/// <para>
/// Formula: z = (V - n (n + 1)/4 - c) / sqrt(n (n + 1)(2n + 1)/24 - sum of (t^3 - t)/48); c = sign(V - n (n + 1)/4)/2 two-sided, +1/2 for "greater",
/// -1/2 for "less".
/// </para>
/// Bad below about 10 differences. Source: Wilcoxon (1945), Biometrics Bulletin 1; the convention of R's wilcox.test(exact = FALSE).
/// </summary>
internal sealed class CorrectedSignedRankTest() : WilcoxonSignedRankTest("zeros dropped, ties taken into account, continuity correction")
{
    private protected override TestFigures Compute(SignedRanks ranks, Alternative alternative) =>
        OfNormal(ranks, difference => ContinuityCorrection.Of(difference, alternative), alternative);
}
