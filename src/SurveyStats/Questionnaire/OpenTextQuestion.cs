namespace SurveyStats;

/// <summary>A question that is answered in the respondent's own words.</summary>
public sealed class OpenTextQuestion : Question
{
    /// <summary>Defines an open question.</summary>
    /// <param name="id">The identifier, unique within the survey.</param>
    /// <param name="text">The wording; default: the identifier.</param>
    /// <param name="filter">Who is asked; default: everyone.</param>
    public OpenTextQuestion(string id, LocalizedText? text = null, Criterion? filter = null)
        : base(id, text, filter)
    {
    }

    /// <inheritdoc/>
    public override string KindName => "open text";
}
