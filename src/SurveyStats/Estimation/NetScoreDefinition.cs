using SurveyStats.Tabulation;

namespace SurveyStats.Estimation;

/// <summary>Which answers to a question count as positive, and which as negative.</summary>
/// <param name="Question">The question.</param>
/// <param name="Positive">The positive answers in words.</param>
/// <param name="Negative">The negative answers in words.</param>
/// <param name="QuestionBase">Which respondents count.</param>
/// <param name="IsPositive">Whether an answer is positive.</param>
/// <param name="IsNegative">Whether an answer is negative.</param>
/// <param name="IsInBase">Whether an answer counts.</param>
internal sealed record NetScoreDefinition(
    Question Question,
    string Positive,
    string Negative,
    QuestionBase QuestionBase,
    Func<AnswerPattern, bool> IsPositive,
    Func<AnswerPattern, bool> IsNegative,
    Func<AnswerPattern, bool> IsInBase)
{
    /// <exception cref="ArgumentException">The nets are of different questions or share an option, or the question is a multiple choice.</exception>
    public static NetScoreDefinition Of(AnswerSet positive, AnswerSet negative, QuestionBase questionBase)
    {
        ArgumentNullException.ThrowIfNull(positive);
        ArgumentNullException.ThrowIfNull(negative);
        if (positive.Question != negative.Question)
        {
            throw new ArgumentException(
                $"'{positive}' is of question '{positive.Question.Id}', '{negative}' of '{negative.Question.Id}'. Give two nets of one question.", nameof(negative));
        }

        if (positive.Question is MultipleChoiceQuestion)
        {
            throw new ArgumentException(
                $"{positive.Question}: a respondent can choose both positive and negative answers. Take the net of a single choice or rating.", nameof(positive));
        }

        return positive.Options.FirstOrDefault(negative.Contains) is { } both
            ? throw new ArgumentException($"'{both}' is both positive and negative. Give nets without a common option.", nameof(negative))
            : new NetScoreDefinition(
                positive.Question,
                positive.Name.Default,
                negative.Name.Default,
                questionBase,
                pattern => pattern.Chose(positive),
                pattern => pattern.Chose(negative),
                pattern => pattern.IsIn(questionBase));
    }

    /// <exception cref="ArgumentException">The question has no scores, a limit is not finite, or an answer would be both.</exception>
    public static NetScoreDefinition Of(Question question, double positiveFrom, double negativeTo)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question is not (RatingQuestion or NumericQuestion))
        {
            throw new ArgumentException($"{question} has no scores or numbers. Give the positive and the negative answers as nets.", nameof(question));
        }

        if (!double.IsFinite(positiveFrom) || !double.IsFinite(negativeTo) || negativeTo >= positiveFrom)
        {
            throw new ArgumentOutOfRangeException(
                nameof(negativeTo), negativeTo, FormattableString.Invariant($"Negative answers must lie below positive ones, which start at {positiveFrom}. Give 9 and 6, for example."));
        }

        double? Value(AnswerPattern pattern) => pattern.State == AnswerState.Answered ? ScoreOf(question, pattern) : null;
        return new NetScoreDefinition(
            question,
            FormattableString.Invariant($"{positiveFrom} and above"),
            FormattableString.Invariant($"{negativeTo} and below"),
            QuestionBase.Substantive,
            pattern => Value(pattern) >= positiveFrom,
            pattern => Value(pattern) <= negativeTo,
            pattern => Value(pattern) is not null);
    }

    private static double? ScoreOf(Question question, AnswerPattern pattern) =>
        pattern.Number ?? (pattern.Options.Length == 1 ? ((ChoiceQuestion)question).Options[pattern.Options[0]].Score : null);
}
