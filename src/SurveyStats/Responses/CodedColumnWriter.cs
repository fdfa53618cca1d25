using System.Runtime.InteropServices;

namespace SurveyStats.Responses;

/// <summary>Collects the answers to a single choice or rating scale.</summary>
internal sealed class CodedColumnWriter(ChoiceQuestion question) : ColumnWriter
{
    private readonly List<int> _codes = [];

    protected override Question Question => question;

    public override void Copy(ResponseColumn column, int row)
    {
        Begin();
        WriteOnce();
        _codes[^1] = ((CodedColumn)column).Codes[row];
    }

    public override void WriteOption(AnswerOption option)
    {
        WriteOnce();
        _codes[^1] = option.Index;
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
        _codes[^1] = code;
    }

    public override ResponseColumn ToColumn() => new CodedColumn(question, CollectionsMarshal.AsSpan(_codes));

    protected override void AppendNoAnswer() => _codes.Add(CodedColumn.NoAnswerCode(question));
}
