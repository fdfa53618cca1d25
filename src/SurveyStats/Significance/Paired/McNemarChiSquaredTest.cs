namespace SurveyStats.Significance;

/// <summary>
/// McNemar's chi-square test.
/// <para>Formula: X2 = (b - c)^2 / (b + c) on 1 degree of freedom; undefined where b + c = 0. Two-sided only.</para>
/// Doubtful where (b + c)/2 is below 5: a note says so. Source: McNemar (1947), Psychometrika 12.
/// </summary>
internal sealed class McNemarChiSquaredTest() : McNemarTest("McNemar chi-square", "no continuity correction")
{
    private protected override TestFigures Compute(double b, double c, Alternative alternative)
    {
        RequireTwoSided(alternative);
        return b + c > 0
            ? TestFigures.OfChiSquared((b - c) / (b + c) * (b - c), 1) with { Note = McNemarZTest.NoteOn(b, c) }
            : TestFigures.WithoutVariance(1);
    }
}
