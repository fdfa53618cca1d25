namespace SurveyStats;

/// <summary>A question with a closed list of answer options.</summary>
/// <remarks>Immutable. The options are in reporting order.</remarks>
public abstract class ChoiceQuestion : Question
{
    private readonly AnswerOption[] _options;

    private protected ChoiceQuestion(string id, IEnumerable<AnswerDefinition> options, LocalizedText? text, Criterion? filter)
        : base(id, text, filter)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = [.. options.Select((definition, index) => new AnswerOption(this, index, Checked(id, definition, index)))];
        if (_options.Length == 0)
        {
            throw new ArgumentException($"Question '{id}' has no answer option. Give at least one.", nameof(options));
        }

        var twice = _options.GroupBy(o => o.Code, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException(
                $"Question '{id}' has the answer code '{twice.Key}' {twice.Count()} times. Codes must be unique within a question.",
                nameof(options));
        }
    }

    /// <summary>The answer options, in reporting order.</summary>
    public IReadOnlyList<AnswerOption> Options => _options;

    /// <summary>The option with a code or wording (in any language); codes are tried first, then exact wording, then ignoring case.</summary>
    /// <param name="codeOrLabel">A code or wording.</param>
    /// <exception cref="ArgumentException">No option has this code or wording, or the wording fits several; the message lists the options.</exception>
    public AnswerOption this[string codeOrLabel] =>
        TryFind(codeOrLabel, out var option) ? option : throw new ArgumentException(NotFound(codeOrLabel), nameof(codeOrLabel));

    /// <summary>Finds the option with a code or wording, as the indexer does.</summary>
    /// <param name="codeOrLabel">A code or wording.</param>
    /// <param name="option">The option, if there is exactly one.</param>
    public bool TryFind(string codeOrLabel, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out AnswerOption? option)
    {
        ArgumentNullException.ThrowIfNull(codeOrLabel);
        option = Array.Find(_options, o => o.Code == codeOrLabel)
            ?? OnlyOne(o => o.Label.IsWorded(codeOrLabel, StringComparison.Ordinal))
            ?? OnlyOne(o => o.Label.IsWorded(codeOrLabel, StringComparison.OrdinalIgnoreCase));
        return option is not null;
    }

    /// <summary>Makes a net of some options.</summary>
    /// <param name="name">The name under which the net is reported.</param>
    /// <param name="codesOrLabels">Codes or wordings of the options.</param>
    /// <exception cref="ArgumentException">There is none, or one is unknown.</exception>
    public AnswerSet Net(LocalizedText name, params IReadOnlyList<string> codesOrLabels)
    {
        ArgumentNullException.ThrowIfNull(codesOrLabels);
        return AnswerSet.Of(name, [.. codesOrLabels.Select(c => this[c])]);
    }

    /// <summary>The option with a code, exactly.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal AnswerOption OptionWithCode(string code) =>
        Array.Find(_options, o => o.Code == code)
        ?? throw new ArgumentException($"Question '{Id}' has no answer with the code '{code}'.", nameof(code));

    private static AnswerDefinition Checked(string id, AnswerDefinition? definition, int index) => definition switch
    {
        { Code: null } or null => throw new ArgumentException(
            FormattableString.Invariant($"Question '{id}' has an answer option without a code (number {index + 1}). Give each option a code.")),
        { Score: { } score } when !double.IsFinite(score) => throw new ArgumentException(
            FormattableString.Invariant($"Question '{id}': the score of option '{definition.Code}' is {score}. Give a finite score or none.")),
        _ when !Enum.IsDefined(definition.Kind) => throw new ArgumentException(
            $"Question '{id}': option '{definition.Code}' is of the kind {definition.Kind}, which is none. Choose a value of AnswerKind."),
        _ => definition,
    };

    private string NotFound(string codeOrLabel)
    {
        var several = Array.FindAll(_options, o => o.Label.IsWorded(codeOrLabel, StringComparison.OrdinalIgnoreCase));
        return several.Length > 1
            ? $"'{codeOrLabel}' is the wording of {several.Length} answers of question '{Id}'. "
                + $"Use a code: {string.Join(", ", several.Select(o => $"'{o.Code}'"))}."
            : $"Question '{Id}' has no answer '{codeOrLabel}'. Its answers: {string.Join(", ", _options.Select(o => $"'{o.Label}'"))}.";
    }

    private AnswerOption? OnlyOne(Predicate<AnswerOption> condition)
    {
        var found = Array.FindAll(_options, condition);
        return found.Length == 1 ? found[0] : null;
    }
}
