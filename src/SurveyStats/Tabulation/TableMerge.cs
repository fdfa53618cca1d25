using SurveyStats.Design;
using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>Merges the cells of two tables of the same question and segmentation, of parts of a sample.</summary>
internal static class TableMerge
{
    /// <summary>What both tallies keep of the design.</summary>
    /// <exception cref="ArgumentException">The parts contradict each other; the message says in what.</exception>
    public static (TallySampling Sampling, int[] First, int[] Second) Of(TallySampling first, TallySampling second, SampleDesign design)
    {
        if (first.Replicates is null && second.Replicates is null)
        {
            var frames = FrameMerge.Of(first.Frame, second.Frame, stage => design is ComplexSample complex && complex.Stages[stage].Clusters is null);
            return (new TallySampling(frames.Frame, null), frames.FirstGroups, frames.SecondGroups);
        }

        if (first.Replicates is not { } mine || second.Replicates is not { } theirs || mine.Count != theirs.Count)
        {
            throw new ArgumentException("their replicates differ in number. Merge parts with the same replicates.");
        }

        return Replicates(first, mine, second, theirs);
    }

    /// <summary>The cells of both tables. Equal cells, and equal groups of them, are added exactly.</summary>
    public static List<TallyCell> Cells(IEnumerable<TallyCell> first, int[]? firstGroups, IEnumerable<TallyCell> second, int[]? secondGroups)
    {
        var cells = new Dictionary<(Atom, AnswerPattern), TallyCell>();
        foreach (var (side, groups) in new[] { (first, firstGroups), (second, secondGroups) })
        {
            foreach (var cell in side)
            {
                var mapped = Mapped(cell, groups);
                cells[(cell.Atom, cell.Pattern)] = cells.TryGetValue((cell.Atom, cell.Pattern), out var found) ? Merged(found, mapped) : mapped;
            }
        }

        return [.. cells.Values];
    }

    /// <summary>A cell with its groups in another numbering.</summary>
    private static TallyCell Mapped(TallyCell cell, int[]? groups)
    {
        if (groups is null)
        {
            return cell with { Groups = GroupSums.None };
        }

        var order = Enumerable.Range(0, cell.Groups.Count).OrderBy(i => groups[cell.Groups[i].Group]).ToArray();
        var mapped = cell with { Groups = GroupSums.Of(cell.Groups.Select(g => (groups[g.Group], g.Cell))) };
        return cell.Moments is not { } moments ? mapped : mapped with
        {
            Moments = moments with { Column = Mapped(moments.Column, groups), GroupCross = moments.GroupCross?.InOrder(order) },
        };
    }

    private static TallyCell Merged(TallyCell first, TallyCell second)
    {
        var sum = new CellAccumulator();
        sum.Add(first.Cell);
        sum.Add(second.Cell);
        return new TallyCell(
            first.Atom,
            first.Pattern,
            sum,
            first.Groups is GroupSums some && second.Groups is GroupSums others ? GroupSums.Sum(some, others) : GroupSums.Of(first.Groups.Concat(second.Groups)),
            first.ReplicateSums is { } mine && second.ReplicateSums is { } theirs ? ExactColumn.Sum(mine, theirs) : first.ReplicateSums ?? second.ReplicateSums)
        {
            Moments = first.Moments is { } a && second.Moments is { } b ? ValueMoments.Merged(a, b) : null,
        };
    }

    /// <summary>
    /// Explicit replicates: their groups only tell the rank, so that those with the same factors are one, and the order is that of the factors. Factors
    /// of units: the units must be the same in both parts.
    /// </summary>
    private static (TallySampling Sampling, int[] First, int[] Second) Replicates(
        TallySampling first, ReplicateWeights mine, TallySampling second, ReplicateWeights theirs)
    {
        if (!(first.AreExplicit && second.AreExplicit) && !(mine.Factors.AsSpan().SequenceEqual(theirs.Factors) && Names(first.Frame).SequenceEqual(Names(second.Frame))))
        {
            throw new ArgumentException("the replicates of parts of a sample are not those of the whole. Merge tallies under the design itself, or make replicates of all responses.");
        }

        if (mine.Factors.AsSpan().SequenceEqual(theirs.Factors))
        {
            var same = Enumerable.Range(0, first.Frame.GroupCount).ToArray();
            return (first, same, same);
        }

        var rows = Rows(mine).Concat(Rows(theirs)).ToList();
        var order = rows.OrderBy(r => r, Comparer<double[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y))).ToList();
        List<double[]> distinct = [.. order.Where((r, i) => i == 0 || !r.AsSpan().SequenceEqual(order[i - 1]))];
        var places = rows.Select(r => distinct.FindIndex(d => d.AsSpan().SequenceEqual(r))).ToArray();
        FrameUnit[] units = [.. distinct.Select((_, i) => new FrameUnit(FormattableString.Invariant($"{i + 1}"), 0))];
        var stratum = first.Frame.Stages[0].Strata[0] with { SampledUnits = units.Length };
        return (
            new TallySampling(first.Frame with { Stages = [new FrameStage([stratum], units)] }, mine with { Factors = [.. distinct.SelectMany(r => r)] }, AreExplicit: true),
            places[..first.Frame.GroupCount],
            places[first.Frame.GroupCount..]);
    }

    private static IEnumerable<double[]> Rows(ReplicateWeights replicates) => replicates.Factors.Chunk(replicates.Count);

    private static IEnumerable<string> Names(SampleFrame frame) => frame.Stages[^1].Units is { } units ? units.Select(u => u.Name) : frame.Stages[0].Strata.Select(s => s.Name);
}
