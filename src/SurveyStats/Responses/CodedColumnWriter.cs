namespace SurveyStats.Responses;

/// <summary>Collects the answers to a single choice or rating scale.</summary>
internal sealed class CodedColumnWriter(ChoiceQuestion question) : ColumnWriter
{
    private readonly CodeBufferWriter _codes = new();

    protected override Question Question => question;

    public override void Copy(ResponseColumn column, int row)
    {
        Begin();
        WriteOnce();
        _codes.Last = ((CodedColumn)column).Codes[row];
    }

    public override void WriteOption(AnswerOption option)
    {
        WriteOnce();
        _codes.Last = option.Index;
    }

    public override void WriteState(AnswerState state)
    {
        var code = state switch
        {
            AnswerState.NoAnswer => CodedColumn.NoAnswerCode(question),
            AnswerState.NotAsked => CodedColumn.NotAskedCode(question),
            _ => throw NoSuchState(state),
        };
        WriteOnce();
        _codes.Last = code;
    }

    public override ResponseColumn ToColumn() => new CodedColumn(question, _codes.ToBuffer());

    protected override void AppendNoAnswer() => _codes.Add(CodedColumn.NoAnswerCode(question));
}
