using System.Globalization;

namespace SurveyStats.Questionnaire;

/// <summary>Countries that joined or left a group on a day, by alpha-2 code; the day is the first of the new composition.</summary>
internal sealed record CountryGroupChange(DateOnly Date, IReadOnlyList<string> Joined, IReadOnlyList<string> Left)
{
    /// <summary>Members, separated by spaces, on every day there is.</summary>
    public static CountryGroupChange Always(string members) => new(DateOnly.MinValue, members.Split(' '), []);

    /// <summary>Reads lines such as "1981-01-01 + GR" and "2020-02-01 - GB".</summary>
    public static IReadOnlyList<CountryGroupChange> ReadAll(string lines) => [.. lines.ReplaceLineEndings("\n").Split('\n').Select(Read)];

    private static CountryGroupChange Read(string line)
    {
        var date = DateOnly.ParseExact(line[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var codes = line[13..].Split(' ');
        return line[11] == '+' ? new(date, codes, []) : new(date, [], codes);
    }
}
