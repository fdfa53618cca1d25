namespace SurveyStats.Responses;

/// <summary>Codes an open question: every text is understood.</summary>
internal sealed class TextCoder(OpenTextQuestion question, RawColumn column, CellMeaning meaning) : AnswerCoder(question)
{
    private readonly OpenTextQuestion _question = question;

    public override IEnumerable<RawColumn> Columns => [column];

    public override IEnumerable<(RawColumn Column, int Row, CellProblem Problem)> Problems() => [];

    public override ResponseColumn ToColumn()
    {
        AnswerState[] states = [.. column.Texts.Select(meaning.StateOf)];
        string?[] texts = [.. column.Texts.Select((text, i) => states[i] == AnswerState.Answered ? text : null)];
        return ValueColumn<string?>.WithStates(
            _question, column.Map(texts),
            Array.TrueForAll(states, s => s == AnswerState.Answered) ? null : column.Map(Array.ConvertAll(states, s => (byte)s)));
    }
}
