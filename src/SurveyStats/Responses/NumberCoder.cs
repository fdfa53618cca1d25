namespace SurveyStats.Responses;

/// <summary>Codes a numeric question.</summary>
internal sealed class NumberCoder(NumericQuestion question, RawColumn column, NumberCells cells, bool decimalComma) : AnswerCoder(question)
{
    private readonly NumericQuestion _question = question;

    public static string Cure(bool decimalComma) => decimalComma
        ? "Expected a finite number such as 1,5; numbers with a decimal point are read with DecimalComma = false."
        : "Expected a finite number such as 1.5; numbers with a decimal comma are read with DecimalComma = true.";

    public override IEnumerable<RawColumn> Columns => [column];

    public override IEnumerable<(RawColumn Column, int Row, CellProblem Problem)> Problems()
    {
        var problem = new CellProblem("is not a number.", Cure(decimalComma));
        return cells.Wrong.Select(row => (column, row, problem));
    }

    public override ResponseColumn ToColumn() => ValueColumn<double>.WithStates(_question, cells.Values, cells.States);
}
