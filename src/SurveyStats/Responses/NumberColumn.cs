namespace SurveyStats.Responses;

/// <summary>The answers to a numeric question; the value of a row without one is 0 and must not be read.</summary>
internal sealed class NumberColumn(NumericQuestion question, double[] values, AnswerState[]? states) : ResponseColumn(question)
{
    public override int Count => values.Length;

    public ReadOnlySpan<double> Values => values;

    public override AnswerState StateOf(int row) => states is null ? AnswerState.Answered : states[row];
}
