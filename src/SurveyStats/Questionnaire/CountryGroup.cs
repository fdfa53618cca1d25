using SurveyStats.Questionnaire;

namespace SurveyStats;

/// <summary>A group of countries that results are often reported for, with the dates on which countries joined and left.</summary>
/// <remarks>
/// Immutable. A date counts in whole days: a country is a member on the day it joins, and no longer on the first full day after it left.
/// Nothing depends on the clock: <see cref="Members"/> is the composition after the last change that this version of the library knows.
/// For a survey in several waves choose one composition for all (such as <see cref="EU27"/>) or say that it changes
/// (<see cref="MembersOn"/> with each wave's date).
/// </remarks>
public sealed class CountryGroup
{
    private readonly CountryGroupChange[] _changes;

    internal CountryGroup(string name, IEnumerable<CountryGroupChange> changes)
    {
        Name = name;
        _changes = [.. changes.OrderBy(change => change.Date)];
        Members = MembersOn(DateOnly.MaxValue);
    }

    /// <summary>The five Nordic states: Denmark, Finland, Iceland, Norway, Sweden; the same on every date.</summary>
    /// <remarks>
    /// Åland, the Faroe Islands and Greenland belong to the Nordic co-operation too; they are not members here, as surveys of "the
    /// Nordic countries" rarely field there. Source: Helsinki Treaty (1962).
    /// </remarks>
    public static CountryGroup Nordic { get; } = Fixed("Nordic countries", "DK FI IS NO SE");

    /// <summary>The Baltic states: Estonia, Latvia, Lithuania; the same on every date.</summary>
    public static CountryGroup Baltic { get; } = Fixed("Baltic states", "EE LT LV");

    /// <summary>The European Union, before 1993 the European Communities, from 1958-01-01 on.</summary>
    /// <remarks>
    /// 6 members from 1958-01-01, 9 from 1973-01-01, 10 from 1981-01-01, 12 from 1986-01-01, 15 from 1995-01-01, 25 from 2004-05-01,
    /// 27 from 2007-01-01, 28 from 2013-07-01, and 27 from 2020-02-01: the United Kingdom left at the end of 2020-01-31, midnight in
    /// Brussels. Territories that came or went without a change of member states (Algeria 1962, Greenland 1985, East Germany 1990) do
    /// not show. Sources: Treaty of Rome (1957); Acts of Accession of 1972, 1979, 1985, 1994, 2003, 2005, 2011;
    /// Withdrawal Agreement, OJ L 29 (2020).
    /// </remarks>
    public static CountryGroup EuropeanUnion { get; } = new("European Union", CountryGroupTable.EuropeanUnion);

    /// <summary>The 27 members of the European Union since 2020-02-01, as one fixed set for every date.</summary>
    /// <remarks>
    /// So that a time series compares the same countries, also back to waves before some of them joined; statistical offices do the same
    /// under the name EU27_2020. For the membership of the day use <see cref="EuropeanUnion"/>.
    /// </remarks>
    public static CountryGroup EU27 { get; } =
        Fixed("EU27", string.Join(' ', EuropeanUnion.MembersOn(new DateOnly(2020, 2, 1)).Select(country => country.Alpha2)));

    /// <summary>The European Economic Area, from 1994-01-01 on.</summary>
    /// <remarks>
    /// 17 members from 1994-01-01 (Switzerland had declined), 18 with Liechtenstein from 1995-05-01, 28 from 2004-05-01, 30 with
    /// Bulgaria and Romania from 2007-08-01, 31 with Croatia from 2014-04-12, 30 without the United Kingdom from 2020-02-01. The dates
    /// of 2004, 2007 and 2014 are those from which the agreements on enlargement applied provisionally: ratification took years. The
    /// United Kingdom ceased to be a party when it left the Union; it was treated as one until the transition ended on 2020-12-31,
    /// which is not membership. Sources: EEA Agreement (1992) with its adjusting protocol (1993) and article 126; EEA Council decision
    /// 1/95; EEA enlargement agreements of 2003, 2007 and 2014; EFTA secretariat on the withdrawal of the United Kingdom (2020).
    /// </remarks>
    public static CountryGroup EEA { get; } = new("European Economic Area", CountryGroupTable.EuropeanEconomicArea);

    /// <summary>Germany (D), Austria (A) and Switzerland (CH), the larger German-speaking countries; the same on every date.</summary>
    public static CountryGroup DACH { get; } = Fixed("DACH", "AT CH DE");

    /// <summary>Belgium, the Netherlands, Luxembourg; the same on every date.</summary>
    /// <remarks>Source: Treaty establishing the Benelux Economic Union (1958); the customs union is older (1944).</remarks>
    public static CountryGroup Benelux { get; } = Fixed("Benelux", "BE LU NL");

    /// <summary>The Group of Seven: France, Germany, Italy, Japan, the United Kingdom, the United States, and Canada.</summary>
    /// <remarks>
    /// Six from the summit of Rambouillet (1975-11-15), seven with Canada from that of Puerto Rico (1976-06-27). From 1997 to 2014 the
    /// summits were of eight, with Russia; the group of seven met beside them all the time, so Russia is not a member here. The European
    /// Union takes part and is no country.
    /// </remarks>
    public static CountryGroup G7 { get; } = new("G7", CountryGroupTable.G7);

    /// <summary>All groups, in the order in which they stand above.</summary>
    public static IReadOnlyList<CountryGroup> All { get; } =
        Array.AsReadOnly<CountryGroup>([Nordic, Baltic, EuropeanUnion, EU27, EEA, DACH, Benelux, G7]);

    /// <summary>The English name, such as "Nordic countries".</summary>
    public string Name { get; }

    /// <summary>The members after the last known change, in the order of their alpha-2 codes.</summary>
    public IReadOnlyList<Country> Members { get; }

    /// <summary>The members on a day, in the order of their alpha-2 codes; none before the group began.</summary>
    /// <param name="date">The day, such as the middle of fieldwork.</param>
    public IReadOnlyList<Country> MembersOn(DateOnly date)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in _changes.TakeWhile(change => change.Date <= date))
        {
            members.UnionWith(change.Joined);
            members.ExceptWith(change.Left);
        }

        return Array.AsReadOnly([.. Country.All.Where(country => members.Contains(country.Alpha2))]);
    }

    /// <summary>Whether a country is a member.</summary>
    /// <param name="country">The country.</param>
    /// <param name="on">The day; null (the default) asks for the members after the last known change.</param>
    /// <exception cref="ArgumentNullException"><paramref name="country"/> is null.</exception>
    public bool Contains(Country country, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(country);
        return (on is { } date ? MembersOn(date) : Members).Contains(country);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static CountryGroup Fixed(string name, string members) => new(name, [CountryGroupChange.Always(members)]);
}
