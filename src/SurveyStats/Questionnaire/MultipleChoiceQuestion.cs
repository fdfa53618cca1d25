namespace SurveyStats;

/// <summary>A question to which a respondent may give several options ("tick all that apply").</summary>
/// <remarks>A respondent who was asked and ticked nothing counts as answered only where the data say so: see the readers.</remarks>
public sealed class MultipleChoiceQuestion : ChoiceQuestion
{
    /// <summary>Defines a multiple-choice question.</summary>
    /// <param name="id">The identifier, unique within the survey.</param>
    /// <param name="options">The answer options in reporting order; strings stand for code and wording.</param>
    /// <param name="text">The wording; default: the identifier.</param>
    /// <param name="filter">Who is asked; default: everyone.</param>
    /// <exception cref="ArgumentException">The identifier is empty, there is no option, or a code stands twice.</exception>
    public MultipleChoiceQuestion(string id, IEnumerable<AnswerDefinition> options, LocalizedText? text = null, Criterion? filter = null)
        : base(id, options, text, filter)
    {
    }

    /// <inheritdoc/>
    public override string KindName => "multiple choice";
}
