namespace SurveyStats.Significance;

/// <summary>
/// The Mann-Whitney test by the normal distribution, with continuity correction.
/// <para>
/// Formula: z = (U - m n/2 - c) / sqrt(V), V as without correction; c = sign(U - m n/2)/2 two-sided, +1/2 for "greater", -1/2 for "less".
/// </para>
/// A little conservative where there are many ties, U then having smaller steps than 1. Source: Mann and Whitney (1947), Annals of Mathematical
/// Statistics 18; the convention of R's wilcox.test(exact = FALSE).
/// </summary>
internal sealed class CorrectedMannWhitneyTest() : MannWhitneyTest("ties taken into account, continuity correction")
{
    private protected override TestFigures Compute(double[] x, double[] y, Alternative alternative) =>
        OfNormal(x, y, difference => ContinuityCorrection.Of(difference, alternative), alternative);
}
