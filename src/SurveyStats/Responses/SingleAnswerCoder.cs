namespace SurveyStats.Responses;

/// <summary>Codes a single choice or a rating scale.</summary>
internal sealed class SingleAnswerCoder : AnswerCoder
{
    private readonly RawColumn _column;
    private readonly AnswerOption?[] _options;
    private readonly AnswerState[] _states;
    private readonly CellProblem?[] _problems;

    public SingleAnswerCoder(ChoiceQuestion question, RawColumn column, CellMeaning meaning)
        : base(question)
    {
        _column = column;
        _options = [.. column.Texts.Select(t => OptionOf(question, t, meaning))];
        _states = [.. column.Texts.Select(meaning.StateOf)];
        _problems = [.. column.Texts.Select((t, i) => _options[i] is null && !meaning.IsMissing(t) ? NoSuchAnswer(question) : null)];
    }

    public override IReadOnlyList<(RawColumn Column, CellProblem?[] Problems)> Checks => [(_column, _problems)];

    public override void Write(ColumnWriter writer, int row)
    {
        var code = _column.Codes[row];
        if (_options[code] is { } option)
        {
            writer.WriteOption(option);
        }
        else if (_states[code] == AnswerState.NotAsked)
        {
            writer.WriteState(AnswerState.NotAsked);
        }
    }
}
