namespace SurveyStats.Responses;

/// <summary>Codes a numeric question.</summary>
internal sealed class NumberCoder : AnswerCoder
{
    private readonly RawColumn _column;
    private readonly double[] _numbers;
    private readonly AnswerState[] _states;
    private readonly CellProblem?[] _problems;

    public NumberCoder(NumericQuestion question, RawColumn column, CellMeaning meaning, bool decimalComma)
        : base(question)
    {
        var problem = new CellProblem("is not a number.", Cure(decimalComma));
        _column = column;
        _numbers = new double[column.Texts.Count];
        _states = [.. column.Texts.Select(meaning.StateOf)];
        _problems = new CellProblem?[column.Texts.Count];
        for (var code = 0; code < _numbers.Length; code++)
        {
            if (_states[code] == AnswerState.Answered && !meaning.TryNumber(column.Texts[code], out _numbers[code]))
            {
                _problems[code] = problem;
            }
        }
    }

    public override IReadOnlyList<(RawColumn Column, CellProblem?[] Problems)> Checks => [(_column, _problems)];

    public static string Cure(bool decimalComma) => decimalComma
        ? "Expected a finite number such as 1,5; numbers with a decimal point are read with DecimalComma = false."
        : "Expected a finite number such as 1.5; numbers with a decimal comma are read with DecimalComma = true.";

    public override void Write(ColumnWriter writer, int row)
    {
        var code = _column.Codes[row];
        if (_states[code] == AnswerState.Answered)
        {
            writer.WriteNumber(_numbers[code]);
        }
        else
        {
            writer.WriteState(_states[code]);
        }
    }
}
