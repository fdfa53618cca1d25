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
    private const double LowExpectedCount = 5;

    private protected override TestResult Compute(double[][] table)
    {
        var rowTotals = table.Select(row => row.Sum()).ToArray();
        var columnTotals = Enumerable.Range(0, table[0].Length).Select(c => table.Sum(row => row[c])).ToArray();
        var total = rowTotals.Sum();
        var (statistic, smallest) = (0.0, double.PositiveInfinity);
        for (var r = 0; r < table.Length; r++)
        {
            for (var c = 0; c < columnTotals.Length; c++)
            {
                var expected = rowTotals[r] / total * columnTotals[c];
                var deviation = ExactDifference.OfProducts(table[r][c], total, rowTotals[r], columnTotals[c]) / total;
                statistic += deviation * deviation / expected;
                smallest = Math.Min(smallest, expected);
            }
        }

        ResultNote[] notes = smallest < LowExpectedCount
            ? [new ResultNote(NoteCode.LowExpectedCount, FormattableString.Invariant($"smallest expected count {smallest:0.0} < {LowExpectedCount}"))]
            : [];
        return TestResult.FromChiSquared(Name, Convention, statistic, (double)(table.Length - 1) * (columnTotals.Length - 1), notes);
    }
}
