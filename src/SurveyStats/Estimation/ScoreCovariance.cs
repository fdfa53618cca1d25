using SurveyStats.Design;
using SurveyStats.Numerics;

namespace SurveyStats.Estimation;

/// <summary>
/// The covariance of totals of row scores under a bound design, for what needs rows: calibrated weights and regression. Scores are the weight times
/// the linearised variable, 0 outside the domain.
/// </summary>
/// <param name="design">The design; a simple one counts as a sample of independent responses.</param>
/// <param name="responses">The number of responses.</param>
internal sealed class ScoreCovariance(BoundDesign design, int responses)
{
    private readonly SampleFrame _frame = design.Frame ?? SampleFrame.OfIndependent(responses, (design.Declaration as SimpleRandomSample)?.PopulationSize);

    /// <summary>The covariance matrix of the totals of several scores.</summary>
    /// <param name="scores">For each statistic a score for each response; overwritten by residuals where weights are calibrated.</param>
    /// <param name="inDomain">Whether each response belongs to the domain.</param>
    public double[,] Of(IReadOnlyList<double[]> scores, bool[] inDomain) => OrNone(scores, inDomain) ?? throw FrameCovariance.NothingToAverage(_frame);

    /// <summary>The covariance matrix; null if all strata have one primary unit, each to add the mean of the others.</summary>
    /// <param name="scores">For each statistic a score for each response; overwritten by residuals where weights are calibrated.</param>
    /// <param name="inDomain">Whether each response belongs to the domain.</param>
    public double[,]? OrNone(IReadOnlyList<double[]> scores, bool[] inDomain)
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
        var (present, respondents) = (new bool[_frame.GroupCount], 0L);
        for (var row = 0; row < inDomain.Length; row++)
        {
            if (inDomain[row] && (design.Weights?[row] ?? 1) != 0)
            {
                respondents++;
                present[GroupOf(row)] = true;
            }
        }

        return _frame.DegreesOfFreedomOf([.. Enumerable.Range(0, present.Length).Where(group => present[group])], respondents);
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
        var count = scores.Count;
        int[] statistics = [.. Enumerable.Range(0, count)];
        var (respondents, totals, products) = (new long[_frame.GroupCount], new double[_frame.GroupCount][], new double[_frame.GroupCount][,]);
        var values = new double[count];
        for (var row = 0; row < inDomain.Length; row++)
        {
            var isPresent = inDomain[row];
            for (var k = 0; k < count; k++)
            {
                values[k] = scores[k][row];
                isPresent |= values[k] != 0;
            }

            if (isPresent)
            {
                var group = GroupOf(row);
                respondents[group]++;
                AddTo(totals[group] ??= new double[count], products[group] ??= new double[count, count], values);
            }
        }

        return Enumerable.Range(0, respondents.Length).Where(g => respondents[g] > 0)
            .Select(g => new StratumSums(g, respondents[g], statistics, totals[g], products[g]));
    }

    private static void AddTo(double[] totals, double[,] products, double[] values)
    {
        for (var k = 0; k < values.Length; k++)
        {
            totals[k] += values[k];
            for (var l = 0; l < values.Length; l++)
            {
                products[k, l] += values[k] * values[l];
            }
        }
    }

    private int GroupOf(int row) => design.GroupOfRow is { } groups ? groups[row] : 0;
}
