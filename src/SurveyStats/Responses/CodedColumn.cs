namespace SurveyStats.Responses;

/// <summary>
/// The answers to a single choice or a rating scale: the index of the option chosen, or one past the last option for no answer, or two
/// past it for not asked, so that a histogram over all codes is one array.
/// </summary>
internal sealed class CodedColumn : ResponseColumn
{
    private readonly ChoiceQuestion _question;

    public CodedColumn(ChoiceQuestion question, ReadOnlySpan<int> codes)
        : base(question)
    {
        _question = question;
        Codes = new CodeBuffer(codes, NotAskedCode(question));
    }

    public CodeBuffer Codes { get; }

    public override int Count => Codes.Count;

    public static int NoAnswerCode(ChoiceQuestion question) => question.Options.Count;

    public static int NotAskedCode(ChoiceQuestion question) => question.Options.Count + 1;

    public override AnswerState StateOf(int row)
    {
        var code = Codes[row];
        return code == NoAnswerCode(_question) ? AnswerState.NoAnswer
            : code == NotAskedCode(_question) ? AnswerState.NotAsked
            : (AnswerState)(int)_question.Options[code].Kind;
    }
}
