using Xunit;

namespace SurveyStats.Tests.Questionnaire;

public sealed class CriterionTests
{
    private static readonly SingleChoiceQuestion Country = new("country", ["Norway", "Sweden", "Finland"]);
    private static readonly SingleChoiceQuestion Gender = new("gender", ["Female", "Male"]);
    private static readonly NumericQuestion Age = new("age");

    private static readonly Criterion Norwegian = Criterion.Chose(Country["Norway"]);
    private static readonly Criterion Scandinavian = Criterion.Chose(Country.Net("Scandinavia", "Norway", "Sweden"));
    private static readonly Criterion Woman = Criterion.Chose(Gender["Female"]);
    private static readonly Criterion Young = Criterion.InRange(Age, 18, 30);

    [Fact]
    public void Conditions_print_as_they_are_meant()
    {
        Assert.Equal("country = Norway", Norwegian.ToString());
        Assert.Equal("country = Norway and gender = Female", (Norwegian & Woman).ToString());
        Assert.Equal("(country = Norway or Sweden) and gender = Female", (Scandinavian & Woman).ToString());
        Assert.Equal("(country = Norway or gender = Female) and 18 <= age < 30", ((Norwegian | Woman) & Young).ToString());
        Assert.Equal("not (country = Norway and gender = Female)", (!(Norwegian & Woman)).ToString());
        Assert.Equal("everyone", Criterion.Everyone.ToString());
    }

    [Theory]
    [InlineData(18, double.PositiveInfinity, "age >= 18")]
    [InlineData(double.NegativeInfinity, 0.5, "age < 0.5")]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity, "age is any number")]
    public void A_range_prints_without_its_infinite_ends(double from, double below, string expected) =>
        Assert.Equal(expected, Criterion.InRange(Age, from, below).ToString());

    [Fact]
    public void Joined_conditions_of_one_kind_are_one_list()
    {
        var all = Assert.IsType<AllOfCriterion>(Norwegian & Woman & Young);
        Assert.Equal([Norwegian, Woman, Young], all.Parts);
        var any = Assert.IsType<AnyOfCriterion>(Norwegian | (Woman | Young));
        Assert.Equal([Norwegian, Woman, Young], any.Parts);
    }

    [Fact]
    public void Everyone_changes_nothing_when_joined_by_and()
    {
        Assert.Same(Norwegian, Criterion.Everyone & Norwegian);
        Assert.Same(Norwegian, Norwegian & Criterion.Everyone);
        Assert.Same(Criterion.Everyone, Criterion.Everyone & Criterion.Everyone);
        Assert.Same(Criterion.Everyone, Criterion.And());
    }

    [Fact]
    public void One_condition_joined_is_itself_and_not_twice_is_nothing()
    {
        Assert.Same(Woman, Criterion.And(Woman));
        Assert.Same(Woman, Criterion.Or(Woman));
        Assert.Same(Woman, !!Woman);
    }

    [Fact]
    public void The_questions_of_a_condition_are_each_named_once_in_order_of_appearance()
    {
        Assert.Equal([Country, Gender, Age], ((Norwegian & Woman) | !(Scandinavian & Young)).Questions);
        Assert.Equal([Age], Young.Questions);
        Assert.Empty(Criterion.Everyone.Questions);
    }

    [Theory]
    [InlineData(30, 18)]
    [InlineData(30, 30)]
    [InlineData(double.NaN, 30)]
    [InlineData(18, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void An_empty_range_is_refused(double from, double below) =>
        Assert.Contains(
            "The lower end must be smaller", Assert.Throws<ArgumentException>(() => Criterion.InRange(Age, from, below)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_of_none_and_null_conditions_are_refused()
    {
        Assert.Contains("At least one condition", Assert.Throws<ArgumentException>(() => Criterion.Or()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Woman & null!);
        Assert.Throws<ArgumentException>(() => Criterion.Or(null!, Woman));
        Assert.Throws<ArgumentNullException>(() => !(Criterion)null!);
        Assert.Throws<ArgumentNullException>(() => Criterion.Chose(null!));
        Assert.Throws<ArgumentNullException>(() => Criterion.InRange(null!, 0, 1));
    }
}
