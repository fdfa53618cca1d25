using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SurveyStats.Questionnaire;

/// <summary>The countries by code and by name; made on first use.</summary>
internal static class CountryIndex
{
    /// <summary>The countries in the order of the table.</summary>
    public static IReadOnlyList<Country> All { get; } = Array.AsReadOnly(CountryTable.Read());

    /// <summary>By alpha-2 code in either case.</summary>
    public static FrozenDictionary<string, Country> ByAlpha2 { get; } =
        All.ToFrozenDictionary(country => country.Alpha2, StringComparer.OrdinalIgnoreCase);

    /// <summary>By alpha-3 code in either case.</summary>
    public static FrozenDictionary<string, Country> ByAlpha3 { get; } =
        All.ToFrozenDictionary(country => country.Alpha3, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<int, Country> ByNumeric = All.ToFrozenDictionary(country => country.NumericCode);

    // A name written twice, for one country or for two, is refused here, when the index is made.
    private static readonly FrozenDictionary<string, Country> ByName = All.Select(country => (Key: CountryName.Fold(country.Name), country))
        .Concat(CountryAliases.Read().Select(alias => (Key: CountryName.Fold(alias.Name), country: ByAlpha2[alias.Alpha2])))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.country, StringComparer.Ordinal);

    /// <summary>By numeric code of one to three digits.</summary>
    public static bool TryNumeric(string code, [NotNullWhen(true)] out Country? country)
    {
        country = null;
        return code.Length <= 3
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && ByNumeric.TryGetValue(number, out country);
    }

    /// <summary>By any code, else by name.</summary>
    public static bool TryFind([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Country? country)
    {
        country = null;
        if (text is null) return false;
        var trimmed = text.Trim();
        return ByAlpha2.TryGetValue(trimmed, out country)
            || ByAlpha3.TryGetValue(trimmed, out country)
            || TryNumeric(trimmed, out country)
            || ByName.TryGetValue(CountryName.Fold(trimmed), out country);
    }
}
