namespace SurveyStats.Responses;

/// <summary>Collects the answers to a numeric question.</summary>
internal sealed class NumberColumnWriter(NumericQuestion question) : ColumnWriter
{
    private readonly List<double> _values = [];
    private readonly List<AnswerState> _states = [];

    protected override Question Question => question;

    public override void Copy(ResponseColumn column, int row)
    {
        Begin();
        WriteOnce();
        _values[^1] = ((NumberColumn)column).Values[row];
        _states[^1] = column.StateOf(row);
    }

    public override void WriteNumber(double value)
    {
        WriteOnce();
        _values[^1] = value;
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
        new NumberColumn(question, [.. _values], _states.TrueForAll(s => s == AnswerState.Answered) ? null : [.. _states]);

    protected override void AppendNoAnswer()
    {
        _values.Add(0);
        _states.Add(AnswerState.NoAnswer);
    }
}
