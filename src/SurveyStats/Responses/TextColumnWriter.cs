namespace SurveyStats.Responses;

/// <summary>Collects the answers to an open question.</summary>
internal sealed class TextColumnWriter(OpenTextQuestion question) : ColumnWriter
{
    private readonly List<string?> _texts = [];
    private readonly List<AnswerState> _states = [];

    protected override Question Question => question;

    public override void Copy(ResponseColumn column, int row)
    {
        Begin();
        WriteOnce();
        _texts[^1] = ((TextColumn)column).TextOf(row);
        _states[^1] = column.StateOf(row);
    }

    public override void WriteText(string text)
    {
        WriteOnce();
        _texts[^1] = text;
        _states[^1] = AnswerState.Answered;
    }

    public override void WriteState(AnswerState state)
    {
        if (state is not (AnswerState.NoAnswer or AnswerState.NotAsked or AnswerState.DontKnow or AnswerState.Refused))
        {
            throw NoSuchState(state);
        }

        WriteOnce();
        _states[^1] = state;
    }

    public override ResponseColumn ToColumn() =>
        new TextColumn(question, [.. _texts], _states.TrueForAll(s => s == AnswerState.Answered) ? null : [.. _states]);

    protected override void AppendNoAnswer()
    {
        _texts.Add(null);
        _states.Add(AnswerState.NoAnswer);
    }
}
