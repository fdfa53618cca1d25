namespace SurveyStats.Tabulation;

/// <summary>Gives up the distinct numbers of a table that has too many: each atom keeps one cell of numbers, with their moments.</summary>
internal static class MomentCells
{
    /// <summary>The cells of a table, with moments in place of distinct numbers if there are more of them than are kept, or a part has given them up.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="sampling">What is kept of the design; explicit replicates keep all numbers.</param>
    public static IEnumerable<TallyCell> Limited(IReadOnlyCollection<TallyCell> cells, TallySampling? sampling)
    {
        if (sampling is { AreExplicit: true } || cells.Any(c => c.Pattern.Divisor is not null))
        {
            return cells;
        }

        var distinct = cells.Select(c => c.Pattern.Number).OfType<double>().Distinct().Count();
        if (distinct <= NumberMoments.LargestDistinct && !(distinct > 0 && cells.Any(c => c.Moments is not null)))
        {
            return cells;
        }

        var isIndependent = sampling is null || sampling.Frame.IsIndependent;
        return cells.Where(c => c.Pattern.Number is null && c.Moments is null)
            .Concat(cells.Where(c => c.Pattern.Number is not null || c.Moments is not null).GroupBy(c => c.Atom).Select(atom => Together([.. atom], isIndependent)));
    }

    private static TallyCell Together(TallyCell[] cells, bool isIndependent)
    {
        var sum = new CellAccumulator();
        foreach (var cell in cells)
        {
            sum.Add(cell.Cell);
        }

        var numbers = Array.FindAll(cells, c => c.Pattern.Number is not null);
        var moments = cells.Select(c => c.Moments).OfType<ValueMoments>().Concat(numbers.Length == 0 ? [] : [ValueMoments.Of(numbers, isIndependent)]);
        return new TallyCell(
            cells[0].Atom, AnswerPattern.Missing(AnswerState.Answered), sum, cells[0].Groups.Count == 0 && cells.All(c => c.Groups.Count == 0)
                ? GroupSums.None : GroupSums.Of(cells.SelectMany(c => c.Groups)))
        {
            Moments = moments.Aggregate(ValueMoments.Merged),
        };
    }
}
