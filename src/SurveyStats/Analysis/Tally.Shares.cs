namespace SurveyStats;

/// <content>The shares of all answers to a question.</content>
public sealed partial class Tally
{
    /// <summary>The shares of all answers to a question in one segment.</summary>
    /// <param name="question">A tabulated question of which a respondent gives one answer.</param>
    /// <param name="by">The segmentation by which it was tabulated.</param>
    /// <param name="segment">The name of a segment.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <exception cref="ArgumentException">
    /// The question is a multiple choice, was not tabulated by this segmentation, or has no answer in the base; or the segment is unknown.
    /// </exception>
    public AnswerShares SharesOf(
        ChoiceQuestion question, Segmentation by, string segment, QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(by);
        if (question is MultipleChoiceQuestion)
        {
            throw new ArgumentException(
                $"{question}: its options are not exclusive, so that their shares are not shares of one whole. Ask for options one by one.",
                nameof(question));
        }

        Proportion[] shares = [.. question.Options
            .Where(o => questionBase != QuestionBase.Substantive || o.Kind == AnswerKind.Substantive)
            .Select(o => ProportionsOf(o, by, questionBase)[segment])];
        return shares.Length > 0
            ? new AnswerShares(question, questionBase, shares)
            : throw new ArgumentException($"{question} has no substantive answers. Take the base of all who answered.", nameof(questionBase));
    }

    /// <summary>The shares of all answers to a question in all segments, with the covariance between all of them.</summary>
    /// <param name="question">A tabulated question with options.</param>
    /// <param name="by">The segmentation by which it was tabulated.</param>
    /// <param name="questionBase">Which respondents the shares are shares of; default: all who answered.</param>
    /// <exception cref="ArgumentException">The question was not tabulated by this segmentation.</exception>
    public ShareTable SharesOf(ChoiceQuestion question, Segmentation by, QuestionBase questionBase = QuestionBase.Answered)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(by);
        return new ShareTable(this, this[question, by], question, questionBase);
    }
}
