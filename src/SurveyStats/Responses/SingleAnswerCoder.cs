namespace SurveyStats.Responses;

/// <summary>Codes a single choice or a rating scale.</summary>
internal sealed class SingleAnswerCoder : AnswerCoder
{
    private readonly ChoiceQuestion _question;
    private readonly RawColumn _column;
    private readonly int[] _codes;
    private readonly CellProblem?[] _problems;

    public SingleAnswerCoder(ChoiceQuestion question, RawColumn column, CellMeaning meaning)
        : base(question)
    {
        _question = question;
        _column = column;
        _codes = new int[column.Texts.Count];
        _problems = new CellProblem?[column.Texts.Count];
        var problem = NoSuchAnswer(question);
        for (var text = 0; text < _codes.Length; text++)
        {
            var state = meaning.StateOf(column.Texts[text]);
            _codes[text] = OptionOf(question, column.Texts[text], meaning) is { } option ? option.Index
                : state == AnswerState.NotAsked ? CodedColumn.NotAskedCode(question)
                : CodedColumn.NoAnswerCode(question);
            _problems[text] = _codes[text] == CodedColumn.NoAnswerCode(question) && !meaning.IsMissing(column.Texts[text]) ? problem : null;
        }
    }

    public override IEnumerable<RawColumn> Columns => [_column];

    public override IEnumerable<(RawColumn Column, int Row, CellProblem Problem)> Problems() => ProblemsOf(_column, _problems);

    public override ResponseColumn ToColumn() => new CodedColumn(_question, CodesOf(_column, _codes, CodedColumn.NotAskedCode(_question)));
}
