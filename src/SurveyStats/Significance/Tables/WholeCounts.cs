namespace SurveyStats.Significance;

/// <summary>The condition of the exact tests: they count respondents.</summary>
internal static class WholeCounts
{
    // Up to here every total of a table that the exact tests can treat fits many times into an int.
    private const double LargestTotal = 100_000_000;

    /// <summary>The table in whole numbers.</summary>
    /// <exception cref="ArgumentException">A count is fractional, or the total is above 1e8.</exception>
    public static int[][] Of(double[][] table)
    {
        foreach (var count in table.SelectMany(row => row))
        {
            if (count != Math.Floor(count))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"The table has the count {count}, and an exact test needs whole numbers. Give unweighted counts, or test effective counts by Pearson's test."), nameof(table));
            }
        }

        var total = table.Sum(row => row.Sum());
        return total <= LargestTotal
            ? [.. table.Select(row => row.Select(count => (int)count).ToArray())]
            : throw new ArgumentException(FormattableString.Invariant(
                $"The table has a total of {total}; an exact test takes {LargestTotal} at most. Use Pearson's test, which is as good as exact there."), nameof(table));
    }
}
