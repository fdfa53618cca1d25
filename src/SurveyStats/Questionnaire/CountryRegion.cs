using System.Collections.Frozen;

namespace SurveyStats.Questionnaire;

/// <summary>A geographic region of UN M49 below the world.</summary>
/// <remarks>Source: United Nations Statistics Division, Standard country or area codes for statistical use (M49).</remarks>
internal sealed record CountryRegion(string Code, string Name)
{
    private static readonly FrozenDictionary<string, CountryRegion[]> Paths = ReadPaths();

    /// <summary>
    /// The regions a country lies in, widest first: region, sub-region and, below two of the sub-regions, intermediate region.
    /// None for the empty code.
    /// </summary>
    public static IReadOnlyList<CountryRegion> Path(string narrowest) => narrowest.Length == 0 ? [] : Paths[narrowest];

    private static FrozenDictionary<string, CountryRegion[]> ReadPaths()
    {
        // A region stands below the region it lies in, so that its path is known when its line is read.
        var paths = new Dictionary<string, CountryRegion[]>(StringComparer.Ordinal);
        foreach (var line in Lines.ReplaceLineEndings("\n").Split('\n'))
        {
            var fields = line.Split('|');
            CountryRegion[] above = fields[2].Length == 0 ? [] : paths[fields[2]];
            paths.Add(fields[0], [.. above, new CountryRegion(fields[0], fields[1])]);
        }

        return paths.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Code | name | code of the region it lies in.
    private const string Lines =
        """
        002|Africa|
        015|Northern Africa|002
        202|Sub-Saharan Africa|002
        014|Eastern Africa|202
        017|Middle Africa|202
        018|Southern Africa|202
        011|Western Africa|202
        019|Americas|
        419|Latin America and the Caribbean|019
        029|Caribbean|419
        013|Central America|419
        005|South America|419
        021|Northern America|019
        142|Asia|
        143|Central Asia|142
        030|Eastern Asia|142
        035|South-eastern Asia|142
        034|Southern Asia|142
        145|Western Asia|142
        150|Europe|
        151|Eastern Europe|150
        154|Northern Europe|150
        039|Southern Europe|150
        155|Western Europe|150
        009|Oceania|
        053|Australia and New Zealand|009
        054|Melanesia|009
        057|Micronesia|009
        061|Polynesia|009
        """;
}
