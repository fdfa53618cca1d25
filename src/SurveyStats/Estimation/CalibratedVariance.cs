using SurveyStats.Tabulation;

namespace SurveyStats.Estimation;

/// <summary>
/// Linearised variance under calibrated weights: the scores of the responses, less what the known totals explain of them, vary as the design says.
/// Source: Deville and Särndal (1992), Journal of the American Statistical Association 87, 376-382, section 4.
/// </summary>
internal sealed class CalibratedVariance(TallyTable table) : LinearisedVariance(table.Cells, table.Sampling!.Frame)
{
    private readonly CalibratedRows _rows = table.CalibratedRows!.InOriginalOrder();

    /// <inheritdoc/>
    public override double[,]? CovarianceOrNone(IReadOnlyList<CellRatio> ratios) =>
        new ScoreCovariance(_rows.Design, _rows.CellOfRow.Length).OrNone([.. ratios.Select(RowScores)], InDomain(ratios));

    private double[] RowScores(CellRatio ratio)
    {
        var (ofCell, scores) = (new double[table.Cells.Count], Scores(ratio));
        for (var i = 0; i < scores.Length; i++)
        {
            ofCell[ratio.Cells[i]] = scores[i];
        }

        var rows = new double[_rows.CellOfRow.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = _rows.CellOfRow[row] >= 0 ? (_rows.Design.Weights?[row] ?? 1) * ofCell[_rows.CellOfRow[row]] : 0;
        }

        return rows;
    }

    private bool[] InDomain(IReadOnlyList<CellRatio> ratios)
    {
        var member = new bool[table.Cells.Count];
        foreach (var cell in ratios.SelectMany(r => r.Cells))
        {
            member[cell] = true;
        }

        return [.. _rows.CellOfRow.Select(cell => cell >= 0 && member[cell])];
    }
}
