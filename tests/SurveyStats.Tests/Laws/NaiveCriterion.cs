namespace SurveyStats.Tests.Laws;

/// <summary>What a criterion means for one respondent, written down as plainly as can be: the measure for the fast filters.</summary>
internal static class NaiveCriterion
{
    /// <summary>Whether a respondent meets a criterion.</summary>
    /// <param name="criterion">The condition.</param>
    /// <param name="answers">The options that the respondent chose, by question.</param>
    /// <param name="number">The number that the respondent gave, by question.</param>
    public static bool Holds(
        Criterion criterion, Func<ChoiceQuestion, IReadOnlyList<AnswerOption>> answers, Func<NumericQuestion, double?> number) => criterion switch
        {
            AnswerCriterion chose => answers(chose.Answers.Question).Any(chose.Answers.Contains),
            RangeCriterion range => number(range.Question) is { } value && range.From <= value && value < range.Below,
            AllOfCriterion all => all.Parts.All(part => Holds(part, answers, number)),
            AnyOfCriterion any => any.Parts.Any(part => Holds(part, answers, number)),
            NotCriterion not => !Holds(not.Part, answers, number),
            _ => throw new ArgumentException($"'{criterion}' is of no kind that is known here.", nameof(criterion)),
        };

    /// <summary>Whether a response of a set meets a criterion.</summary>
    public static bool Holds(Criterion criterion, ResponseSet responses, int row) =>
        Holds(criterion, question => responses.AnswersOf(row, question), question => responses.NumberOf(row, question));
}
