namespace SurveyStats.Significance;

/// <summary>
/// The Mann-Whitney test by the normal distribution, without continuity correction.
/// <para>
/// Formula: z = (U - m n/2) / sqrt(m n/12 (N + 1 - sum of (t^3 - t) / (N (N - 1)))), computed as m n (N^3 - sum of t^3) / (12 N (N - 1)), which does
/// not cancel where nearly all answers are the same; undefined where all are.
/// </para>
/// Bad for groups below about 10: use the exact form. Source: Mann and Whitney (1947), Annals of Mathematical Statistics 18; Lehmann (1975),
/// Nonparametrics, section 1.4, for the ties.
/// </summary>
internal sealed class NormalMannWhitneyTest() : MannWhitneyTest("ties taken into account, no continuity correction")
{
    private protected override TestFigures Compute(double[] x, double[] y, Alternative alternative) => OfNormal(x, y, _ => 0, alternative);
}
