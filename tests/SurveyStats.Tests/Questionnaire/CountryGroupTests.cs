using System.Globalization;
using Xunit;

namespace SurveyStats.Tests.Questionnaire;

public sealed class CountryGroupTests
{
    [Theory]
    [InlineData("1957-12-31", 0)]
    [InlineData("1958-01-01", 6)]
    [InlineData("1972-12-31", 6)]
    [InlineData("1973-01-01", 9)]
    [InlineData("1980-12-31", 9)]
    [InlineData("1981-01-01", 10)]
    [InlineData("1985-12-31", 10)]
    [InlineData("1986-01-01", 12)]
    [InlineData("1994-12-31", 12)]
    [InlineData("1995-01-01", 15)]
    [InlineData("2004-04-30", 15)]
    [InlineData("2004-05-01", 25)]
    [InlineData("2006-12-31", 25)]
    [InlineData("2007-01-01", 27)]
    [InlineData("2013-06-30", 27)]
    [InlineData("2013-07-01", 28)]
    [InlineData("2020-01-31", 28)]
    [InlineData("2020-02-01", 27)]
    public void The_European_Union_has_its_size_on_each_date(string date, int size)
        => Assert.Equal(size, CountryGroup.EuropeanUnion.MembersOn(Date(date)).Count);

    [Theory]
    [InlineData("1993-12-31", 0)]
    [InlineData("1994-01-01", 17)]
    [InlineData("1995-04-30", 17)]
    [InlineData("1995-05-01", 18)]
    [InlineData("2004-05-01", 28)]
    [InlineData("2007-07-31", 28)]
    [InlineData("2007-08-01", 30)]
    [InlineData("2014-04-11", 30)]
    [InlineData("2014-04-12", 31)]
    [InlineData("2020-01-31", 31)]
    [InlineData("2020-02-01", 30)]
    public void The_European_Economic_Area_has_its_size_on_each_date(string date, int size)
        => Assert.Equal(size, CountryGroup.EEA.MembersOn(Date(date)).Count);

    [Fact]
    public void The_European_Economic_Area_is_the_Union_with_Iceland_Liechtenstein_and_Norway()
        => Assert.Equal(
            ["IS", "LI", "NO"], CountryGroup.EEA.Members.Except(CountryGroup.EuropeanUnion.Members).Select(country => country.Alpha2));

    [Fact]
    public void EU27_is_the_Union_since_February_2020_on_every_date()
    {
        Assert.Equal(
            "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK", Codes(CountryGroup.EU27.Members));
        Assert.Equal(CountryGroup.EuropeanUnion.Members, CountryGroup.EU27.Members);
        Assert.Equal(CountryGroup.EU27.Members, CountryGroup.EU27.MembersOn(Date("1990-01-01")));
    }

    [Fact]
    public void The_Union_of_27_in_2007_had_the_United_Kingdom_and_not_Croatia()
    {
        var (kingdom, croatia, date) = (Country.FromAlpha2("GB"), Country.FromAlpha2("HR"), Date("2007-01-01"));
        Assert.True(CountryGroup.EuropeanUnion.Contains(kingdom, date));
        Assert.False(CountryGroup.EuropeanUnion.Contains(croatia, date));
        Assert.False(CountryGroup.EuropeanUnion.Contains(kingdom));
        Assert.True(CountryGroup.EuropeanUnion.Contains(croatia));
    }

    [Fact]
    public void The_groups_without_a_history_have_their_members_on_every_date()
    {
        var expected = new Dictionary<CountryGroup, string>
        {
            [CountryGroup.Nordic] = "DK FI IS NO SE",
            [CountryGroup.Baltic] = "EE LT LV",
            [CountryGroup.DACH] = "AT CH DE",
            [CountryGroup.Benelux] = "BE LU NL",
        };
        Assert.All(expected, pair =>
        {
            Assert.Equal(pair.Value, Codes(pair.Key.Members));
            Assert.Equal(pair.Value, Codes(pair.Key.MembersOn(DateOnly.MinValue)));
            Assert.Equal(pair.Value, Codes(pair.Key.MembersOn(DateOnly.MaxValue)));
        });
    }

    [Theory]
    [InlineData("1975-11-14", "")]
    [InlineData("1975-11-15", "DE FR GB IT JP US")]
    [InlineData("1976-06-27", "CA DE FR GB IT JP US")]
    [InlineData("2005-07-01", "CA DE FR GB IT JP US")]
    public void The_G7_was_six_until_Canada_came_and_Russia_never_was_one_of_it(string date, string members)
        => Assert.Equal(members, Codes(CountryGroup.G7.MembersOn(Date(date))));

    [Fact]
    public void All_groups_are_listed_once_with_names_and_members()
    {
        Assert.Equal(
            ["Nordic countries", "Baltic states", "European Union", "EU27", "European Economic Area", "DACH", "Benelux", "G7"],
            CountryGroup.All.Select(group => group.ToString()));
        Assert.All(CountryGroup.All, group => Assert.NotEmpty(group.Members));
        Assert.All(CountryGroup.All, group => Assert.Equal(group.Members, group.MembersOn(DateOnly.MaxValue)));
    }

    [Fact]
    public void A_missing_country_is_refused()
        => Assert.Throws<ArgumentNullException>("country", () => CountryGroup.G7.Contains(null!));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Codes(IEnumerable<Country> countries) => string.Join(' ', countries.Select(country => country.Alpha2));
}
