namespace SurveyStats.Responses;

/// <summary>Codes an open question: every text is understood.</summary>
internal sealed class TextCoder(OpenTextQuestion question, RawColumn column, CellMeaning meaning) : AnswerCoder(question)
{
    private readonly AnswerState[] _states = [.. column.Texts.Select(meaning.StateOf)];

    public override IReadOnlyList<(RawColumn Column, CellProblem?[] Problems)> Checks => [];

    public override void Write(ColumnWriter writer, int row)
    {
        var code = column.Codes[row];
        if (_states[code] == AnswerState.Answered)
        {
            writer.WriteText(column.Texts[code]);
        }
        else
        {
            writer.WriteState(_states[code]);
        }
    }
}
