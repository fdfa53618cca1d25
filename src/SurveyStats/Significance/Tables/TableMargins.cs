namespace SurveyStats.Significance;

/// <summary>Totals and expected counts of a table without empty rows and columns.</summary>
internal sealed class TableMargins
{
    private const double LowExpectedCount = 5;

    private readonly double[][] _table;

    public TableMargins(double[][] table)
    {
        _table = table;
        Rows = [.. table.Select(row => row.Sum())];
        Columns = [.. Enumerable.Range(0, table[0].Length).Select(c => table.Sum(row => row[c]))];
        Total = Rows.Sum();
    }

    /// <summary>The totals of the rows.</summary>
    public double[] Rows { get; }

    /// <summary>The totals of the columns.</summary>
    public double[] Columns { get; }

    /// <summary>The sum of all counts.</summary>
    public double Total { get; }

    /// <summary>(rows - 1)(columns - 1).</summary>
    public double DegreesOfFreedom => (double)(Rows.Length - 1) * (Columns.Length - 1);

    /// <summary>E = row total times column total over the grand total.</summary>
    public double Expected(int row, int column) => Rows[row] / Total * Columns[column];

    /// <summary>O - E, without cancellation.</summary>
    public double Deviation(int row, int column) =>
        ExactDifference.OfProducts(_table[row][column], Total, Rows[row], Columns[column]) / Total;

    /// <summary>Pearson's chi-square, the sum of (O - E)^2 / E.</summary>
    public double PearsonChiSquared() => Sum((row, column) =>
    {
        var deviation = Deviation(row, column);
        return deviation * deviation / Expected(row, column);
    });

    /// <summary>The sum of a term over all cells, row by row.</summary>
    public double Sum(Func<int, int, double> term)
    {
        var sum = 0.0;
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var column = 0; column < Columns.Length; column++)
            {
                sum += term(row, column);
            }
        }

        return sum;
    }

    /// <summary>The note that an expected count is below 5; none otherwise.</summary>
    public ResultNote[] LowExpectedNotes()
    {
        var smallest = Expected(Array.IndexOf(Rows, Rows.Min()), Array.IndexOf(Columns, Columns.Min()));
        return smallest < LowExpectedCount
            ? [new ResultNote(NoteCode.LowExpectedCount, FormattableString.Invariant($"smallest expected count {smallest:0.0} < {LowExpectedCount}"))]
            : [];
    }
}
