namespace SurveyStats.Responses;

/// <summary>The answers to a numeric or open question; the value of a row without an answer is the default of its type and must not be read.</summary>
/// <typeparam name="T">A number or a text.</typeparam>
internal sealed class ValueColumn<T>(Question question, T[] values, AnswerState[]? states) : ResponseColumn(question)
{
    public override int Count => values.Length;

    public ReadOnlySpan<T> Values => values;

    /// <summary>Whether every response has an answer.</summary>
    public bool IsComplete => states is null;

    public override AnswerState StateOf(int row) => states is null ? AnswerState.Answered : states[row];
}
