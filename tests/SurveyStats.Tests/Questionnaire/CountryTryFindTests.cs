using SurveyStats.Questionnaire;
using Xunit;

namespace SurveyStats.Tests.Questionnaire;

public sealed class CountryTryFindTests
{
    [Fact]
    public void Every_country_is_found_by_its_codes_and_its_name() => Assert.All(Country.All, country =>
    {
        Assert.Same(country, Find(country.Alpha2));
        Assert.Same(country, Find(country.Alpha3.ToLowerInvariant()));
        Assert.Same(country, Find(country.Numeric));
        Assert.Same(country, Find(country.Numeric.TrimStart('0')));
        Assert.Same(country, Find(country.Name));
        Assert.Same(country, Find($"  {country.Name.ToUpperInvariant()} "));
    });

    [Theory]
    [InlineData("US", "USA", "U.S.A.", "United States", "the United States", "us", "U.S.", "United States (of America)")]
    [InlineData("GB", "UK", "U.K.", "Great Britain", "United Kingdom of Great Britain and Northern Ireland")]
    [InlineData("KR", "South Korea", "Republic of Korea", "Korea, Republic of", "Korea (the Republic of)", "Korea, Rep.", "S. Korea")]
    [InlineData("KP", "North Korea", "Korea, Democratic People’s Republic of", "Korea (the Democratic People's Republic of)", "DPRK")]
    [InlineData("RU", "Russia", "Russian Federation", "the Russian Federation")]
    [InlineData("CZ", "Czech Republic", "Czechia", "CZECH REP.")]
    [InlineData("VN", "Viet Nam", "Vietnam", "viet-nam")]
    [InlineData("IR", "Iran, Islamic Republic of", "Iran (Islamic Republic of)", "Iran, Islamic Rep.")]
    [InlineData("BO", "Bolivia (Plurinational State of)", "Bolivia, Plurinational State of")]
    [InlineData("TR", "Turkey", "Türkiye", "Turkiye", "TÜRKIYE", "Tu\u0308rkiye")]
    [InlineData("CI", "Ivory Coast", "Cote d'Ivoire", "CÔTE D’IVOIRE", "Cote dIvoire")]
    [InlineData("NL", "The Netherlands", "Netherlands, The", "Netherlands (the)", "Netherlands (Kingdom of the)")]
    [InlineData("SZ", "Swaziland", "Eswatini", "eSwatini")]
    [InlineData("MK", "Macedonia", "FYROM", "The former Yugoslav Republic of Macedonia", "North Macedonia")]
    [InlineData("CV", "Cape Verde", "Cabo Verde")]
    [InlineData("LA", "Laos", "Lao PDR", "Lao People's Democratic Republic (the)")]
    [InlineData("SY", "Syria", "Syrian Arab Republic")]
    [InlineData("TZ", "Tanzania", "Tanzania, United Republic of", "United Republic of Tanzania")]
    [InlineData("VE", "Venezuela", "Venezuela (Bolivarian Republic of)", "Venezuela, RB")]
    [InlineData("MD", "Moldova", "Republic of Moldova", "Moldova, Republic of")]
    [InlineData("TW", "Taiwan", "Taiwan (Province of China)", "Taiwan, Province of China", "Taiwan ROC")]
    [InlineData("PS", "Palestine", "State of Palestine", "Palestine, State of", "Palestinian Territories", "West Bank and Gaza")]
    [InlineData("HK", "Hong Kong", "Hong Kong SAR, China", "China, Hong Kong SAR", "Hongkong")]
    [InlineData("MO", "Macau", "Macao", "Macao SAR, China")]
    [InlineData("CD", "DR Congo", "Congo, Dem. Rep.", "Congo (the Democratic Republic of the)", "Democratic Republic of Congo")]
    [InlineData("CD", "D.R. Congo", "Zaire")]
    [InlineData("CG", "Congo", "Congo (the)", "Congo, Rep.", "Republic of the Congo")]
    [InlineData("BA", "Bosnia & Herzegovina", "Bosnia-Herzegovina", "Bosnia")]
    [InlineData("LC", "St. Lucia", "St Lucia", "Saint Lucia", "ST.LUCIA")]
    [InlineData("KN", "St. Kitts & Nevis")]
    [InlineData("ST", "São Tomé and Príncipe", "São Tomé & Príncipe")]
    [InlineData("CW", "Curacao", "CURAÇAO")]
    [InlineData("RE", "Reunion")]
    [InlineData("AX", "Aland Islands", "Åland")]
    [InlineData("GM", "The Gambia", "Gambia, The")]
    [InlineData("TL", "East Timor")]
    [InlineData("MM", "Burma")]
    [InlineData("VA", "Vatican", "Vatican City")]
    [InlineData("AE", "UAE")]
    [InlineData("SK", "Slovak Republic")]
    [InlineData("KG", "Kyrgyz Republic")]
    [InlineData("GR", "EL")]
    [InlineData("AF", "4", "04", "004")]
    [InlineData("AD", "AND")]
    [InlineData("VI", "Virgin Islands (U.S.)", "U.S. Virgin Islands")]
    [InlineData("VG", "Virgin Islands (British)")]
    [InlineData("NA", "NA")]
    public void Common_names_are_found_whatever_their_case_accents_and_punctuation(string alpha2, params string[] texts)
        => Assert.All(texts, text => Assert.Equal(alpha2, Find(text)?.Alpha2));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("the")]
    [InlineData("?!")]
    [InlineData("Holland")]
    [InlineData("England")]
    [InlineData("Scotland")]
    [InlineData("Korea")]
    [InlineData("Virgin Islands")]
    [InlineData("Saint Martin")]
    [InlineData("Kosovo")]
    [InlineData("XK")]
    [InlineData("Yugoslavia")]
    [InlineData("GER")]
    [InlineData("999")]
    [InlineData("0004")]
    [InlineData("-4")]
    [InlineData("4.0")]
    [InlineData("Swede")]
    [InlineData("Sweden and Norway")]
    public void What_is_no_country_or_could_be_two_is_not_found(string? text)
    {
        Assert.False(Country.TryFind(text, out var country));
        Assert.Null(country);
    }

    [Fact]
    public void Every_alias_is_found_as_its_own_country_although_codes_come_first()
        => Assert.All(CountryAliases.Read(), alias => Assert.Equal((alias.Name, alias.Alpha2), (alias.Name, Find(alias.Name)?.Alpha2)));

    [Theory]
    [InlineData("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄą")]
    [InlineData("c", "ÇçĆćĈĉĊċČč")]
    [InlineData("d", "ÐðĎďĐđ")]
    [InlineData("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě")]
    [InlineData("g", "ĜĝĞğĠġĢģ")]
    [InlineData("h", "ĤĥĦħ")]
    [InlineData("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı")]
    [InlineData("j", "Ĵĵ")]
    [InlineData("k", "Ķķĸ")]
    [InlineData("l", "ĹĺĻļĽľĿŀŁł")]
    [InlineData("n", "ÑñŃńŅņŇňŉŊŋ")]
    [InlineData("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐő")]
    [InlineData("r", "ŔŕŖŗŘř")]
    [InlineData("s", "ŚśŜŝŞşŠšſ")]
    [InlineData("t", "ŢţŤťŦŧ")]
    [InlineData("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų")]
    [InlineData("w", "Ŵŵ")]
    [InlineData("y", "ÝýÿŶŷŸ")]
    [InlineData("z", "ŹźŻżŽž")]
    [InlineData("", "×÷")]
    public void Accented_letters_fold_to_plain_ones(string plain, string letters)
        => Assert.All(letters, letter => Assert.Equal(plain, CountryName.Fold(letter.ToString())));

    private static Country? Find(string text) => Country.TryFind(text, out var country) ? country : null;
}
