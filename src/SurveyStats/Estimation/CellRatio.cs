using SurveyStats.Tabulation;

namespace SurveyStats.Estimation;

/// <summary>
/// A ratio R = (sum of a_c T_c) / (sum of b_c T_c) of the estimated totals T_c of the cells of a table, or a total (sum of a_c T_c): shares, means,
/// totals and ratios are such, over the cells of their base.
/// </summary>
/// <param name="Cells">The cells of the base, by index in the table, rising; those with coefficients 0 belong to the domain all the same.</param>
/// <param name="Numerator">The coefficient a of each of these cells.</param>
/// <param name="Denominator">The coefficient b of each of these cells; null for a total.</param>
internal sealed record CellRatio(int[] Cells, double[] Numerator, double[]? Denominator)
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

    /// <summary>The share, in the base, of those with a positive pattern less that of those with a negative one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cells">The cells of the segment, by index, rising.</param>
    /// <param name="isIn">Whether a pattern belongs to the base.</param>
    /// <param name="isPositive">Whether a pattern of the base counts as 1.</param>
    /// <param name="isNegative">Whether a pattern of the base counts as -1; with both it counts as 0.</param>
    public static CellRatio Net(
        TallyTable table, IEnumerable<int> cells, Func<AnswerPattern, bool> isIn, Func<AnswerPattern, bool> isPositive, Func<AnswerPattern, bool> isNegative)
    {
        int[] members = [.. cells.Where(c => isIn(table.Cells[c].Pattern))];
        return new CellRatio(
            members,
            Array.ConvertAll(members, c => (isPositive(table.Cells[c].Pattern) ? 1.0 : 0) - (isNegative(table.Cells[c].Pattern) ? 1.0 : 0)),
            Array.ConvertAll(members, _ => 1.0));
    }

    /// <summary>The mean of the values of the patterns that have one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cells">The cells of the segment, by index, rising.</param>
    public static CellRatio Mean(TallyTable table, IEnumerable<int> cells)
    {
        int[] members = [.. cells.Where(c => table.HasValue(table.Cells[c].Pattern))];

        // Of cells with moments the numbers are not known, but their total is.
        int[] columns = table.HasMoments ? [.. table.ColumnsOf(members).Select(c => c.Column)] : [];
        return new CellRatio(
            [.. members, .. columns],
            [.. members.Select(c => table.ValueOf(table.Cells[c].Pattern) ?? 0), .. columns.Select(_ => 1.0)],
            [.. members.Select(_ => 1.0), .. columns.Select(_ => 0.0)]);
    }

    /// <summary>The sum of the values over the sum of their divisors, in the table of a ratio.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cells">The cells of the segment, by index, rising.</param>
    public static CellRatio OfPairs(TallyTable table, IEnumerable<int> cells)
    {
        int[] members = [.. cells.Where(c => table.Cells[c].Pattern.Divisor is not null)];
        return new CellRatio(
            members, Array.ConvertAll(members, c => table.Cells[c].Pattern.Number!.Value), Array.ConvertAll(members, c => table.Cells[c].Pattern.Divisor!.Value));
    }

    /// <summary>The total in place of the share or mean.</summary>
    public CellRatio ToTotal() => this with { Denominator = null };
}
