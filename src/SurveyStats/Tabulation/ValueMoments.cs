using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>The sums of a cell that holds numbers without telling which: enough for means and their precision.</summary>
/// <param name="Column">
/// The totals of w x in place of those of w, as a cell of its own: count 0, the sum of w x, the sum of w^2 x^2; the same by group. An estimate is a
/// ratio of linear combinations of cells and of these.
/// </param>
/// <param name="SquaredValue">The sum of w x^2.</param>
/// <param name="Cross">The sum of w^2 x; 0 where units are clusters.</param>
/// <param name="GroupCross">The same by group of the cell; null where units are clusters, and without a frame.</param>
internal sealed record ValueMoments(TallyCell Column, ExactTotal SquaredValue, ExactTotal Cross, ExactColumn? GroupCross)
{
    /// <summary>The sums of w^2 x of a group of the cell by its place, rounded.</summary>
    public double CrossAt(int place) => GroupCross?.ValueAt(place) ?? Cross.Value;

    /// <summary>The sums of two parts of a cell.</summary>
    /// <param name="first">The sums of a part, with the groups of its cell in the numbering of both.</param>
    /// <param name="second">Those of the other.</param>
    public static ValueMoments Merged(ValueMoments first, ValueMoments second)
    {
        var sum = new CellAccumulator();
        sum.Add(first.Column.Cell);
        sum.Add(second.Column.Cell);
        return new ValueMoments(
            first.Column with { Cell = sum, Groups = GroupSums.Of(first.Column.Groups.Concat(second.Column.Groups)) },
            first.SquaredValue + second.SquaredValue,
            first.Cross + second.Cross,
            first.GroupCross is null || second.GroupCross is null ? null : MergedCross(first, second));
    }

    /// <summary>The sums of the numbers of patterns, each with its cell; these are then known no more.</summary>
    public static ValueMoments Of(IReadOnlyList<TallyCell> cells, bool isIndependent)
    {
        var (wx, wxx, cross, squares) = (default(ExactTotal), default(ExactTotal), default(ExactTotal), default(ExactTotal));
        var groups = new SortedDictionary<int, (ExactTotal Value, ExactTotal Cross, ExactTotal Square)>();
        foreach (var cell in cells)
        {
            var x = cell.Pattern.Number!.Value;
            wx += NumberMoments.Product(cell.Cell.Weight, x);
            wxx += NumberMoments.Product(cell.Cell.Weight, x * x);
            if (isIndependent)
            {
                cross += NumberMoments.Product(cell.Cell.SquaredWeight, x);
                squares += NumberMoments.Product(cell.Cell.SquaredWeight, x * x);
            }

            foreach (var (group, sums) in cell.Groups)
            {
                var found = groups.GetValueOrDefault(group);
                groups[group] = (
                    found.Value + NumberMoments.Product(sums.Weight, x),
                    isIndependent ? found.Cross + NumberMoments.Product(sums.SquaredWeight, x) : default,
                    isIndependent ? found.Square + NumberMoments.Product(sums.SquaredWeight, x * x) : default);
            }
        }

        return Of(cells[0].Atom, wx, wxx, cross, squares, [.. groups.Keys], [.. groups.Values], isIndependent);
    }

    /// <summary>The sums of a cell.</summary>
    public static ValueMoments Of(
        Atom atom,
        ExactTotal wx,
        ExactTotal wxx,
        ExactTotal cross,
        ExactTotal squares,
        int[] groups,
        IReadOnlyList<(ExactTotal Value, ExactTotal Cross, ExactTotal Square)> sums,
        bool isIndependent)
    {
        var column = new TallyCell(
            atom,
            AnswerPattern.Missing(AnswerState.Answered),
            new CellAccumulator(0, wx, squares),
            groups.Length == 0 ? GroupSums.None : new GroupSums(groups, new long[groups.Length], ColumnOf(sums, s => s.Value), isIndependent ? ColumnOf(sums, s => s.Square) : null));
        return new ValueMoments(column, wxx, cross, isIndependent && groups.Length > 0 ? ColumnOf(sums, s => s.Cross) : null);
    }

    private static ExactColumn ColumnOf(
        IReadOnlyList<(ExactTotal Value, ExactTotal Cross, ExactTotal Square)> sums, Func<(ExactTotal Value, ExactTotal Cross, ExactTotal Square), ExactTotal> of)
    {
        var column = new ExactColumn(sums.Count);
        for (var i = 0; i < sums.Count; i++)
        {
            column[i] = of(sums[i]);
        }

        return column;
    }

    private static ExactColumn MergedCross(ValueMoments first, ValueMoments second)
    {
        var sums = new SortedDictionary<int, ExactTotal>();
        foreach (var part in new[] { first, second })
        {
            for (var i = 0; i < part.Column.Groups.Count; i++)
            {
                var group = part.Column.Groups[i].Group;
                sums[group] = sums.GetValueOrDefault(group) + part.GroupCross![i];
            }
        }

        return ColumnOf([.. sums.Values.Select(s => (default(ExactTotal), s, default(ExactTotal)))], s => s.Cross);
    }
}
