using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>The sums of one cell of a table while rows come in, by group of the sample frame; without a frame all are in group 0.</summary>
internal sealed class SqlCell(Atom atom, AnswerPattern pattern)
{
    private readonly List<Sums> _rows = [];

    /// <summary>Adds the responses of a row.</summary>
    /// <param name="group">Their group.</param>
    /// <param name="row">Their sums.</param>
    /// <param name="factor">The weight of each, where the design gives it; null: as the sums have it.</param>
    public void Add(int group, in SqlRow row, double? factor)
    {
        var moments = row.Moments.Length == 0 ? [] : new ExactTotal[4];
        for (var m = 0; m < moments.Length; m++)
        {
            // Without weights, and with those of the design, the last two are made of the first two.
            moments[m] = Times(row.Moments[m < row.Moments.Length ? m : m - 2], m < 2 ? factor : factor * factor);
        }

        _rows.Add(new Sums(group, row.Count, Times(row.Weight, factor), Times(row.SquaredWeight, factor * factor), moments));
    }

    /// <summary>The cell of a tally.</summary>
    /// <param name="isWeighted">Whether responses have weights.</param>
    /// <param name="hasGroups">Whether there is a frame.</param>
    /// <param name="isIndependent">Whether each response is a unit of its own, so that squares of weights are kept by group.</param>
    /// <param name="hasMoments">Whether the numbers are known by their moments only.</param>
    public TallyCell ToCell(bool isWeighted, bool hasGroups, bool isIndependent, bool hasMoments)
    {
        var groups = Together();
        var all = groups.Aggregate(Added);
        var cell = isWeighted ? new CellAccumulator(all.Count, all.Weight, all.SquaredWeight) : new CellAccumulator();
        if (!isWeighted)
        {
            cell.Add(all.Count);
        }

        return new TallyCell(atom, pattern, cell, hasGroups ? Groups(groups, isWeighted, isIndependent) : GroupSums.None)
        {
            Moments = hasMoments && pattern.State == AnswerState.Answered ? Moments(all, hasGroups ? groups : [], isIndependent) : null,
        };
    }

    /// <summary>The sums of each group, in rising order.</summary>
    private List<Sums> Together()
    {
        var groups = new List<Sums>();
        foreach (var row in _rows.OrderBy(r => r.Group))
        {
            if (groups.Count > 0 && groups[^1].Group == row.Group)
            {
                groups[^1] = Added(groups[^1], row);
            }
            else
            {
                groups.Add(row);
            }
        }

        return groups;
    }

    private static GroupSums Groups(List<Sums> groups, bool isWeighted, bool isIndependent) => new(
        [.. groups.Select(g => g.Group)],
        [.. groups.Select(g => g.Count)],
        isWeighted ? Column(groups, g => g.Weight) : null,
        isWeighted && isIndependent ? Column(groups, g => g.SquaredWeight) : null);

    private ValueMoments Moments(in Sums all, List<Sums> groups, bool isIndependent)
    {
        return ValueMoments.Of(
            atom, all.Moments[0], all.Moments[1], Squared(all.Moments[2]), Squared(all.Moments[3]), [.. groups.Select(g => g.Group)],
            [.. groups.Select(g => (g.Moments[0], Squared(g.Moments[2]), Squared(g.Moments[3])))], isIndependent);

        ExactTotal Squared(ExactTotal sum) => isIndependent ? sum : default;
    }

    private static Sums Added(Sums a, Sums b) => new(
        a.Group, a.Count + b.Count, a.Weight + b.Weight, a.SquaredWeight + b.SquaredWeight, [.. a.Moments.Zip(b.Moments, (x, y) => x + y)]);

    private static ExactColumn Column(List<Sums> groups, Func<Sums, ExactTotal> of)
    {
        var column = new ExactColumn(groups.Count);
        for (var place = 0; place < groups.Count; place++)
        {
            column[place] = of(groups[place]);
        }

        return column;
    }

    private static ExactTotal Times(double sum, double? factor) => factor is { } f ? NumberMoments.Product(ExactTotal.Of(sum), f) : ExactTotal.Of(sum);

    private readonly record struct Sums(int Group, long Count, ExactTotal Weight, ExactTotal SquaredWeight, ExactTotal[] Moments);
}
