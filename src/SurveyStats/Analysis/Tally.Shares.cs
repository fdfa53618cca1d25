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
    /// The question is a multiple choice, or was not tabulated by this segmentation; or the segment is unknown.
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

        return new AnswerShares(
            question,
            questionBase,
            [.. question.Options
                .Where(o => questionBase != QuestionBase.Substantive || o.Kind == AnswerKind.Substantive)
                .Select(o => ProportionsOf(o, by, questionBase)[segment])]);
    }
}
