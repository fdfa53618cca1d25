namespace SurveyStats.Significance;

/// <summary>
/// Rao and Scott's test of association, corrected to the first order from the design effects of cells and margins alone.
/// <para>
/// Formula: X2/d against chi-squared on k degrees of freedom, or X2/(d k) against F on k and k nu, with k d = sum of (1 - p_ij) d_ij - sum of (1 - p_i)
/// d_i - sum of (1 - p_j) d_j, the design effects d = v (n - 1)/(p (1 - p)) of cells, rows and columns. Without the sampling fraction in the design
/// effect: SAS takes 1 - f into it where it is given a population.
/// </para>
/// It needs no more than published design effects. Bad where design effects differ much. Undefined where d is not above 0.
/// Source: Rao and Scott (1984), Annals of Statistics 12, 46-60, section 4; SAS Institute, SAS/STAT User's Guide, SURVEYFREQ, Rao-Scott chi-square test.
/// </summary>
internal sealed class DesignEffectCorrectedTest(bool isF) : ComplexTableTest(
    isF ? "Rao-Scott F by design effects" : "Rao-Scott chi-square by design effects",
    "first order correction from design effects of cells and margins, as SAS without its sampling fraction")
{
    private protected override TestFigures Compute(ComplexTableFigures table)
    {
        double k = table.ContrastCount;
        var d = Correction(table) / k;
        if (!(d > 0))
        {
            return TestFigures.Undefined(ZeroVariance, k);
        }

        var nu = table.DegreesOfFreedom;
        return !isF ? TestFigures.OfChiSquared(table.Pearson / d, k)
            : nu > 0 ? TestFigures.OfF(table.Pearson / d / k, k, k * nu)
            : TestFigures.Undefined(NoDegreesOfFreedom, k);
    }

    private protected override IEnumerable<ResultNote> SparseNotes(ComplexTableFigures table) => [];

    /// <summary>k d.</summary>
    private static double Correction(ComplexTableFigures table)
    {
        var (rows, columns, v) = (table.Rows, table.Columns, table.ShareCovariance);
        int[] Row(int i) => [.. Enumerable.Range(0, columns).Select(j => (i * columns) + j)];
        int[] Column(int j) => [.. Enumerable.Range(0, rows).Select(i => (i * columns) + j)];
        double Part(int[] cells, double p) => p > 0 ? cells.Sum(a => cells.Sum(b => v[a, b])) * (table.N - 1) / p : 0;
        return Enumerable.Range(0, rows * columns).Sum(cell => Part([cell], table.Shares[cell]))
            - Enumerable.Range(0, rows).Sum(i => Part(Row(i), table.RowShare(i)))
            - Enumerable.Range(0, columns).Sum(j => Part(Column(j), table.ColumnShare(j)));
    }
}
