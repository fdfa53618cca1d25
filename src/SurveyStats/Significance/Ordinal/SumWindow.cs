namespace SurveyStats.Significance;

/// <summary>How many ways lead to each of the sums from <paramref name="Low"/> on, for the counting of exact rank tests.</summary>
/// <param name="Low">The lowest sum.</param>
/// <param name="Counts">The ways of Low, Low + 1, ...; whole numbers, exact up to 2^53.</param>
internal sealed record SumWindow(int Low, double[] Counts)
{
    private int High => Low + Counts.Length - 1;

    /// <summary>Adds to <paramref name="target"/> the ways of <paramref name="source"/>, moved by a score and multiplied by the choices that lead there.</summary>
    public static SumWindow? Added(SumWindow? target, SumWindow? source, int move, double choices)
    {
        if (source is null)
        {
            return target;
        }

        var low = Math.Min(target?.Low ?? int.MaxValue, source.Low + move);
        var high = Math.Max(target?.High ?? int.MinValue, source.High + move);
        if (target is null || low < target.Low || high > target.High)
        {
            var wider = new double[high - low + 1];
            target?.Counts.CopyTo(wider, target.Low - low);
            target = new SumWindow(low, wider);
        }

        var offset = source.Low + move - target.Low;
        for (var i = 0; i < source.Counts.Length; i++)
        {
            target.Counts[offset + i] += choices * source.Counts[i];
        }

        return target;
    }

    /// <summary>Every sum that can be reached, with its ways.</summary>
    public IEnumerable<(int Sum, double Count)> Entries() => Counts.Select((count, i) => (Low + i, count)).Where(e => e.count > 0);
}
