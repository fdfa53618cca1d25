namespace SurveyStats;

/// <content>Totals in the population.</content>
public sealed partial class Tally
{
    /// <summary>How many in the population give an answer, in each segment: the sum of the weights of those who do.</summary>
    /// <param name="answers">An option or net of a tabulated question.</param>
    /// <param name="by">The segmentation by which it was tabulated.</param>
    /// <param name="questionBase">Which respondents count; default: all who answered.</param>
    /// <exception cref="ArgumentException">The question was not tabulated by this segmentation.</exception>
    public TotalSet TotalsOf(AnswerSet answers, Segmentation by, QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new TotalSet(this, this[answers.Question, by], answers, questionBase);
    }

    /// <summary>The sum of a score or number over the population, in each segment.</summary>
    /// <param name="question">A tabulated rating scale or numeric question.</param>
    /// <param name="by">The segmentation by which it was tabulated.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or was not tabulated by this segmentation.</exception>
    public TotalSet TotalsOf(Question question, Segmentation by)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question is RatingQuestion or NumericQuestion
            ? new TotalSet(this, this[question, by], null, QuestionBase.Substantive)
            : throw new ArgumentException($"{question} has no scores or numbers to sum. Name an answer whose total is meant.", nameof(question));
    }
}
