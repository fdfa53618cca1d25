namespace SurveyStats.Significance;

/// <summary>
/// The letters of a compact display, as columns of members. Insert: a column that holds both of a pair that differs becomes two, each without one of
/// them. Absorb: a column within another goes. What is left are all largest sets of items that do not differ; then every column goes whose pairs all
/// stand together in other columns too, the smallest first.
/// Source: Piepho (2004), Journal of Computational and Graphical Statistics 13, sections 2 and 3.
/// </summary>
internal static class InsertAndAbsorb
{
    /// <param name="count">The number of items.</param>
    /// <param name="different">The pairs that differ.</param>
    /// <returns>A column for each letter, in the order of their first members.</returns>
    public static IReadOnlyList<bool[]> Columns(int count, IReadOnlyList<(int First, int Second)> different)
    {
        List<bool[]> columns = count == 0 ? [] : [[.. Enumerable.Repeat(true, count)]];
        foreach (var (first, second) in different)
        {
            List<bool[]> split = [.. columns.Where(c => c[first] && c[second])];
            columns.RemoveAll(c => c[first] && c[second]);
            foreach (var part in split.SelectMany(c => new[] { Without(c, first), Without(c, second) }))
            {
                if (!columns.Exists(c => IsWithin(part, c)))
                {
                    columns.RemoveAll(c => IsWithin(c, part));
                    columns.Add(part);
                }
            }
        }

        return [.. Needed(columns, count).OrderBy(c => c, Comparer<bool[]>.Create(InOrderOfMembers))];
    }

    private static bool[] Without(bool[] column, int item)
    {
        var part = (bool[])column.Clone();
        part[item] = false;
        return part;
    }

    private static bool IsWithin(bool[] part, bool[] column)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] && !column[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The columns without those that tell nothing that others do not; an item alone is a pair with itself.</summary>
    private static List<bool[]> Needed(List<bool[]> columns, int count)
    {
        var together = new int[count, count];
        foreach (var column in columns)
        {
            Each(column, (i, j) => together[i, j]++);
        }

        var needed = new List<bool[]>(columns);
        foreach (var column in columns.OrderBy(c => c.Count(member => member)))
        {
            var isNeeded = false;
            Each(column, (i, j) => isNeeded |= together[i, j] == 1);
            if (!isNeeded)
            {
                Each(column, (i, j) => together[i, j]--);
                needed.Remove(column);
            }
        }

        return needed;
    }

    private static void Each(bool[] column, Action<int, int> pair)
    {
        for (var i = 0; i < column.Length; i++)
        {
            for (var j = i; column[i] && j < column.Length; j++)
            {
                if (column[j])
                {
                    pair(i, j);
                }
            }
        }
    }

    private static int InOrderOfMembers(bool[]? a, bool[]? b)
    {
        for (var i = 0; i < a!.Length; i++)
        {
            if (a[i] != b![i])
            {
                return a[i] ? -1 : 1;
            }
        }

        return 0;
    }
}
