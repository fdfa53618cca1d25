namespace SurveyStats.Questionnaire;

/// <summary>The dates on which countries joined (+) and left (-) the groups that have a history; sources stand with each group.</summary>
internal static class CountryGroupTable
{
    public static IReadOnlyList<CountryGroupChange> EuropeanUnion => CountryGroupChange.ReadAll(
        """
        1958-01-01 + BE DE FR IT LU NL
        1973-01-01 + DK GB IE
        1981-01-01 + GR
        1986-01-01 + ES PT
        1995-01-01 + AT FI SE
        2004-05-01 + CY CZ EE HU LT LV MT PL SI SK
        2007-01-01 + BG RO
        2013-07-01 + HR
        2020-02-01 - GB
        """);

    public static IReadOnlyList<CountryGroupChange> EuropeanEconomicArea => CountryGroupChange.ReadAll(
        """
        1994-01-01 + AT BE DE DK ES FI FR GB GR IE IS IT LU NL NO PT SE
        1995-05-01 + LI
        2004-05-01 + CY CZ EE HU LT LV MT PL SI SK
        2007-08-01 + BG RO
        2014-04-12 + HR
        2020-02-01 - GB
        """);

    public static IReadOnlyList<CountryGroupChange> G7 => CountryGroupChange.ReadAll(
        """
        1975-11-15 + DE FR GB IT JP US
        1976-06-27 + CA
        """);
}
