namespace SurveyStats;

/// <content>Totals in the population.</content>
public sealed partial class ResponseSet
{
    /// <summary>How many in the population give an answer, in each segment: the sum of the weights of those who do.</summary>
    /// <param name="answers">An option or net.</param>
    /// <param name="by">The segmentation; default: everyone.</param>
    /// <param name="questionBase">Which respondents count; default: all who answered.</param>
    /// <exception cref="ArgumentException">The question is not of this survey.</exception>
    public TotalSet TotalsOf(AnswerSet answers, Segmentation? by = null, QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(answers);
        by ??= Segmentation.Total;
        return Tally.Of(this, answers.Question, by).TotalsOf(answers, by, questionBase);
    }

    /// <summary>The sum of a score or number over the population, in each segment.</summary>
    /// <param name="question">A rating scale or numeric question.</param>
    /// <param name="by">The segmentation; default: everyone.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or is not of this survey.</exception>
    public TotalSet TotalsOf(Question question, Segmentation? by = null)
    {
        by ??= Segmentation.Total;
        return Tallied(question, by).TotalsOf(question, by);
    }
}
