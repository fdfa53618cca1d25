namespace SurveyStats;

/// <content>Quantiles of ordered answers.</content>
public sealed partial class ResponseSet
{
    /// <summary>The median score or number in each segment.</summary>
    /// <param name="question">A rating scale or numeric question; substantive answers count.</param>
    /// <param name="by">The segmentation; default: everyone.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or is not of this survey.</exception>
    public QuantileSet MediansOf(Question question, Segmentation? by = null) => QuantilesOf(question, [0.5], by);

    /// <summary>Quantiles of a score or number in each segment, with Woodruff's intervals.</summary>
    /// <param name="question">A rating scale or numeric question; substantive answers count.</param>
    /// <param name="probabilities">The probabilities, each in [0, 1]: 0.25, 0.5, 0.75 for the quartiles.</param>
    /// <param name="by">The segmentation; default: everyone.</param>
    /// <param name="rule">How quantiles are read off the distribution; default: <see cref="QuantileRule.Inverse"/>.</param>
    /// <param name="method">The interval for the share behind Woodruff's; default: <see cref="ComplexIntervalMethod.Mean"/>, as R survey.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers or is not of this survey, or there is no probability.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is not in [0, 1].</exception>
    public QuantileSet QuantilesOf(
        Question question, IReadOnlyList<double> probabilities, Segmentation? by = null, QuantileRule? rule = null, ComplexIntervalMethod? method = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(probabilities);
        if (question is not (RatingQuestion or NumericQuestion))
        {
            throw new ArgumentException($"{question} has no scores or numbers to order. Define it as a rating scale.", nameof(question));
        }

        if (probabilities.Count == 0)
        {
            throw new ArgumentException("Give at least one probability, such as 0.5 for the median.", nameof(probabilities));
        }

        foreach (var p in probabilities)
        {
            if (!(p >= 0 && p <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(probabilities), p, "A probability lies between 0 and 1: the upper quartile is 0.75.");
            }
        }

        by ??= Segmentation.Total;
        var tally = Tally.Of(this, question, by);
        return new QuantileSet(tally, tally[question, by], probabilities, rule ?? QuantileRule.Inverse, method ?? ComplexIntervalMethod.Mean);
    }
}
