namespace SurveyStats;

/// <content>The shares of all answers to a question.</content>
public sealed partial class ResponseSet
{
    /// <summary>The shares of all answers to a question among all respondents; for a part of them take <see cref="Within(Criterion)"/> first.</summary>
    /// <param name="question">A question of which a respondent gives one answer.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <exception cref="ArgumentException">The question is a multiple choice, or is not of this survey.</exception>
    public AnswerShares SharesOf(ChoiceQuestion question, QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Tally.Of(this, question).SharesOf(question, Segmentation.Total, Segmentation.Total.Segments[0].Name.Default, questionBase);
    }

    /// <summary>The shares of all answers to a question in all segments, with the covariance between all of them.</summary>
    /// <param name="question">A question with options.</param>
    /// <param name="by">The segmentation.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <exception cref="ArgumentException">The question is not of this survey.</exception>
    public ShareTable SharesOf(ChoiceQuestion question, Segmentation by, QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(by);
        return Tally.Of(this, question, by).SharesOf(question, by, questionBase);
    }
}
