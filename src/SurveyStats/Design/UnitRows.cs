namespace SurveyStats.Design;

/// <summary>Responses that are sampling units themselves, named by their number.</summary>
internal static class UnitRows
{
    /// <summary>A group for each response, by stratum and then by number.</summary>
    public static RowGrouping In(int[]? stratumOfRow, int strata, int count)
    {
        var next = new int[strata + 1];
        for (var row = 0; row < count; row++)
        {
            next[(stratumOfRow is null ? 0 : stratumOfRow[row]) + 1]++;
        }

        for (var stratum = 1; stratum <= strata; stratum++)
        {
            next[stratum] += next[stratum - 1];
        }

        var (groups, parents, rows) = (new int[count], new int[count], new int[count]);
        for (var row = 0; row < count; row++)
        {
            var stratum = stratumOfRow is null ? 0 : stratumOfRow[row];
            groups[row] = next[stratum]++;
            parents[groups[row]] = stratum;
            rows[groups[row]] = row;
        }

        return new RowGrouping(groups, parents, rows, rows);
    }

    /// <summary>The number of a response, from 1, in ten digits: the order of the names is that of the numbers.</summary>
    public static string NameOf(int row) => FormattableString.Invariant($"{row + 1:D10}");
}
