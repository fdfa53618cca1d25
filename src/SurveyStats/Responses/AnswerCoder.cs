namespace SurveyStats.Responses;

/// <summary>What is wrong with a text, and the cure.</summary>
internal sealed record CellProblem(string Problem, string Cure);

/// <summary>
/// Codes the texts of the column, or columns, of one question. Each distinct text is looked at once; rows then follow by number.
/// </summary>
internal abstract class AnswerCoder(Question question)
{
    public Question Question { get; } = question;

    /// <summary>The columns read, each with the problem of each of its distinct texts; null for a text that is understood.</summary>
    public abstract IReadOnlyList<(RawColumn Column, CellProblem?[] Problems)> Checks { get; }

    /// <summary>Writes the answer of a row whose texts are all understood.</summary>
    public abstract void Write(ColumnWriter writer, int row);

    private protected static CellProblem NoSuchAnswer(ChoiceQuestion question) => new(
        $"is no answer to '{question.Id}'.",
        $"Expected {string.Join(", ", question.Options.Take(20).Select(o => o.Code == o.Label.Default ? $"'{o.Code}'" : $"'{o.Code}' ({o.Label})"))}"
        + $"{(question.Options.Count > 20 ? ", ..." : string.Empty)}; correct it, add it to the questionnaire, or name it in MissingValues.");

    /// <summary>The option that a text stands for: by code, wording in any language, or score.</summary>
    private protected static AnswerOption? OptionOf(ChoiceQuestion question, string text, CellMeaning meaning) =>
        question.TryFind(text, out var option) || question.TryFind(text.Trim(), out option) ? option
        : question is RatingQuestion && meaning.TryNumber(text, out var score) ? question.Options.FirstOrDefault(o => o.Score == score)
        : null;
}
