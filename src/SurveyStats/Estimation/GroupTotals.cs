namespace SurveyStats.Estimation;

/// <summary>The totals of the scores of one statistic by group of a sample frame.</summary>
/// <param name="Groups">The groups with respondents in the domain, rising.</param>
/// <param name="Totals">The total of each of these groups.</param>
internal sealed record GroupTotals(int[] Groups, double[] Totals)
{
    /// <summary>The totals by units of the stage above.</summary>
    public GroupTotals SummedBy(Func<int, int> parentOf)
    {
        var sums = new SortedDictionary<int, double>();
        for (var i = 0; i < Groups.Length; i++)
        {
            var parent = parentOf(Groups[i]);
            sums[parent] = sums.GetValueOrDefault(parent) + Totals[i];
        }

        return new GroupTotals([.. sums.Keys], [.. sums.Values]);
    }
}

/// <summary>Sums of the scores of independent responses in one stratum.</summary>
/// <param name="Stratum">The stratum, by index.</param>
/// <param name="Respondents">The number of responses in the domain.</param>
/// <param name="Statistics">The statistics with a respondent in the stratum, by index, rising.</param>
/// <param name="Totals">The sum of the scores of each of them.</param>
/// <param name="Products">The sums of products of the scores of each two of them.</param>
internal sealed record StratumSums(int Stratum, long Respondents, int[] Statistics, double[] Totals, double[,] Products);
