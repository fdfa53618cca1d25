using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The comparison of net scores.</content>
public sealed partial class NetScoreSet
{
    /// <summary>Compares the net scores of two segments.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another that has no respondent in common with it.</param>
    /// <param name="level">The confidence level of the interval; default: 95 %.</param>
    /// <exception cref="ArgumentException">A segment is unknown, or both are the same.</exception>
    /// <exception cref="InvalidOperationException">The segments overlap.</exception>
    public NetScoreComparison Compare(string first, string second, ConfidenceLevel level = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (a, b) = (_table.IndexOf(Segmentation[first]), _table.IndexOf(Segmentation[second]));
        if (a == b)
        {
            throw new ArgumentException($"'{first}' and '{second}' are the same segment. Name two segments.", nameof(second));
        }

        if (_variance is not null)
        {
            var (x, y) = (_scores[a], _scores[b]);
            double? covariance = x.Estimate is null || y.Estimate is null ? null : Covariance(a, b);
            return new NetScoreComparison(
                x,
                y,
                JointDifference.Interval(x.Estimate - y.Estimate, x.Variance, y.Variance, covariance, DegreesOfFreedom, level),
                JointDifference.Test(x.Estimate - y.Estimate, x.Variance, y.Variance, covariance, DegreesOfFreedom));
        }

        return _table.Overlap(a, b)
            ? throw new InvalidOperationException(
                $"Segments '{_scores[a].Segment}' and '{_scores[b].Segment}' have respondents in common, so that their scores are not independent. "
                + "Compare a part with another part, not with the whole.")
            : IndependentNetScores.Compare(_scores[a], _scores[b], level);
    }
}
