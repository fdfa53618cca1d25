namespace SurveyStats;

/// <summary>A question to which a respondent gives one of the options.</summary>
public sealed class SingleChoiceQuestion : ChoiceQuestion
{
    /// <summary>Defines a single-choice question.</summary>
    /// <param name="id">The identifier, unique within the survey.</param>
    /// <param name="options">The answer options in reporting order; strings stand for code and wording.</param>
    /// <param name="text">The wording; default: the identifier.</param>
    /// <param name="filter">Who is asked; default: everyone.</param>
    /// <exception cref="ArgumentException">The identifier is empty, there is no option, or a code stands twice.</exception>
    public SingleChoiceQuestion(string id, IEnumerable<AnswerDefinition> options, LocalizedText? text = null, Criterion? filter = null)
        : base(id, options, text, filter)
    {
    }

    /// <inheritdoc/>
    public override string KindName => "single choice";
}
