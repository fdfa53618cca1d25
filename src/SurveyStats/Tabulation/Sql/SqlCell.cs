using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>The sums of one cell of a table while rows come in, by group of the sample frame; without a frame all are in group 0.</summary>
internal sealed class SqlCell(Atom atom, AnswerPattern pattern)
{
    private readonly SortedDictionary<int, Sums> _groups = [];

    /// <summary>Adds the responses of a row.</summary>
    /// <param name="group">Their group.</param>
    /// <param name="row">Their sums.</param>
    /// <param name="factor">The weight of each, where the design gives it; null: as the sums have it.</param>
    public void Add(int group, in SqlRow row, double? factor)
    {
        var sums = _groups.GetValueOrDefault(group) ?? new Sums(0, default, default, new ExactTotal[4]);
        var (weight, squared) = (Times(row.Weight, factor), Times(row.SquaredWeight, factor * factor));
        var moments = sums.Moments;
        for (var m = 0; m < moments.Length && row.Moments.Length > 0; m++)
        {
            // Without weights, and with those of the design, the last two are made of the first two.
            var kept = row.Moments[m < row.Moments.Length ? m : m - 2];
            moments[m] += Times(kept, m < 2 ? factor : factor * factor);
        }

        _groups[group] = new Sums(sums.Count + row.Count, sums.Weight + weight, sums.SquaredWeight + squared, moments);
    }

    /// <summary>The cell of a tally.</summary>
    /// <param name="isWeighted">Whether responses have weights.</param>
    /// <param name="hasGroups">Whether there is a frame.</param>
    /// <param name="isIndependent">Whether each response is a unit of its own, so that squares of weights are kept by group.</param>
    /// <param name="hasMoments">Whether the numbers are known by their moments only.</param>
    public TallyCell ToCell(bool isWeighted, bool hasGroups, bool isIndependent, bool hasMoments)
    {
        var all = _groups.Values.Aggregate((a, b) => new Sums(
            a.Count + b.Count, a.Weight + b.Weight, a.SquaredWeight + b.SquaredWeight, [.. a.Moments.Zip(b.Moments, (x, y) => x + y)]));
        var cell = isWeighted ? new CellAccumulator(all.Count, all.Weight, all.SquaredWeight) : new CellAccumulator();
        if (!isWeighted)
        {
            cell.Add(all.Count);
        }

        return new TallyCell(atom, pattern, cell, hasGroups ? Groups(isWeighted, isIndependent) : GroupSums.None)
        {
            Moments = hasMoments && pattern.State == AnswerState.Answered ? Moments(all, hasGroups, isIndependent) : null,
        };
    }

    private GroupSums Groups(bool isWeighted, bool isIndependent) => new(
        [.. _groups.Keys],
        [.. _groups.Values.Select(g => g.Count)],
        isWeighted ? Column(g => g.Weight) : null,
        isWeighted && isIndependent ? Column(g => g.SquaredWeight) : null);

    private ValueMoments Moments(Sums all, bool hasGroups, bool isIndependent)
    {
        var groups = _groups.Values.Select(g => (g.Moments[0], Squared(g.Moments[2]), Squared(g.Moments[3]))).ToList();
        return ValueMoments.Of(
            atom, all.Moments[0], all.Moments[1], Squared(all.Moments[2]), Squared(all.Moments[3]), hasGroups ? [.. _groups.Keys] : [], groups, isIndependent);

        ExactTotal Squared(ExactTotal sum) => isIndependent ? sum : default;
    }

    private ExactColumn Column(Func<Sums, ExactTotal> of)
    {
        var column = new ExactColumn(_groups.Count);
        var place = 0;
        foreach (var sums in _groups.Values)
        {
            column[place++] = of(sums);
        }

        return column;
    }

    private static ExactTotal Times(double sum, double? factor) => factor is { } f ? NumberMoments.Product(ExactTotal.Of(sum), f) : ExactTotal.Of(sum);

    private sealed record Sums(long Count, ExactTotal Weight, ExactTotal SquaredWeight, ExactTotal[] Moments);
}
