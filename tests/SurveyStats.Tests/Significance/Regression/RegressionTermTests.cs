using SurveyStats.Significance;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class RegressionTermTests
{
    private static readonly SingleChoiceQuestion Country = new("country", ["AU", "NO", "SE", new AnswerDefinition("dk", Kind: AnswerKind.DontKnow)]);
    private static readonly SingleChoiceQuestion Degree = new("degree", ["no", "yes"]);
    private static readonly MultipleChoiceQuestion Brands = new("brands", ["a", "b", "c"]);
    private static readonly RatingQuestion Trust = new("trust", ["low", "middle", "high"]);
    private static readonly NumericQuestion Age = new("age");

    [Fact]
    public void A_factor_has_an_indicator_for_each_substantive_answer_but_the_reference()
    {
        Assert.Equal(["country=NO", "country=SE"], RegressionTerm.Factor(Country).ColumnNames);
        Assert.Equal(["country=AU", "country=NO"], RegressionTerm.Factor(Country, Country["SE"]).ColumnNames);
        Assert.Equal(("country", "country"), (RegressionTerm.Factor(Country).Name, RegressionTerm.Factor(Country).ToString()));
    }

    [Fact]
    public void An_interaction_has_the_products_with_the_first_term_fastest()
    {
        var (country, trust) = (RegressionTerm.Factor(Country), RegressionTerm.Factor(Trust));
        var both = RegressionTerm.Interaction(country, trust);
        Assert.Equal("country:trust", both.Name);
        Assert.Equal(["country=NO:trust=middle", "country=SE:trust=middle", "country=NO:trust=high", "country=SE:trust=high"], both.ColumnNames);
        var three = RegressionTerm.Interaction(both, RegressionTerm.Numeric(Age));
        Assert.Equal(("country:trust:age", 4, 3), (three.Name, three.ColumnNames.Count, three.Questions.Count));
    }

    [Fact]
    public void Values_come_by_pattern_and_missing_answers_leave_a_row_out()
    {
        var survey = new Survey("s", [Country, Degree, Brands, Trust, Age]);
        var responses = ResponseSet.ParseCsv(
            "country,degree,brands,trust,age\nAU,no,a,low,20\nNO,yes,a;b,high,30\ndk,yes,a,high,30\nSE,yes,,middle,\nNO,yes,b,high,30\nNO,no,c,high,30\n", new ReadOptions { Survey = survey });
        var (country, trust, age) = (RegressionTerm.Factor(Country), RegressionTerm.Numeric(Trust), RegressionTerm.Numeric(Age));
        RegressionTerm[] terms = [country, trust, age, RegressionTerm.Chose(Brands["b"]), RegressionTerm.Interaction(country, age)];
        var rows = RegressionRows.Of(terms, responses.Column, [true, true, true, true, true, true], [0, 1, 1, 1, 1, null], null);
        Assert.Equal([0, 1, -1, -1, 1, -1], rows.PatternOfRow);
        Assert.Equal(["(Intercept)", "country=NO", "trust", "age", "brands=b", "country=NO:age"], rows.Matrix.Columns.Select(c => c.Name));
        Assert.Equal([1, 0, 1, 20, 0, 0], rows.Matrix.Row(0).ToArray());
        Assert.Equal([1, 1, 3, 30, 1, 30], rows.Matrix.Row(1).ToArray());
        Assert.Equal([1, 1, 0, 0, 1, 0], rows.Weights);
        Assert.Equal(3, rows.Count);
        Assert.Equal(["country=SE", "country=SE:age"], rows.Notes.Where(n => n.Code == NoteCode.EmptyBase).Select(n => n.Message.Split(": no")[0]));
    }

    [Fact]
    public void Misuse_names_the_question_and_the_cure()
    {
        Assert.Contains("RegressionTerm.Chose", Assert.Throws<ArgumentException>(() => RegressionTerm.Factor(Brands)).Message, StringComparison.Ordinal);
        Assert.Contains("'dk' is no substantive answer", Assert.Throws<ArgumentException>(() => RegressionTerm.Factor(Country, Country["dk"])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RegressionTerm.Factor(Country, Degree["no"]));
        Assert.Throws<ArgumentException>(() => RegressionTerm.Factor(new SingleChoiceQuestion("one", ["a"])));
        Assert.Throws<ArgumentException>(() => RegressionTerm.Interaction(RegressionTerm.Numeric(Age), RegressionTerm.Numeric(Age)));
        Assert.Throws<ArgumentNullException>(() => RegressionTerm.Numeric((NumericQuestion)null!));
    }
}
