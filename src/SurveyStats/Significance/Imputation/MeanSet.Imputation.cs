namespace SurveyStats;

/// <content>The covariance of means, whatever the design.</content>
public sealed partial class MeanSet
{
    /// <summary>The covariance of two means by index; 0 for segments without common respondents where the design makes them independent.</summary>
    internal double? CovarianceUnderAnyDesign(int first, int second)
    {
        if (_variance is not null)
        {
            return Covariance(first, second);
        }

        if (first == second)
        {
            return _means[first].StandardError * _means[first].StandardError;
        }

        return !_table.Overlap(first, second) ? 0 : throw new InvalidOperationException(
            $"'{_means[first].Segment}' and '{_means[second].Segment}' have respondents in common, and the design does not tell how their means vary together. "
            + "Declare it as SampleDesign.Complex(), or take segments that do not overlap.");
    }
}
