using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The test that all segments have the same mean, with regard to the design of the sample.</content>
public sealed partial class MeanSet
{
    /// <summary>Wald's test that the mean is the same in all segments, from the joint covariance of the means.</summary>
    /// <returns>The result; segments with an empty base are left out.</returns>
    /// <exception cref="InvalidOperationException">Segments overlap, and the design is a simple one, for which their covariance is not known.</exception>
    public LinearHypothesis TestEqualMeans()
    {
        if (_variance is null)
        {
            RequireDisjoint.Segments(_table);
        }

        int[] filled = [.. Enumerable.Range(0, Count).Where(i => _means[i].Estimate is not null && (_variance is not null || _means[i].StandardError is not null))];
        return LinearHypothesis.Equal(
            [.. filled.Select(i => _means[i].Estimate!.Value)], CovarianceOf(filled) ?? throw _variance!.NothingToAverage(), DegreesOfFreedom, $"{Question.Id}: the same mean in all {filled.Length} segments");
    }
}
