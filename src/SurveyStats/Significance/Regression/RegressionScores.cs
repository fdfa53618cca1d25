using SurveyStats.Design;
using SurveyStats.Estimation;
using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The scores of a regression: for each response a residual r = w (y - mu) times the values z of its row of the model matrix. They are summed by sampling
/// group without an array of their own for each column.
/// </summary>
/// <param name="Width">The number of columns.</param>
/// <param name="Values">The values z by row of the matrix.</param>
/// <param name="PatternOfRow">The row of the matrix of each response; -1 for those left out.</param>
/// <param name="Residuals">r of each response.</param>
internal sealed record RegressionScores(int Width, double[] Values, int[] PatternOfRow, double[] Residuals)
{
    /// <summary>For each column a score for each response.</summary>
    public double[][] ToColumns()
    {
        var columns = new double[Width][];
        for (var j = 0; j < Width; j++)
        {
            var column = columns[j] = new double[Residuals.Length];
            for (var row = 0; row < column.Length; row++)
            {
                column[row] = PatternOfRow[row] >= 0 ? Residuals[row] * Values[(PatternOfRow[row] * Width) + j] : 0;
            }
        }

        return columns;
    }

    /// <summary>The covariance of the totals of the scores under a design without calibration.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="groupOfRow">The group of each response; null: one group.</param>
    /// <exception cref="LonelyUnitException">Strata have one primary unit, and the design has no rule for them, or no other stratum to average.</exception>
    public double[,] Covariance(SampleFrame frame, int[]? groupOfRow) => (frame.IsIndependent
        ? new FrameCovariance(frame).OfStrata(ByStratum(groupOfRow), Width)
        : new FrameCovariance(frame).OfUnits(ByUnit(groupOfRow, frame.GroupCount))) ?? throw FrameCovariance.NothingToAverage(frame);

    private GroupTotals[] ByUnit(int[]? groupOfRow, int groupCount)
    {
        var (present, totals) = (new bool[groupCount], new double[groupCount * Width]);
        for (var row = 0; row < Residuals.Length; row++)
        {
            if (PatternOfRow[row] >= 0)
            {
                var group = groupOfRow?[row] ?? 0;
                present[group] = true;
                Dots.AddMultiple(totals.AsSpan(group * Width, Width), Residuals[row], Values.AsSpan(PatternOfRow[row] * Width, Width));
            }
        }

        int[] groups = [.. Enumerable.Range(0, groupCount).Where(g => present[g])];
        return [.. Enumerable.Range(0, Width).Select(j => new GroupTotals(groups, Array.ConvertAll(groups, g => totals[(g * Width) + j])))];
    }

    /// <summary>Sums by stratum, from those by stratum and row of the matrix.</summary>
    private IEnumerable<StratumSums> ByStratum(int[]? groupOfRow)
    {
        var cells = new Dictionary<(int Stratum, int Pattern), (long Count, double Sum, double Squares)>();
        for (var row = 0; row < Residuals.Length; row++)
        {
            if (PatternOfRow[row] >= 0)
            {
                var key = (groupOfRow?[row] ?? 0, PatternOfRow[row]);
                var (count, sum, squares) = cells.GetValueOrDefault(key);
                cells[key] = (count + 1, sum + Residuals[row], squares + (Residuals[row] * Residuals[row]));
            }
        }

        int[] statistics = [.. Enumerable.Range(0, Width)];
        foreach (var stratum in cells.OrderBy(c => c.Key).GroupBy(c => c.Key.Stratum))
        {
            var (totals, products) = (new double[Width], new double[Width, Width]);
            foreach (var ((_, pattern), (_, sum, squares)) in stratum)
            {
                for (var j = 0; j < Width; j++)
                {
                    var z = Values[(pattern * Width) + j];
                    totals[j] += sum * z;
                    for (var k = 0; k < Width; k++)
                    {
                        products[j, k] += squares * z * Values[(pattern * Width) + k];
                    }
                }
            }

            yield return new StratumSums(stratum.Key, stratum.Sum(c => c.Value.Count), statistics, totals, products);
        }
    }
}
