namespace SurveyStats;

/// <summary>A question that is answered with a number, such as an age.</summary>
public sealed class NumericQuestion : Question
{
    /// <summary>Defines a numeric question.</summary>
    /// <param name="id">The identifier, unique within the survey.</param>
    /// <param name="text">The wording; default: the identifier.</param>
    /// <param name="unit">The unit of the answers, such as "years"; null for none.</param>
    /// <param name="filter">Who is asked; default: everyone.</param>
    public NumericQuestion(string id, LocalizedText? text = null, string? unit = null, Criterion? filter = null)
        : base(id, text, filter) => Unit = unit;

    /// <inheritdoc/>
    public override string KindName => "numeric";

    /// <summary>The unit of the answers; null for none.</summary>
    public string? Unit { get; }
}
