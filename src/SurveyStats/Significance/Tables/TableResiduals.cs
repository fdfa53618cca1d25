using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>Which cells of a table stand out: expected counts, and the distance of the observed from them.</summary>
/// <remarks>
/// <para>
/// Immutable. Formulas: E = row total times column total over N; Pearson residual (O - E) / sqrt(E), whose squares sum to Pearson's chi-square; adjusted
/// residual (O - E) / sqrt(E (1 - row total / N)(1 - column total / N)), which is about standard normal where the groups answer alike.
/// </para>
/// Bad where expected counts are small; and every cell is a test of its own, so that some of many stand out by chance. Residuals of empty rows and
/// columns are null, adjusted ones also where a row or column holds everything.
/// Source: Haberman (1973), Biometrics 29, 205-220.
/// </remarks>
public sealed partial class TableResiduals
{
    internal TableResiduals(ContingencyTable table)
    {
        Table = table;
        Expected = Each((i, j) => ExpectedCount(i, j));
        Pearson = Each((i, j) => ExpectedCount(i, j) is > 0 and var e ? Deviation(i, j) / Math.Sqrt(e) : (double?)null);
        Adjusted = Each((i, j) =>
        {
            var (rest, others) = (table.Total - table.GroupTotals[i], table.Total - table.AnswerTotals[j]);
            var variance = ExpectedCount(i, j) * (rest / table.Total) * (others / table.Total);
            return variance > 0 ? Deviation(i, j) / Math.Sqrt(variance) : (double?)null;
        });
    }

    /// <summary>The table.</summary>
    public ContingencyTable Table { get; }

    /// <summary>The expected counts, by group and answer; 0 in an empty row or column.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Expected { get; }

    /// <summary>Pearson's residuals, by group and answer; null in an empty row or column.</summary>
    public IReadOnlyList<IReadOnlyList<double?>> Pearson { get; }

    /// <summary>The adjusted residuals, by group and answer; null in an empty row or column, or where one holds everything.</summary>
    public IReadOnlyList<IReadOnlyList<double?>> Adjusted { get; }

    private IReadOnlyList<IReadOnlyList<T>> Each<T>(Func<int, int, T> cell) =>
        [.. Enumerable.Range(0, Table.Groups.Count).Select(i => (IReadOnlyList<T>)[.. Enumerable.Range(0, Table.Answers.Count).Select(j => cell(i, j))])];

    private double ExpectedCount(int i, int j) => Table.Total > 0 ? Table.GroupTotals[i] / Table.Total * Table.AnswerTotals[j] : 0;

    private double Deviation(int i, int j) =>
        ExactDifference.OfProducts(Table[i, j], Table.Total, Table.GroupTotals[i], Table.AnswerTotals[j]) / Table.Total;
}
