namespace SurveyStats;

/// <summary>The definition of an answer option, from which a question makes its <see cref="AnswerOption"/>.</summary>
/// <param name="Code">The code that stands for the option in data files; unique within the question.</param>
/// <param name="Label">The wording; null means the code itself.</param>
/// <param name="Kind">Substantive (default), don't know or refused.</param>
/// <param name="Score">The option's value on a rating scale, in the scale's own units; null for none.</param>
public sealed record AnswerDefinition(
    string Code,
    LocalizedText? Label = null,
    AnswerKind Kind = AnswerKind.Substantive,
    double? Score = null)
{
    /// <summary>Defines a substantive option whose code and wording are the same.</summary>
    /// <param name="code">Code and wording.</param>
    public static implicit operator AnswerDefinition(string code) => FromString(code);

    /// <summary>Defines a substantive option whose code and wording are the same.</summary>
    /// <param name="code">Code and wording.</param>
    public static AnswerDefinition FromString(string code) => new(code);
}
