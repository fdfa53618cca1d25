using SurveyStats.Design;
using SurveyStats.Numerics;

namespace SurveyStats.Estimation;

/// <summary>
/// The covariance of totals of row scores under a bound design, for what needs rows: calibrated weights and regression. Scores are the weight times
/// the linearised variable, 0 outside the domain.
/// </summary>
internal sealed class ScoreCovariance(BoundDesign design)
{
    private readonly SampleFrame _frame = design.Frame ?? new SampleFrame(
        [new FrameStage([new FrameStratum(string.Empty, -1, design.Weights?.Length ?? 0, null)], null)], LonelyUnits.Fail, false);

    /// <summary>The covariance matrix of the totals of several scores.</summary>
    /// <param name="scores">For each statistic a score for each response; overwritten by residuals where weights are calibrated.</param>
    /// <param name="inDomain">Whether each response belongs to the domain.</param>
    public double[,] Of(IReadOnlyList<double[]> scores, bool[] inDomain)
    {
        foreach (var residual in design.Residuals)
        {
            foreach (var score in scores)
            {
                residual.Apply(score);
            }
        }

        return _frame.IsIndependent
            ? new FrameCovariance(_frame).OfStrata(ByStratum(scores, inDomain), scores.Count)
            : new FrameCovariance(_frame).OfUnits(ByUnit(scores, inDomain));
    }

    /// <summary>The degrees of freedom of the whole design.</summary>
    public double DesignDegreesOfFreedom => design.Replicates is { } replicates
        ? replicates.DegreesOfFreedom ?? (MatrixRank.Of(replicates.Factors, replicates.Count) - 1)
        : _frame.DegreesOfFreedom;

    /// <summary>The degrees of freedom in the domain: units less strata.</summary>
    public double DegreesOfFreedom(bool[] inDomain)
    {
        var (groups, rows) = (new HashSet<int>(), 0L);
        for (var row = 0; row < inDomain.Length; row++)
        {
            if (inDomain[row] && (design.Weights?[row] ?? 1) > 0)
            {
                rows++;
                groups.Add(GroupOf(row));
            }
        }

        if (_frame.IsIndependent)
        {
            return rows - groups.Count;
        }

        for (var stage = _frame.Stages.Count - 1; stage > 0; stage--)
        {
            var (units, strata) = (_frame.Stages[stage].Units!, _frame.Stages[stage].Strata);
            groups = [.. groups.Select(u => strata[units[u].Stratum].Parent)];
        }

        return groups.Count - groups.Select(u => _frame.Stages[0].Units![u].Stratum).Distinct().Count();
    }

    private GroupTotals[] ByUnit(IReadOnlyList<double[]> scores, bool[] inDomain)
    {
        // Residuals reach beyond the domain: a unit takes part if any of its scores does.
        var present = new bool[_frame.GroupCount];
        var totals = scores.Select(_ => new double[present.Length]).ToArray();
        for (var row = 0; row < inDomain.Length; row++)
        {
            var group = GroupOf(row);
            present[group] |= inDomain[row];
            for (var k = 0; k < scores.Count; k++)
            {
                totals[k][group] += scores[k][row];
                present[group] |= scores[k][row] != 0;
            }
        }

        int[] groups = [.. Enumerable.Range(0, present.Length).Where(g => present[g])];
        return [.. totals.Select(t => new GroupTotals(groups, [.. groups.Select(g => t[g])]))];
    }

    private IEnumerable<StratumSums> ByStratum(IReadOnlyList<double[]> scores, bool[] inDomain)
    {
        int[] statistics = [.. Enumerable.Range(0, scores.Count)];
        var strata = new SortedDictionary<int, (long Respondents, double[] Totals, double[,] Products)>();
        for (var row = 0; row < inDomain.Length; row++)
        {
            if (!inDomain[row] && scores.All(s => s[row] == 0))
            {
                continue;
            }

            var group = GroupOf(row);
            var (respondents, totals, products) = strata.TryGetValue(group, out var found)
                ? found
                : (0, new double[scores.Count], new double[scores.Count, scores.Count]);
            for (var k = 0; k < scores.Count; k++)
            {
                totals[k] += scores[k][row];
                for (var l = 0; l < scores.Count; l++)
                {
                    products[k, l] += scores[k][row] * scores[l][row];
                }
            }

            strata[group] = (respondents + 1, totals, products);
        }

        return strata.Select(s => new StratumSums(s.Key, s.Value.Respondents, statistics, s.Value.Totals, s.Value.Products));
    }

    private int GroupOf(int row) => design.GroupOfRow is { } groups ? groups[row] : 0;
}
