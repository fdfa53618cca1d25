using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>
/// The count of each cell, and its sums of weights and squared weights as exact whole numbers of two units each. Totals of parts of the responses add up
/// to those of the whole in any order. For one thread.
/// </summary>
/// <param name="cells">The number of cells.</param>
/// <param name="units">The units of the sums; null without weights.</param>
internal sealed class CellTotals(int cells, WeightUnits? units)
{
    /// <summary>The number of respondents of each cell.</summary>
    public long[] Counts { get; } = new long[cells];

    /// <summary>Of each cell four whole numbers: of weights in the coarse and the fine unit, of squared weights in the coarse and the fine unit.</summary>
    public Int128[] Sums { get; } = units is null ? [] : new Int128[4 * cells];

    /// <summary>The units of the sums; null without weights.</summary>
    public WeightUnits? Units => units;

    /// <summary>Adds the totals of other rows.</summary>
    public void Add(CellTotals other)
    {
        for (var cell = 0; cell < Counts.Length; cell++)
        {
            Counts[cell] += other.Counts[cell];
        }

        for (var sum = 0; sum < Sums.Length; sum++)
        {
            Sums[sum] += other.Sums[sum];
        }
    }

    /// <summary>Adds one cell to a cell of other totals.</summary>
    public void AddTo(CellTotals other, int otherCell, int cell)
    {
        other.Counts[otherCell] += Counts[cell];
        for (var sum = 0; sum < 4 && units is not null; sum++)
        {
            other.Sums[(4 * otherCell) + sum] += Sums[(4 * cell) + sum];
        }
    }

    /// <summary>The count and sums of a cell.</summary>
    public CellAccumulator CellAt(int cell)
    {
        if (units is not null)
        {
            return new CellAccumulator(Counts[cell], Weight(cell), SquaredWeight(cell));
        }

        var sum = new CellAccumulator();
        sum.Add(Counts[cell]);
        return sum;
    }

    /// <summary>The sum of the weights of a cell; with weights.</summary>
    public ExactTotal Weight(int cell) => units!.Weight(Sums[4 * cell], Sums[(4 * cell) + 1]);

    /// <summary>The sum of the squared weights of a cell; with weights.</summary>
    public ExactTotal SquaredWeight(int cell) => units!.SquaredWeight(Sums[(4 * cell) + 2], Sums[(4 * cell) + 3]);
}
