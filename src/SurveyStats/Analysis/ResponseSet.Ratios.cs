namespace SurveyStats;

/// <content>Ratios of two numbers.</content>
public sealed partial class ResponseSet
{
    /// <summary>The ratio of the totals of two numbers in each segment, among those who answered both.</summary>
    /// <param name="numerator">A rating scale or numeric question.</param>
    /// <param name="denominator">Another.</param>
    /// <param name="by">The segmentation; default: everyone.</param>
    /// <exception cref="ArgumentException">A question has no scores or numbers, or is not of this survey.</exception>
    public RatioSet RatiosOf(Question numerator, Question denominator, Segmentation? by = null)
    {
        ArgumentNullException.ThrowIfNull(numerator);
        ArgumentNullException.ThrowIfNull(denominator);
        foreach (var (question, name) in new[] { (numerator, nameof(numerator)), (denominator, nameof(denominator)) })
        {
            if (question is not (RatingQuestion or NumericQuestion))
            {
                throw new ArgumentException($"{question} has no scores or numbers to sum. Take a numeric question.", name);
            }
        }

        by ??= Segmentation.Total;
        var tally = Tally.OfPairs(this, numerator, denominator, by);
        return new RatioSet(tally, tally[numerator, by], denominator);
    }
}
