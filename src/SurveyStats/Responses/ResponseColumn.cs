namespace SurveyStats.Responses;

/// <summary>The answers of all respondents to one question, in the order of the responses. Immutable once built.</summary>
internal abstract class ResponseColumn(Question question)
{
    public Question Question { get; } = question;

    /// <summary>The number of responses.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the question was asked and answered, row by row.</summary>
    public abstract AnswerState StateOf(int row);

    /// <summary>How the answers are stored, such as "8-bit codes".</summary>
    public abstract string Form { get; }

    /// <summary>The bytes that the answers take.</summary>
    public abstract long Bytes { get; }
}
