using SurveyStats.Tabulation;

namespace SurveyStats.Estimation;

/// <summary>Estimates as ratios of the cells of a table.</summary>
internal static class RatioOf
{
    /// <summary>The share, in the base, of those whose pattern is chosen.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cells">The cells of the segment, by index, rising.</param>
    /// <param name="isIn">Whether a pattern belongs to the base.</param>
    /// <param name="chose">Whether a pattern of the base has the answer.</param>
    public static CellRatio Share(TallyTable table, IEnumerable<int> cells, Func<AnswerPattern, bool> isIn, Func<AnswerPattern, bool> chose)
    {
        int[] members = [.. cells.Where(c => isIn(table.Cells[c].Pattern))];
        return new CellRatio(members, Array.ConvertAll(members, c => chose(table.Cells[c].Pattern) ? 1.0 : 0), Array.ConvertAll(members, _ => 1.0));
    }

    /// <summary>The mean of the values of the patterns that have one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cells">The cells of the segment, by index, rising.</param>
    public static CellRatio Mean(TallyTable table, IEnumerable<int> cells)
    {
        int[] members = [.. cells.Where(c => table.ValueOf(table.Cells[c].Pattern) is not null)];
        return new CellRatio(members, Array.ConvertAll(members, c => table.ValueOf(table.Cells[c].Pattern)!.Value), Array.ConvertAll(members, _ => 1.0));
    }

    /// <summary>The total in place of the share or mean.</summary>
    public static CellRatio Total(CellRatio ratio) => ratio with { Denominator = null };
}
