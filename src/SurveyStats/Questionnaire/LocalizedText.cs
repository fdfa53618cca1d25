using System.Collections.Frozen;

namespace SurveyStats;

/// <summary>
/// A text of a questionnaire in one or more languages: a default wording and translations by language tag.
/// </summary>
/// <remarks>
/// Immutable. A plain string converts implicitly to a text without translations. Two texts are equal if the default wording
/// and all translations are equal. Language tags compare without regard to case ("sv-SE" is "sv-se").
/// </remarks>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private static readonly FrozenDictionary<string, string> NoTranslations =
        FrozenDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> _translations;

    /// <summary>Creates a text in its default wording.</summary>
    /// <param name="text">The default wording; may be empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public LocalizedText(string text)
        : this(text, NoTranslations)
    {
    }

    private LocalizedText(string text, FrozenDictionary<string, string> translations)
    {
        ArgumentNullException.ThrowIfNull(text);
        Default = text;
        _translations = translations;
    }

    /// <summary>The default wording, used where a language has no translation.</summary>
    public string Default { get; }

    /// <summary>The translations by language tag, the default wording not included.</summary>
    public IReadOnlyDictionary<string, string> Translations => _translations;

    /// <summary>Returns the wording in a language: its translation, else that of its primary language ("sv" for "sv-FI"), else the default.</summary>
    /// <param name="language">A language tag such as "sv" or "de-AT"; null means the default.</param>
    public string In(string? language)
    {
        if (language is null || _translations.Count == 0)
        {
            return Default;
        }

        if (_translations.TryGetValue(language, out var text))
        {
            return text;
        }

        var dash = language.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && _translations.TryGetValue(language[..dash], out text) ? text : Default;
    }

    /// <summary>Returns this text with one translation added or replaced.</summary>
    /// <param name="language">A language tag; not empty.</param>
    /// <param name="text">The wording in that language.</param>
    /// <exception cref="ArgumentException"><paramref name="language"/> is empty.</exception>
    public LocalizedText With(string language, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        ArgumentNullException.ThrowIfNull(text);
        var all = new Dictionary<string, string>(_translations, StringComparer.OrdinalIgnoreCase) { [language] = text };
        return new LocalizedText(Default, all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Tells whether <paramref name="text"/> is the default wording or one of the translations.</summary>
    internal bool IsWorded(string text, StringComparison comparison) =>
        string.Equals(Default, text, comparison) || _translations.Values.Any(t => string.Equals(t, text, comparison));

    /// <summary>Converts a string to a text without translations.</summary>
    /// <param name="text">The default wording.</param>
    public static implicit operator LocalizedText(string text) => FromString(text);

    /// <summary>Converts a string to a text without translations.</summary>
    /// <param name="text">The default wording.</param>
    public static LocalizedText FromString(string text) => new(text);

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) =>
        other is not null
        && Default == other.Default
        && _translations.Count == other._translations.Count
        && _translations.All(t => other._translations.TryGetValue(t.Key, out var text) && text == t.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() => Default.GetHashCode(StringComparison.Ordinal);

    /// <summary>The default wording.</summary>
    public override string ToString() => Default;
}
