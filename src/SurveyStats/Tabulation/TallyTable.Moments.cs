using SurveyStats.Numerics;
using SurveyStats.Tabulation;

namespace SurveyStats;

/// <content>Numbers of which the table keeps moments, not the distribution.</content>
public sealed partial class TallyTable
{
    private TallyCell[]? _columns;

    /// <summary>Whether there are more distinct numbers than are kept.</summary>
    internal bool HasMoments => Columns.Count > Cells.Count;

    /// <summary>The cells, then for each with moments, in their order, the totals of w x: what estimates are linear combinations of.</summary>
    internal IReadOnlyList<TallyCell> Columns => _columns ??= [.. _cells, .. _cells.Where(c => c.Moments is not null).Select(c => c.Moments!.Column)];

    /// <summary>Whether a cell with this pattern holds numbers without telling which.</summary>
    internal bool IsAnyNumber(AnswerPattern pattern) => Question is NumericQuestion && pattern.State == AnswerState.Answered && pattern.Number is null;

    /// <summary>Of each cell with moments its place among the cells, and that of its totals among the columns.</summary>
    internal IEnumerable<(int Cell, int Column)> ColumnsOf(IEnumerable<int> cells)
    {
        var columns = new Dictionary<int, int>();
        for (var c = 0; c < _cells.Length; c++)
        {
            if (_cells[c].Moments is not null)
            {
                columns.Add(c, _cells.Length + columns.Count);
            }
        }

        return cells.Where(columns.ContainsKey).Select(c => (c, columns[c]));
    }

    /// <summary>
    /// The mean of the numbers of some cells with moments, and the weighted mean of (x - m)^2, from sums that do not cancel: they are exact, and the
    /// difference is taken in doubled precision. Null if there are none.
    /// </summary>
    internal (double Mean, double Spread)? MeanAndSpread(Func<Atom, bool> atoms)
    {
        var (w, wx, wxx) = (default(ExactTotal), default(ExactTotal), default(ExactTotal));
        foreach (var cell in _cells)
        {
            if (cell.Moments is { } moments && atoms(cell.Atom))
            {
                (w, wx, wxx) = (w + cell.Cell.Weight, wx + moments.Column.Cell.Weight, wxx + moments.SquaredValue);
            }
        }

        if (w.Value == 0)
        {
            return null;
        }

        var (weight, sum) = (Doubled(w), Doubled(wx));
        var mean = sum / weight;
        return (mean.High, Math.Max(0, ((Doubled(wxx) - (sum * mean)) / weight).High));
    }

    private static DoubleDouble Doubled(ExactTotal total) => (DoubleDouble)total.Value + total.Rest;
}
