using SurveyStats.Responses;

namespace SurveyStats.Significance;

/// <summary>
/// The substantive answers to a question against a reference.
/// <para>Formula: x_j = 1 for those with answer j, else 0; no column for the reference (treatment contrasts).</para>
/// Source: McCullagh and Nelder (1989), Generalized Linear Models, section 3.3.
/// </summary>
internal sealed class FactorTerm : RegressionTerm
{
    private readonly ChoiceQuestion _question;
    private readonly AnswerOption[] _levels;

    public FactorTerm(ChoiceQuestion question, AnswerOption? reference)
        : base(question.Id)
    {
        _question = question;
        AnswerOption[] answers = [.. question.Options.Where(o => o.Kind == AnswerKind.Substantive)];
        if (question is MultipleChoiceQuestion || answers.Length < 2)
        {
            throw new ArgumentException(
                $"'{question.Id}' ({question.KindName}) is no factor: a factor has two answers or more, of which a respondent gives one. "
                + "For one of several choices use RegressionTerm.Chose.",
                nameof(question));
        }

        Reference = reference ?? answers[0];
        if (!answers.Contains(Reference))
        {
            throw new ArgumentException(
                $"The reference '{Reference}' is no substantive answer to '{question.Id}'. "
                + $"Its answers: {string.Join(", ", answers.Select(a => $"'{a}'"))}.",
                nameof(reference));
        }

        _levels = [.. answers.Where(a => a != Reference)];
    }

    public AnswerOption Reference { get; }

    internal override IReadOnlyList<Question> Questions => [_question];

    internal override IReadOnlyList<string> ColumnNames => [.. _levels.Select(l => $"{Name}={l}")];

    internal override TermValues Read(Func<Question, ResponseColumn> columnOf)
    {
        var codes = ((CodedColumn)columnOf(_question)).Codes;
        var read = new int[codes.Count];
        for (var row = 0; row < read.Length; row++)
        {
            read[row] = codes[row] is var code && code < _question.Options.Count && _question.Options[code].Kind == AnswerKind.Substantive
                ? code
                : TermValues.Missing;
        }

        return new TermValues(read, [.. _question.Options.Select(o => _levels.Select(l => l == o ? 1.0 : 0).ToArray())]);
    }
}
