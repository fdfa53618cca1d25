using Xunit;

namespace SurveyStats.Tests.Questionnaire;

public sealed class CountryTests
{
    [Fact]
    public void There_are_249_countries_in_the_order_of_their_alpha_2_codes()
    {
        Assert.Equal(249, Country.All.Count);
        var codes = Country.All.Select(country => country.Alpha2).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void No_code_and_no_name_is_given_twice()
    {
        Assert.Equal(249, Country.All.Select(country => country.Alpha2).Distinct().Count());
        Assert.Equal(249, Country.All.Select(country => country.Alpha3).Distinct().Count());
        Assert.Equal(249, Country.All.Select(country => country.Numeric).Distinct().Count());
        Assert.Equal(249, Country.All.Select(country => country.Name).Distinct().Count());
    }

    [Fact]
    public void Every_code_is_well_formed() => Assert.All(Country.All, country =>
    {
        Assert.Matches("^[A-Z]{2}$", country.Alpha2);
        Assert.Matches("^[A-Z]{3}$", country.Alpha3);
        Assert.Matches("^[0-9]{3}$", country.Numeric);
        Assert.Equal(country.Numeric, country.NumericCode.ToString("000", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(country.Name.Trim(), country.Name);
        Assert.NotEmpty(country.Name);
    });

    [Theory]
    [InlineData("AF", "AFG", "004", "Afghanistan", "Asia", "Southern Asia", null)]
    [InlineData("AU", "AUS", "036", "Australia", "Oceania", "Australia and New Zealand", null)]
    [InlineData("AX", "ALA", "248", "Åland Islands", "Europe", "Northern Europe", null)]
    [InlineData("BM", "BMU", "060", "Bermuda", "Americas", "Northern America", null)]
    [InlineData("BR", "BRA", "076", "Brazil", "Americas", "Latin America and the Caribbean", "South America")]
    [InlineData("CD", "COD", "180", "Democratic Republic of the Congo", "Africa", "Sub-Saharan Africa", "Middle Africa")]
    [InlineData("CH", "CHE", "756", "Switzerland", "Europe", "Western Europe", null)]
    [InlineData("CI", "CIV", "384", "Côte d'Ivoire", "Africa", "Sub-Saharan Africa", "Western Africa")]
    [InlineData("CN", "CHN", "156", "China", "Asia", "Eastern Asia", null)]
    [InlineData("CY", "CYP", "196", "Cyprus", "Asia", "Western Asia", null)]
    [InlineData("DE", "DEU", "276", "Germany", "Europe", "Western Europe", null)]
    [InlineData("EG", "EGY", "818", "Egypt", "Africa", "Northern Africa", null)]
    [InlineData("FJ", "FJI", "242", "Fiji", "Oceania", "Melanesia", null)]
    [InlineData("GB", "GBR", "826", "United Kingdom", "Europe", "Northern Europe", null)]
    [InlineData("GU", "GUM", "316", "Guam", "Oceania", "Micronesia", null)]
    [InlineData("JM", "JAM", "388", "Jamaica", "Americas", "Latin America and the Caribbean", "Caribbean")]
    [InlineData("KE", "KEN", "404", "Kenya", "Africa", "Sub-Saharan Africa", "Eastern Africa")]
    [InlineData("KR", "KOR", "410", "South Korea", "Asia", "Eastern Asia", null)]
    [InlineData("KZ", "KAZ", "398", "Kazakhstan", "Asia", "Central Asia", null)]
    [InlineData("MK", "MKD", "807", "North Macedonia", "Europe", "Southern Europe", null)]
    [InlineData("MX", "MEX", "484", "Mexico", "Americas", "Latin America and the Caribbean", "Central America")]
    [InlineData("RU", "RUS", "643", "Russia", "Europe", "Eastern Europe", null)]
    [InlineData("SE", "SWE", "752", "Sweden", "Europe", "Northern Europe", null)]
    [InlineData("SS", "SSD", "728", "South Sudan", "Africa", "Sub-Saharan Africa", "Eastern Africa")]
    [InlineData("TR", "TUR", "792", "Türkiye", "Asia", "Western Asia", null)]
    [InlineData("US", "USA", "840", "United States of America", "Americas", "Northern America", null)]
    [InlineData("VN", "VNM", "704", "Vietnam", "Asia", "South-eastern Asia", null)]
    [InlineData("WS", "WSM", "882", "Samoa", "Oceania", "Polynesia", null)]
    [InlineData("ZA", "ZAF", "710", "South Africa", "Africa", "Sub-Saharan Africa", "Southern Africa")]
    public void A_country_has_its_codes_its_name_and_its_regions(
        string alpha2, string alpha3, string numeric, string name, string region, string subRegion, string? intermediateRegion)
    {
        var country = Country.FromAlpha2(alpha2);
        Assert.Equal(
            (alpha2, alpha3, numeric, name, region, subRegion, intermediateRegion),
            (country.Alpha2, country.Alpha3, country.Numeric, country.Name, country.Region, country.SubRegion, country.IntermediateRegion));
        Assert.Equal(name, country.ToString());
    }

    [Fact]
    public void Regions_have_the_codes_of_M49()
    {
        var sweden = Country.FromAlpha2("SE");
        Assert.Equal(("150", "154", null), (sweden.RegionCode, sweden.SubRegionCode, sweden.IntermediateRegionCode));
        var kenya = Country.FromAlpha2("KE");
        Assert.Equal(("002", "202", "014"), (kenya.RegionCode, kenya.SubRegionCode, kenya.IntermediateRegionCode));
    }

    // Editions of M49 that list Sark apart count 52 in Europe; ISO 3166-1 has no entry for it.
    [Theory]
    [InlineData("002", "Africa", 60)]
    [InlineData("019", "Americas", 57)]
    [InlineData("142", "Asia", 50)]
    [InlineData("150", "Europe", 51)]
    [InlineData("009", "Oceania", 29)]
    [InlineData(null, null, 2)]
    public void The_regions_of_M49_have_their_sizes(string? code, string? name, int size)
    {
        var members = Country.All.Where(country => country.RegionCode == code).ToList();
        Assert.Equal(size, members.Count);
        Assert.All(members, country => Assert.Equal(name, country.Region));
    }

    [Theory]
    [InlineData("015", 7)]
    [InlineData("202", 53)]
    [InlineData("419", 52)]
    [InlineData("021", 5)]
    [InlineData("143", 5)]
    [InlineData("030", 7)]
    [InlineData("035", 11)]
    [InlineData("034", 9)]
    [InlineData("145", 18)]
    [InlineData("151", 10)]
    [InlineData("154", 16)]
    [InlineData("039", 16)]
    [InlineData("155", 9)]
    [InlineData("053", 6)]
    [InlineData("054", 5)]
    [InlineData("057", 8)]
    [InlineData("061", 10)]
    public void The_sub_regions_of_M49_have_their_sizes(string code, int size)
        => Assert.Equal(size, Country.All.Count(country => country.SubRegionCode == code));

    [Fact]
    public void Only_Antarctica_and_Taiwan_are_in_no_region_of_M49()
    {
        Assert.Equal(["AQ", "TW"], Country.All.Where(country => country.Region is null).Select(country => country.Alpha2));
        Assert.All(Country.All, country => Assert.Equal(country.Region is null, country.SubRegion is null));
    }

    [Fact]
    public void Every_country_is_found_by_each_of_its_codes() => Assert.All(Country.All, country =>
    {
        Assert.Same(country, Country.FromAlpha2(country.Alpha2));
        Assert.Same(country, Country.FromAlpha2(country.Alpha2.ToLowerInvariant()));
        Assert.Same(country, Country.FromAlpha3(country.Alpha3));
        Assert.Same(country, Country.FromAlpha3(country.Alpha3.ToLowerInvariant()));
        Assert.Same(country, Country.FromNumeric(country.Numeric));
        Assert.Same(country, Country.FromNumeric(country.NumericCode));
    });

    [Theory]
    [InlineData("UK")]
    [InlineData("EL")]
    [InlineData("XX")]
    [InlineData("SWE")]
    [InlineData("Sweden")]
    [InlineData("")]
    [InlineData(" SE")]
    public void An_unknown_alpha_2_code_is_refused_with_the_value_and_the_cure(string given)
    {
        var error = Assert.Throws<ArgumentException>("code", () => Country.FromAlpha2(given));
        Assert.StartsWith(
            $"ISO 3166-1 has no country with the alpha-2 code '{given}'. Give two letters such as \"SE\", "
            + "or read other codes and names with Country.TryFind.",
            error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GER")]
    [InlineData("SE")]
    [InlineData("SUI")]
    public void An_unknown_alpha_3_code_is_refused_with_the_value_and_the_cure(string given)
    {
        var error = Assert.Throws<ArgumentException>("code", () => Country.FromAlpha3(given));
        Assert.StartsWith(
            $"ISO 3166-1 has no country with the alpha-3 code '{given}'. Give three letters such as \"SWE\"",
            error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("999")]
    [InlineData("0752")]
    [InlineData("-4")]
    [InlineData("+4")]
    [InlineData("7.0")]
    [InlineData("SE")]
    [InlineData("")]
    public void An_unknown_numeric_code_is_refused_with_the_value_and_the_cure(string given)
    {
        var error = Assert.Throws<ArgumentException>("code", () => Country.FromNumeric(given));
        Assert.StartsWith(
            $"ISO 3166-1 has no country with the numeric code '{given}'. Give three digits such as \"752\"",
            error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(1000)]
    [InlineData(int.MinValue)]
    public void A_number_that_is_no_code_is_refused(int given)
        => Assert.Throws<ArgumentException>("code", () => Country.FromNumeric(given));

    [Fact]
    public void A_missing_code_is_refused()
    {
        Assert.Throws<ArgumentNullException>("code", () => Country.FromAlpha2(null!));
        Assert.Throws<ArgumentNullException>("code", () => Country.FromAlpha3(null!));
        Assert.Throws<ArgumentNullException>("code", () => Country.FromNumeric(null!));
    }

    [Fact]
    public void A_country_equals_itself_and_no_other()
    {
        var (sweden, norway) = (Country.FromAlpha2("SE"), Country.FromAlpha2("NO"));
        Assert.True(sweden.Equals(Country.FromAlpha3("SWE")));
        Assert.Equal(sweden.GetHashCode(), Country.FromAlpha3("SWE").GetHashCode());
        Assert.False(sweden.Equals(norway));
        Assert.False(sweden.Equals(null));
        Assert.False(sweden.Equals("Sweden"));
    }
}
