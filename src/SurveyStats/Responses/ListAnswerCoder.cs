namespace SurveyStats.Responses;

/// <summary>Codes a multiple choice that stands as a list in one column.</summary>
internal sealed class ListAnswerCoder : AnswerCoder
{
    private readonly MultipleChoiceQuestion _question;
    private readonly RawColumn _column;
    private readonly AnswerOption[][] _options;
    private readonly AnswerState[] _states;
    private readonly CellProblem?[] _problems;

    public ListAnswerCoder(MultipleChoiceQuestion question, RawColumn column, char separator, CellMeaning meaning)
        : base(question)
    {
        (_question, _column) = (question, column);
        _states = [.. column.Texts.Select(t => meaning.IsMissing(t) ? meaning.StateOf(t) : AnswerState.Answered)];
        _options = new AnswerOption[column.Texts.Count][];
        _problems = new CellProblem?[column.Texts.Count];
        for (var code = 0; code < column.Texts.Count; code++)
        {
            var found = _states[code] == AnswerState.Answered
                ? Pieces(column.Texts[code], separator).Select(piece => OptionOf(question, piece, meaning)).ToList()
                : [];
            _options[code] = [.. found.OfType<AnswerOption>()];
            _problems[code] = found.Contains(null) ? NoSuchAnswer(question) : null;
        }
    }

    public override IEnumerable<RawColumn> Columns => [_column];

    public override IEnumerable<(RawColumn Column, int Row, CellProblem Problem)> Problems() => ProblemsOf(_column, _problems);

    /// <summary>The pieces of a list, without blanks around, empty ones left out.</summary>
    public static string[] Pieces(string text, char separator) =>
        text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public override ResponseColumn ToColumn()
    {
        if (MaskColumn.IsNarrow(_question))
        {
            int[] masks = [.. _options.Select((chosen, code) => chosen.Length > 0 ? chosen.Aggregate(0, (mask, o) => mask | (1 << o.Index))
                : _states[code] == AnswerState.NoAnswer ? MaskColumn.NoAnswerCode(_question)
                : _states[code] == AnswerState.NotAsked ? MaskColumn.NotAskedCode(_question)
                : 0)];
            return new MaskColumn(_question, CodesOf(_column, masks, MaskColumn.NotAskedCode(_question)));
        }

        var writer = ColumnWriter.For(Question);
        foreach (var code in _column.Codes)
        {
            writer.Begin();
            if (_states[code] != AnswerState.NoAnswer && _options[code].Length == 0)
            {
                writer.WriteState(_states[code]);
            }

            foreach (var option in _options[code])
            {
                writer.WriteOption(option);
            }
        }

        return writer.ToColumn();
    }
}
