using SurveyStats.Estimation;
using SurveyStats.Significance;

namespace SurveyStats;

/// <content>Tests that a share is the same in all segments, with regard to the design of the sample.</content>
public sealed partial class ProportionSet
{
    /// <summary>Tests whether the share is the same in all segments, by the table of those who have the answer and those who have not.</summary>
    /// <param name="test">The test.</param>
    /// <exception cref="InvalidOperationException">Segments overlap: take <see cref="TestEqualShares"/>, which allows for that.</exception>
    public ComplexTableResult TestHomogeneity(ComplexTableTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return test.Test(ComplexTableOf.Answers(
            _tally, _table, SamplingVariance.OfAnyDesign(_tally, _table), [Answers.ToString(), $"not {Answers}"], [Chose, pattern => pattern.IsIn(QuestionBase) && !Chose(pattern)]));
    }

    /// <summary>Wald's test that the share is the same in all segments, from the joint covariance of the shares: segments may overlap.</summary>
    /// <returns>The result; segments with an empty base are left out.</returns>
    public LinearHypothesis TestEqualShares()
    {
        string[] filled = [.. _proportions.Where(p => p.Estimate is not null).Select(p => p.Segment)];
        return LinearHypothesis.Equal(
            [.. filled.Select(s => this[s].Estimate!.Value)], CovarianceOf(filled) ?? throw _variance!.NothingToAverage(), DegreesOfFreedom, $"{Answers}: the same share in all {filled.Length} segments");
    }
}
