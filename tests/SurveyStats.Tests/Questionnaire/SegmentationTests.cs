using Xunit;

namespace SurveyStats.Tests.Questionnaire;

public sealed class SegmentationTests
{
    private static readonly SingleChoiceQuestion Country = new(
        "country",
        [
            new("578", new LocalizedText("Norway").With("sv", "Norge")),
            new("752", new LocalizedText("Sweden").With("sv", "Sverige")),
            new("276", "Germany"),
            new("840", "USA"),
        ]);

    private static readonly SingleChoiceQuestion Gender = new("gender", ["Female", "Male"]);
    private static readonly NumericQuestion Age = new("age");
    private static readonly Segmentation ByCountry = Segmentation.By(Country);

    [Fact]
    public void By_a_question_there_is_a_segment_for_each_option()
    {
        Assert.Equal("country", ByCountry.Name);
        Assert.Equal(["Norway", "Sweden", "Germany", "USA"], Names(ByCountry));
        Assert.Equal("country = Sweden", ByCountry["Sweden"].Criterion.ToString());
        Assert.Equal([Country], ByCountry.Questions);
        Assert.All(ByCountry.Segments, s => Assert.Null(s.Group));
    }

    [Fact]
    public void A_segment_is_found_by_its_name_in_any_language_and_case()
    {
        Assert.Same(ByCountry.Segments[1], ByCountry["Sverige"]);
        Assert.Same(ByCountry.Segments[1], ByCountry["sweden"]);
        var error = Assert.Throws<ArgumentException>(() => ByCountry["Denmark"]);
        Assert.Contains("'country' has no segment 'Denmark'. Its segments: 'Norway', 'Sweden', 'Germany', 'USA'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_stands_twice_is_refused()
    {
        var twice = new SingleChoiceQuestion("q", [new("1", "Same"), new("2", "Same")]);
        Assert.Contains("two segments named 'Same'", Assert.Throws<ArgumentException>(() => Segmentation.By(twice)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ByCountry.WithTotal("Norway"));
        Assert.Throws<ArgumentException>(() => ByCountry.WithGroup("Norway", "Sweden"));
        Assert.Throws<ArgumentException>(() => Segmentation.Of("s", ("a", Criterion.Everyone), ("a", Criterion.Everyone)));
    }

    [Fact]
    public void Bands_divide_the_whole_line_at_the_edges()
    {
        var bands = Segmentation.Bands(Age, 30, 50.5);
        Assert.Equal(["below 30", "30 to below 50.5", "50.5 and above"], Names(bands));
        Assert.Equal(["age < 30", "30 <= age < 50.5", "age >= 50.5"], bands.Segments.Select(s => s.Criterion.ToString()));
    }

    [Theory]
    [InlineData()]
    [InlineData(50.0, 30.0)]
    [InlineData(30.0, 30.0)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity, 3.0)]
    public void Edges_that_do_not_rise_or_are_not_finite_are_refused(params double[] edges) =>
        Assert.Throws<ArgumentException>(() => Segmentation.Bands(Age, edges));

    [Fact]
    public void Crossed_segmentations_pair_every_segment_and_the_inner_varies_fastest()
    {
        var crossed = Segmentation.Bands(Age, 40).CrossedWith(Segmentation.By(Gender));
        Assert.Equal("age x gender", crossed.Name);
        Assert.Equal(["below 40 / Female", "below 40 / Male", "40 and above / Female", "40 and above / Male"], Names(crossed));
        Assert.Equal("age < 40 and gender = Male", crossed.Segments[1].Criterion.ToString());
        Assert.Equal([Age, Gender], crossed.Questions);
    }

    [Fact]
    public void Crossed_segments_keep_translations_and_groups()
    {
        var grouped = ByCountry.WithGroup("Nordic", "Norway", "Sweden");
        var outer = grouped.CrossedWith(Segmentation.By(Gender));
        Assert.Equal("Sverige / Male", outer["Sweden / Male"].Name.In("sv"));
        Assert.Equal("Nordic / Male", outer["Sverige / Male"].Group);
        Assert.Null(outer["Germany / Male"].Group);
        var inner = Segmentation.By(Gender).CrossedWith(grouped);
        Assert.Equal("Male / Nordic", inner["Male / Sweden"].Group);
        Assert.All(outer.Segments.Concat(inner.Segments).Where(s => s.Group is not null), s =>
            Assert.Contains(s.Group, Names(s.Group!.StartsWith("Nordic", StringComparison.Ordinal) ? outer : inner)));
    }

    [Fact]
    public void A_total_stands_before_the_segments()
    {
        Assert.Equal(["All", "Female", "Male"], Names(Segmentation.By(Gender).WithTotal("All")));
        Assert.Same(Criterion.Everyone, Segmentation.By(Gender).WithTotal()["Total"].Criterion);
        Assert.Equal(["Total"], Names(Segmentation.Total));
        Assert.Equal(["Total / Female", "Total / Male"], Names(Segmentation.Total.CrossedWith(Segmentation.By(Gender))));
    }

    [Fact]
    public void A_group_stands_before_its_first_member_and_its_members_name_it()
    {
        var grouped = ByCountry.WithGroup("Europe", "Germany", "Sweden", "Sverige");
        Assert.Equal(["Norway", "Europe", "Sweden", "Germany", "USA"], Names(grouped));
        Assert.Equal([null, null, "Europe", "Europe", null], grouped.Segments.Select(s => s.Group));
        Assert.Equal("country = Germany or country = Sweden", grouped["Europe"].Criterion.ToString());
        Assert.Null(ByCountry["Sweden"].Group);
    }

    [Fact]
    public void A_group_of_a_group_leaves_the_nearest_group_to_the_members()
    {
        var grouped = ByCountry.WithGroup("Nordic", "Norway", "Sweden").WithGroup("Europe", "Nordic", "Germany");
        Assert.Equal(["Europe", "Nordic", "Norway", "Sweden", "Germany", "USA"], Names(grouped));
        Assert.Equal([null, "Europe", "Nordic", "Nordic", "Europe", null], grouped.Segments.Select(s => s.Group));
    }

    [Fact]
    public void A_group_without_members_or_with_an_unknown_one_is_refused()
    {
        Assert.Contains("'G' has no member", Assert.Throws<ArgumentException>(() => ByCountry.WithGroup("G")).Message, StringComparison.Ordinal);
        Assert.Contains("no segment 'Denmark'", Assert.Throws<ArgumentException>(() => ByCountry.WithGroup("G", "Denmark")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ByCountry.WithGroup(" ", "Norway"));
    }

    [Fact]
    public void Segments_of_any_kind_need_a_name_and_a_condition()
    {
        var segments = Segmentation.Of("wave", ("young women", Criterion.InRange(Age, 18, 30) & Criterion.Chose(Gender["Female"])), ("all", Criterion.Everyone));
        Assert.Equal("wave: young women, all", segments.ToString());
        Assert.Contains("no segment. Give at least one", Assert.Throws<ArgumentException>(() => Segmentation.Of("s")).Message, StringComparison.Ordinal);
        Assert.Contains("no condition", Assert.Throws<ArgumentException>(() => Segmentation.Of("s", ("a", null!))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Segmentation.Of(" ", ("a", Criterion.Everyone)));
    }

    [Fact]
    public void Groups_of_countries_find_their_members_among_the_segments_and_leave_out_those_without_any()
    {
        var grouped = ByCountry.WithGroups(CountryGroup.Nordic, CountryGroup.Baltic, CountryGroup.EU27);
        Assert.Equal(["Nordic countries", "Norway", "EU27", "Sweden", "Germany", "USA"], Names(grouped));
        Assert.Equal([null, "Nordic countries", null, "Nordic countries", "EU27", null], grouped.Segments.Select(s => s.Group));
        Assert.Equal("country = Sweden or country = Germany", grouped["EU27"].Criterion.ToString());
    }

    [Fact]
    public void A_country_is_known_by_a_translation_or_by_the_code_of_its_answer()
    {
        var question = new SingleChoiceQuestion(
            "land", [new("1", new LocalizedText("Sverige").With("en", "Sweden")), new("NO", "Norge"), new("246", "Suomi"), new("9", "Övriga")]);
        var grouped = Segmentation.By(question).WithGroups(CountryGroup.Nordic);
        Assert.Equal(["Nordic countries", "Sverige", "Norge", "Suomi", "Övriga"], Names(grouped));
        Assert.Equal([null, "Nordic countries", "Nordic countries", "Nordic countries", null], grouped.Segments.Select(s => s.Group));
    }

    [Fact]
    public void Answers_that_are_only_numbered_are_no_countries()
    {
        var numbered = Segmentation.By(new SingleChoiceQuestion("q", [new("36", "Sverige"), new("40", "Norge"), "56"]));
        var error = Assert.Throws<ArgumentException>(() => numbered.WithGroups(CountryGroup.EU27, CountryGroup.Nordic));
        Assert.Contains("No segment of 'q' is a member of 'EU27', 'Nordic countries'.", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Sverige', 'Norge', '56'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_of_countries_are_refused_where_none_has_a_member_or_none_is_named()
    {
        Assert.Throws<ArgumentException>(() => Segmentation.By(Gender).WithGroups(CountryGroup.Nordic));
        Assert.Throws<ArgumentException>(() => ByCountry.WithGroups(CountryGroup.Baltic));
        Assert.Throws<ArgumentException>(() => ByCountry.WithGroups());
    }

    private static IEnumerable<string> Names(Segmentation segmentation) => segmentation.Segments.Select(s => s.ToString());
}
