namespace SurveyStats.Significance;

/// <summary>
/// How the tables with given margins are cut for the exact test: one side of the table is handed out in two halves of its lines ("stages"), and what the
/// first half has taken from each line of the other side ("nodes") ties the halves together. Given that, they are independent.
/// </summary>
internal sealed class TablePlan
{
    private TablePlan(int[][] table)
    {
        // Node totals in order, so that equal ones are neighbours; stages dealt out in turn, so that the halves are alike.
        Nodes = [.. Enumerable.Range(0, table[0].Length).Select(c => table.Sum(row => row[c])).Order()];
        var order = table.Select(row => row.Sum()).OrderDescending().ToArray();
        First = [.. order.Where((_, i) => i % 2 == 0)];
        Second = [.. order.Where((_, i) => i % 2 == 1)];
        Constant = CellTerms.Constant([.. First, .. Second], Nodes);
        Observed = table.Sum(row =>
        {
            var mean = (double)row.Sum() / row.Length;
            return row.Sum(n => CellTerms.Of(n, mean));
        });
    }

    /// <summary>The totals of the nodes, ascending.</summary>
    public int[] Nodes { get; }

    /// <summary>The totals of the stages of the first half.</summary>
    public int[] First { get; }

    /// <summary>The totals of the stages of the second half: as many, or one less.</summary>
    public int[] Second { get; }

    /// <summary>C of <see cref="CellTerms"/>.</summary>
    public double Constant { get; }

    /// <summary>The sum of the terms of the observed table.</summary>
    public double Observed { get; }

    /// <summary>From this sum of terms on a table is at most as probable as the observed one, up to the tolerance for ties.</summary>
    public double Threshold => Observed - CellTerms.TieTolerance;

    /// <summary>The cut along rows or along columns, whichever leaves less to do: the larger half has stages times (nodes - 1) free cells.</summary>
    public static TablePlan For(int[][] table)
    {
        var (rows, columns) = (table.Length, table[0].Length);
        var (byRows, byColumns) = ((rows + 1) / 2 * (columns - 1), (columns + 1) / 2 * (rows - 1));
        var isByRows = byRows < byColumns || (byRows == byColumns && columns <= rows);
        return new TablePlan(isByRows ? table : [.. Enumerable.Range(0, columns).Select(c => table.Select(row => row[c]).ToArray())]);
    }
}
