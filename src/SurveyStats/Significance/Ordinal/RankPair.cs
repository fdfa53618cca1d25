using SurveyStats.Estimation;

namespace SurveyStats.Significance;

/// <summary>Compares two segments by ranks, at their effective bases.</summary>
internal static class RankPair
{
    public static RankComparison Compare(RankedAnswers answers, int first, int second, ConfidenceLevel level, MannWhitneyTest? test)
    {
        answers.RequireDisjoint(first, second);
        if (test is null && SamplingVariance.Of(answers.Table) is { } variance)
        {
            return CompareJointly(answers, first, second, level, variance);
        }

        test ??= MannWhitneyTest.Normal;
        var (x, y) = (answers.Counts(first), answers.Counts(second));
        var superiority = StochasticSuperiority.FromCounts(x, y);
        return new RankComparison(
            answers.Question,
            (answers.Segments[first].Name.Default, answers.Base(first)),
            (answers.Segments[second].Name.Default, answers.Base(second)),
            superiority,
            answers.CensusNote is null ? superiority.Interval(level) : null,
            answers.CensusNote is { } census ? TestResult.Undefined(test.Name, test.Convention, census) : test.Test(x, y));
    }

    /// <summary>
    /// Under a complex design: theta is linear in the answers of the first, each scored by P(Y below) + P(Y equal)/2, and in those of the second, scored by
    /// P(X above) + P(X equal)/2; its variance is that of the sum of both mean scores, its test Student's t, its interval that of the log odds.
    /// </summary>
    private static RankComparison CompareJointly(RankedAnswers answers, int first, int second, ConfidenceLevel level, SamplingVariance variance)
    {
        var table = answers.Table;
        CellRatio[] means = [CellRatio.Mean(table, table.CellsOf(first)), CellRatio.Mean(table, table.CellsOf(second))];
        CellRatio[] scored =
        [
            means[0] with { Numerator = Array.ConvertAll(means[0].Numerator, x => ShareAbove(table, means[1], y => x.CompareTo(y))) },
            means[1] with { Numerator = Array.ConvertAll(means[1].Numerator, y => ShareAbove(table, means[0], x => x.CompareTo(y))) },
        ];
        var superiority = StochasticSuperiority.FromCounts(answers.Counts(first), answers.Counts(second));
        var df = Math.Max(0, variance.DegreesOfFreedom(means[0].Cells.Concat(means[1].Cells)));
        double? v = null;
        if (superiority.Estimate is not null)
        {
            v = variance.CovarianceOrNone(scored) is { } covariance ? Math.Max(0, covariance[0, 0] + covariance[1, 1] + (2 * covariance[0, 1])) : null;
        }

        var interval = v is null ? null : ComplexIntervalMethod.Logit.Interval(
            new ComplexShare(superiority.Estimate!.Value, v.Value, df, answers.Base(first).Unweighted + answers.Base(second).Unweighted), level).Limits;
        return new RankComparison(
            answers.Question,
            (answers.Segments[first].Name.Default, answers.Base(first)),
            (answers.Segments[second].Name.Default, answers.Base(second)),
            superiority,
            interval,
            JointDifference.Test(superiority.Estimate - 0.5, v, v is null ? null : 0, 0, df));
    }

    /// <summary>The weighted share of answers on one side, equal ones counted half.</summary>
    private static double ShareAbove(TallyTable table, CellRatio answers, Func<double, int> compare)
    {
        var (above, total) = (0.0, 0.0);
        for (var i = 0; i < answers.Cells.Length; i++)
        {
            var weight = table.Cells[answers.Cells[i]].Cell.ToSums().Weight;
            var side = compare(answers.Numerator[i]);
            above += side > 0 ? weight : side == 0 ? weight / 2 : 0;
            total += weight;
        }

        return above / total;
    }
}
