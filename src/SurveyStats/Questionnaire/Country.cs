using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SurveyStats.Questionnaire;

namespace SurveyStats;

/// <summary>A country or area of ISO 3166-1: its codes, its everyday name in English, and its region of the UN M49 standard.</summary>
/// <remarks>
/// Immutable; there is one object for each of the 249 entries. The table is part of the library and depends neither on culture data
/// nor on the settings of the machine. A country is a help, not a gate: segments of a survey are free (England, Kosovo, East Germany), and
/// what ISO 3166-1 does not list is not found here.
/// Sources: ISO 3166-1:2020 with later updates; United Nations Statistics Division, Standard country or area codes for statistical
/// use (M49).
/// </remarks>
public sealed class Country : IEquatable<Country>
{
    internal Country(string alpha2, string alpha3, int numericCode, string name, IReadOnlyList<CountryRegion> regions)
    {
        Alpha2 = alpha2;
        Alpha3 = alpha3;
        NumericCode = numericCode;
        Numeric = numericCode.ToString("000", CultureInfo.InvariantCulture);
        Name = name;
        Region = regions.ElementAtOrDefault(0)?.Name;
        RegionCode = regions.ElementAtOrDefault(0)?.Code;
        SubRegion = regions.ElementAtOrDefault(1)?.Name;
        SubRegionCode = regions.ElementAtOrDefault(1)?.Code;
        IntermediateRegion = regions.ElementAtOrDefault(2)?.Name;
        IntermediateRegionCode = regions.ElementAtOrDefault(2)?.Code;
    }

    /// <summary>All 249 countries and areas, in the order of their alpha-2 codes.</summary>
    public static IReadOnlyList<Country> All => CountryIndex.All;

    /// <summary>The code of two capital letters, such as "SE".</summary>
    public string Alpha2 { get; }

    /// <summary>The code of three capital letters, such as "SWE".</summary>
    public string Alpha3 { get; }

    /// <summary>The code of three digits, such as "004" or "752"; UN M49 uses the same code.</summary>
    public string Numeric { get; }

    /// <summary>The code of three digits as a number, 4 to 894, as many data files store it.</summary>
    public int NumericCode { get; }

    /// <summary>
    /// The English name in everyday form: the short name of ISO 3166-1 without inversions and titles, such as "Sweden", "Bolivia",
    /// "South Korea", "United States of America".
    /// </summary>
    public string Name { get; }

    /// <summary>
    /// The M49 region, such as "Europe" or "Americas"; null for Antarctica, which M49 places in no region, and for Taiwan, which
    /// M49 does not list.
    /// </summary>
    public string? Region { get; }

    /// <summary>The M49 code of the region, such as "150"; null where there is no region.</summary>
    public string? RegionCode { get; }

    /// <summary>The M49 sub-region, such as "Northern Europe" or "Sub-Saharan Africa"; null where there is no region.</summary>
    public string? SubRegion { get; }

    /// <summary>The M49 code of the sub-region, such as "154"; null where there is no region.</summary>
    public string? SubRegionCode { get; }

    /// <summary>
    /// The M49 intermediate region, which divides Sub-Saharan Africa ("Eastern Africa") and Latin America and the Caribbean ("South
    /// America") further; null elsewhere.
    /// </summary>
    public string? IntermediateRegion { get; }

    /// <summary>The M49 code of the intermediate region, such as "014"; null where there is none.</summary>
    public string? IntermediateRegionCode { get; }

    /// <summary>The country with an alpha-2 code.</summary>
    /// <param name="code">Two letters, in either case: "SE".</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException">ISO 3166-1 assigns the code to no country; "UK" and "EL" are such codes.</exception>
    public static Country FromAlpha2(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CountryIndex.ByAlpha2.TryGetValue(code, out var country)
            ? country
            : throw Unknown(code, "alpha-2", "two letters such as \"SE\"");
    }

    /// <summary>The country with an alpha-3 code.</summary>
    /// <param name="code">Three letters, in either case: "SWE".</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException">ISO 3166-1 assigns the code to no country; "GER" and "SUI" are such codes.</exception>
    public static Country FromAlpha3(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CountryIndex.ByAlpha3.TryGetValue(code, out var country)
            ? country
            : throw Unknown(code, "alpha-3", "three letters such as \"SWE\"");
    }

    /// <summary>The country with a numeric code.</summary>
    /// <param name="code">Three digits; leading zeros may be left out: "004" or "4".</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException">ISO 3166-1 assigns the code to no country.</exception>
    public static Country FromNumeric(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CountryIndex.TryNumeric(code, out var country)
            ? country
            : throw Unknown(code, "numeric", "three digits such as \"752\"");
    }

    /// <summary>The country with a numeric code.</summary>
    /// <param name="code">The code as a number: 4 for "004".</param>
    /// <exception cref="ArgumentException">ISO 3166-1 assigns the code to no country.</exception>
    public static Country FromNumeric(int code) => FromNumeric(code.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// Finds the country that a text stands for: an alpha-2, alpha-3 or numeric code, the name, the short name of ISO 3166-1, or another
    /// common name ("USA", "UK", "Turkey", "Ivory Coast", "Korea, Rep.").
    /// </summary>
    /// <remarks>
    /// Case, accents, punctuation, spaces, "the" and "and" do not matter; "St." is "Saint"; leading zeros of numeric codes may be missing.
    /// Accepted besides ISO 3166-1 are the codes UK and EL of the European institutions. A name that is used of more than one country
    /// ("Korea", "Virgin Islands"), a part of a country ("England", "Holland"), a former state ("Yugoslavia") and most formal names
    /// ("Kingdom of Sweden") are not found. "Congo" is the Republic of the Congo, as in ISO 3166-1; "Great Britain" is the United Kingdom.
    /// Codes come first: "NA" is Namibia, "no" is Norway and "4" is Afghanistan, so missing values and answers must be recognised before.
    /// </remarks>
    /// <param name="text">The text; null or empty is not found.</param>
    /// <param name="country">The country, or null where there is none.</param>
    /// <returns>Whether a country was found.</returns>
    public static bool TryFind([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Country? country) =>
        CountryIndex.TryFind(text, out country);

    /// <summary>Whether both are the same country.</summary>
    /// <param name="other">The other country.</param>
    public bool Equals(Country? other) => other is not null && NumericCode == other.NumericCode;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Country);

    /// <inheritdoc/>
    public override int GetHashCode() => NumericCode;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static ArgumentException Unknown(string code, string kind, string form) => new(
        $"ISO 3166-1 has no country with the {kind} code '{code}'. Give {form}, or read other codes and names with Country.TryFind.",
        nameof(code));
}
