namespace SurveyStats.Responses;

/// <summary>Collects the answers to a numeric or open question.</summary>
/// <typeparam name="T">A number or a text.</typeparam>
internal abstract class ValueColumnWriter<T>(Question question) : ColumnWriter
{
    private readonly List<T> _values = [];
    private readonly List<byte> _states = [];

    protected override Question Question => question;

    public override void Copy(ResponseColumn column, int row)
    {
        Begin();
        WriteOnce();
        _values[^1] = ((ValueColumn<T>)column).Values[row];
        _states[^1] = (byte)column.StateOf(row);
    }

    public override void WriteState(AnswerState state)
    {
        if (state is not (AnswerState.NoAnswer or AnswerState.NotAsked or AnswerState.DontKnow or AnswerState.Refused))
        {
            throw NoSuchState(state);
        }

        WriteOnce();
        _states[^1] = (byte)state;
    }

    public override ResponseColumn ToColumn() =>
        ValueColumn<T>.WithStates(question, [.. _values], _states.TrueForAll(s => s == (byte)AnswerState.Answered) ? null : [.. _states]);

    protected void Write(T value)
    {
        WriteOnce();
        _values[^1] = value;
        _states[^1] = (byte)AnswerState.Answered;
    }

    protected override void AppendNoAnswer()
    {
        _values.Add(default!);
        _states.Add((byte)AnswerState.NoAnswer);
    }
}
