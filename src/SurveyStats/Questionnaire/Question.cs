namespace SurveyStats;

/// <summary>
/// A question of a survey. The family is closed: <see cref="SingleChoiceQuestion"/>, <see cref="RatingQuestion"/>,
/// <see cref="MultipleChoiceQuestion"/>, <see cref="NumericQuestion"/> and <see cref="OpenTextQuestion"/>.
/// </summary>
/// <remarks>Immutable.</remarks>
public abstract class Question
{
    private protected Question(string id, LocalizedText? text, Criterion? filter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Text = text ?? id;
        Filter = filter ?? Criterion.Everyone;
    }

    /// <summary>The identifier, unique within the survey; usually the column name in the data.</summary>
    public string Id { get; }

    /// <summary>The wording of the question; the identifier where none was given.</summary>
    public LocalizedText Text { get; }

    /// <summary>
    /// Who is asked (routing): the base of the question. A respondent outside it is <see cref="AnswerState.NotAsked"/>, not missing.
    /// The default is everyone.
    /// </summary>
    public Criterion Filter { get; }

    /// <summary>The kind in plain words, as printed: "single choice".</summary>
    public abstract string KindName { get; }

    /// <summary>The identifier and the kind.</summary>
    public override string ToString() => $"{Id} ({KindName})";
}
