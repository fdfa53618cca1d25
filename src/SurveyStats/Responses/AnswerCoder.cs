namespace SurveyStats.Responses;

/// <summary>What is wrong with a text, and the cure.</summary>
internal sealed record CellProblem(string Problem, string Cure);

/// <summary>
/// Codes the texts of the column, or columns, of one question. Each distinct text is looked at once; rows then follow by number.
/// </summary>
internal abstract class AnswerCoder(Question question)
{
    public Question Question { get; } = question;

    /// <summary>The columns that are read.</summary>
    public abstract IEnumerable<RawColumn> Columns { get; }

    /// <summary>The cells whose texts are not understood, column by column in the order of the rows.</summary>
    public abstract IEnumerable<(RawColumn Column, int Row, CellProblem Problem)> Problems();

    /// <summary>The answers of all rows; a text that is not understood is no answer.</summary>
    public abstract ResponseColumn ToColumn();

    /// <summary>The cells of a column, of which some texts are not understood.</summary>
    /// <param name="column">The column.</param>
    /// <param name="problems">The problem of each distinct text; null for one that is understood.</param>
    private protected static IEnumerable<(RawColumn Column, int Row, CellProblem Problem)> ProblemsOf(RawColumn column, CellProblem?[] problems)
    {
        if (Array.TrueForAll(problems, p => p is null))
        {
            yield break;
        }

        var ofRows = column.Map(problems);
        for (var row = 0; row < ofRows.Length; row++)
        {
            if (ofRows[row] is { } problem)
            {
                yield return (column, row, problem);
            }
        }
    }

    /// <summary>The code of each row, as narrow as may be.</summary>
    /// <param name="column">The column.</param>
    /// <param name="codes">The code of each distinct text.</param>
    /// <param name="largest">The largest code that may be.</param>
    private protected static CodeBuffer CodesOf(RawColumn column, int[] codes, int largest) => CodeBuffer.WidthOf(largest) switch
    {
        1 => new CodeBuffer(column.Map(Array.ConvertAll(codes, c => (byte)c)), largest),
        2 => new CodeBuffer(column.Map(Array.ConvertAll(codes, c => (ushort)c)), largest),
        _ => new CodeBuffer(column.Map(codes), largest),
    };

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
