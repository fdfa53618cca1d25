namespace SurveyStats.Significance;

/// <summary>
/// Pearson's chi-square test of homogeneity.
/// <para>
/// Formula: X2 = sum of (O - E)^2 / E over the cells, E = row total times column total over the grand total, on (rows - 1)(columns - 1) degrees of
/// freedom; rows and columns without any count are left out first. No continuity correction, not for 2 x 2 either.
/// </para>
/// Doubtful where an expected count is below 5: a note says so. Source: Pearson (1900), Philosophical Magazine 50.
/// </summary>
internal sealed class PearsonHomogeneityTest() : HomogeneityTest("Pearson chi-square", "no continuity correction")
{
    private protected override TestResult Compute(double[][] table)
    {
        var margins = new TableMargins(table);
        return TestResult.FromChiSquared(Name, Convention, margins.PearsonChiSquared(), margins.DegreesOfFreedom, margins.LowExpectedNotes());
    }
}
