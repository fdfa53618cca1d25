namespace SurveyStats.Significance;

/// <summary>
/// McNemar's chi-square test with continuity correction.
/// <para>Formula: X2 = max(|b - c| - 1, 0)^2 / (b + c) on 1 degree of freedom; undefined where b + c = 0. Two-sided only.</para>
/// Conservative, more so than the exact test it imitates; for comparison with other software. Source: Edwards (1948), Psychometrika 13.
/// </summary>
internal sealed class McNemarCorrectedTest() : McNemarTest("McNemar chi-square", "Edwards' continuity correction")
{
    private protected override TestFigures Compute(double b, double c, Alternative alternative)
    {
        RequireTwoSided(alternative);
        var distance = Math.Max(Math.Abs(b - c) - 1, 0);
        return b + c > 0
            ? TestFigures.OfChiSquared(distance / (b + c) * distance, 1) with { Note = McNemarZTest.NoteOn(b, c) }
            : TestFigures.WithoutVariance(1);
    }
}
