namespace SurveyStats.Design;

/// <summary>
/// Responses grouped by a column within the groups of the stage above, in canonical order: by the group above, then by name (ordinal).
/// </summary>
/// <param name="GroupOfRow">The group of each response.</param>
/// <param name="Parents">The group above of each group.</param>
/// <param name="Codes">The number of the name of each group in its column.</param>
/// <param name="FirstRows">The first response of each group.</param>
internal sealed record RowGrouping(int[] GroupOfRow, int[] Parents, int[] Codes, int[] FirstRows)
{
    // A table of all pairs is faster than a dictionary, as long as it stays in the cache or is not much larger than the data.
    private const long LargestTable = 1 << 20;

    public int Count => FirstRows.Length;

    /// <summary>Groups responses by a column within groups.</summary>
    /// <param name="above">The group above of each response; null: all are in group 0.</param>
    /// <param name="aboveCount">The number of groups above.</param>
    /// <param name="column">The column, without missing names.</param>
    public static RowGrouping By(int[]? above, int aboveCount, DesignColumn column)
    {
        var (codes, names) = (column.Codes, column.Texts);
        var groups = new int[codes.Length];
        var pairs = (long)aboveCount * names.Length <= Math.Max(LargestTable, codes.Length)
            ? ByTable(above, aboveCount, codes, names.Length, groups)
            : ByDictionary(above, codes, names.Length, groups);
        var order = new int[pairs.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (x, y) => Compare(pairs[x], pairs[y], names));
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        for (var row = 0; row < groups.Length; row++)
        {
            groups[row] = rank[groups[row]];
        }

        return new RowGrouping(
            groups, [.. order.Select(i => pairs[i].Above)], [.. order.Select(i => pairs[i].Code)], [.. order.Select(i => pairs[i].Row)]);
    }

    private static List<(int Above, int Code, int Row)> ByTable(int[]? above, int aboveCount, int[] codes, int names, int[] groups)
    {
        var found = new List<(int Above, int Code, int Row)>();
        var table = new int[aboveCount * names];
        for (var row = 0; row < codes.Length; row++)
        {
            var parent = above is null ? 0 : above[row];
            ref var group = ref table[(parent * names) + codes[row]];
            if (group == 0)
            {
                found.Add((parent, codes[row], row));
                group = found.Count;
            }

            groups[row] = group - 1;
        }

        return found;
    }

    private static List<(int Above, int Code, int Row)> ByDictionary(int[]? above, int[] codes, int names, int[] groups)
    {
        var found = new List<(int Above, int Code, int Row)>();
        var table = new Dictionary<long, int>();
        for (var row = 0; row < codes.Length; row++)
        {
            var parent = above is null ? 0 : above[row];
            var key = ((long)parent * names) + codes[row];
            if (!table.TryGetValue(key, out groups[row]))
            {
                groups[row] = found.Count;
                table.Add(key, found.Count);
                found.Add((parent, codes[row], row));
            }
        }

        return found;
    }

    private static int Compare((int Above, int Code, int Row) x, (int Above, int Code, int Row) y, string?[] names)
    {
        var above = x.Above.CompareTo(y.Above);
        return above != 0 ? above : string.CompareOrdinal(names[x.Code], names[y.Code]);
    }
}
