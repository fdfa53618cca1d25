namespace SurveyStats.Responses;

/// <summary>The answers to an open question; null where there is none.</summary>
internal sealed class TextColumn(OpenTextQuestion question, string?[] texts, AnswerState[]? states) : ResponseColumn(question)
{
    public override int Count => texts.Length;

    public string? TextOf(int row) => texts[row];

    public override AnswerState StateOf(int row) => states is null ? AnswerState.Answered : states[row];
}
