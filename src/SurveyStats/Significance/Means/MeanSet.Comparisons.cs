using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The comparisons between the segments of a set of means.</content>
public sealed partial class MeanSet
{
    /// <summary>Compares the means in two segments.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another that has no respondent in common with it.</param>
    /// <param name="level">The confidence level of the interval; default: 95 %.</param>
    /// <param name="test">The test and its interval, at effective bases; default: Welch.</param>
    /// <exception cref="ArgumentException">A segment is unknown, or both are the same.</exception>
    /// <exception cref="InvalidOperationException">The segments overlap.</exception>
    public MeanComparison Compare(string first, string second, ConfidenceLevel level = default, TwoMeanTest? test = null)
    {
        var (a, b) = (IndexOf(first), IndexOf(second));
        if (a == b)
        {
            throw new ArgumentException($"'{first}' and '{second}' are the same segment. Name two segments.", nameof(second));
        }

        return Compare(a, b, level, test);
    }

    /// <summary>Compares every pair of segments.</summary>
    /// <param name="adjustment">The adjustment of the p-values over all pairs; default: Holm.</param>
    /// <param name="level">The confidence level of each interval (not simultaneous); default: 95 %.</param>
    /// <param name="test">The test; see <see cref="Compare(string, string, ConfidenceLevel, TwoMeanTest?)"/>.</param>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    public MeanComparisonSet CompareAllPairs(Adjustment? adjustment = null, ConfidenceLevel level = default, TwoMeanTest? test = null)
    {
        var pairs =
            from i in Enumerable.Range(0, Count)
            from j in Enumerable.Range(i + 1, Count - i - 1)
            select Compare(i, j, level, test);
        return new MeanComparisonSet("all pairs", [.. pairs], adjustment ?? Adjustment.Holm);
    }

    /// <summary>Compares each segment with the rest: the respondents of this segmentation who are not in it.</summary>
    /// <param name="adjustment">The adjustment of the p-values over the comparisons; default: Holm.</param>
    /// <param name="level">The confidence level of each interval; default: 95 %.</param>
    /// <param name="test">The test; see <see cref="Compare(string, string, ConfidenceLevel, TwoMeanTest?)"/>.</param>
    public MeanComparisonSet CompareWithRest(Adjustment? adjustment = null, ConfidenceLevel level = default, TwoMeanTest? test = null) => new(
        "each with the rest",
        [.. Enumerable.Range(0, Count).Select(i => IsJoint(test) ? Jointly(i, Count + i, level) : IndependentMeans.Compare(this[i], Rest(i), level, test))],
        adjustment ?? Adjustment.Holm);

    private MeanComparison Compare(int first, int second, ConfidenceLevel level, TwoMeanTest? test) =>
        IsJoint(test) ? Jointly(first, second, level)
        : _table.Overlap(first, second)
            ? throw new InvalidOperationException(
                $"Segments '{this[first].Segment}' and '{this[second].Segment}' have respondents in common, so that their means are not independent. "
                + "Compare a part with the rest by CompareWithRest, or with another part.")
            : IndependentMeans.Compare(this[first], this[second], level, test);

    private bool IsJoint(TwoMeanTest? test) => _variance is not null && test is null;

    private MeanComparison Jointly(int first, int second, ConfidenceLevel level)
    {
        var (a, b) = (first < Count ? this[first] : Rest(first - Count), second < Count ? this[second] : Rest(second - Count));
        double? covariance = a.Estimate is null || b.Estimate is null ? null : Covariance(first, second);
        var (v1, v2) = (a.StandardError * a.StandardError, b.StandardError * b.StandardError);
        return new MeanComparison(
            a,
            b,
            JointDifference.Interval(a.Estimate - b.Estimate, v1, v2, covariance, DegreesOfFreedom, level),
            JointDifference.Test(a.Estimate - b.Estimate, v1, v2, covariance, DegreesOfFreedom));
    }
}
