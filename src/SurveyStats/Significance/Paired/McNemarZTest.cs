namespace SurveyStats.Significance;

/// <summary>
/// McNemar's test by its signed root.
/// <para>Formula: z = (b - c) / sqrt(b + c) against the normal distribution; undefined where b + c = 0. z^2 is McNemar's chi-square.</para>
/// Agrees with Tango's interval: it rejects at level a where the interval at 1 - a leaves out 0. Doubtful where (b + c)/2 is below 5: a note says so.
/// Source: McNemar (1947), Psychometrika 12; Tango (1998), Statistics in Medicine 17, for the agreement.
/// </summary>
internal sealed class McNemarZTest() : McNemarTest("McNemar z", "no continuity correction")
{
    private const double LowExpectedCount = 5;

    /// <summary>The note on few discordant pairs, if it is due.</summary>
    public static ResultNote? NoteOn(double b, double c) => (b + c) / 2 < LowExpectedCount
        ? new ResultNote(NoteCode.LowExpectedCount, FormattableString.Invariant($"expected count (b + c)/2 = {(b + c) / 2:0.0} < {LowExpectedCount}"))
        : null;

    private protected override TestFigures Compute(double b, double c, Alternative alternative) =>
        b + c > 0 ? TestFigures.OfNormal((b - c) / Math.Sqrt(b + c), alternative) with { Note = NoteOn(b, c) } : TestFigures.WithoutVariance();
}
