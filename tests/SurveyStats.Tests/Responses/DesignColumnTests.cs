using Microsoft.Data.Sqlite;
using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Responses;

/// <summary>Columns of designs come through every reader.</summary>
public class DesignColumnTests
{
    private static readonly SingleChoiceQuestion Vote = new("vote", ["yes", "no"]);
    private static readonly SampleDesign Design = SampleDesign.Complex("w", "region", ["psu"], nested: true);

    [Fact]
    public void Technical_columns_are_no_questions_and_strata_are()
    {
        var responses = ResponseSet.ParseCsv("vote,region,psu,w,later\nyes,n,1,2,a\nno,s,1,3,b\n", new ReadOptions { Design = Design, DesignColumns = ["later"] });
        Assert.Equal(["vote", "region"], responses.Survey.Questions.Select(q => q.Id));
        Assert.Same(Design, responses.Design);
        Assert.Contains("psu: column of the design", responses.Report.Remarks);
    }

    [Fact]
    public void A_given_questionnaire_keeps_its_questions_and_needs_none_for_the_design()
    {
        var survey = new Survey("s", [Vote, new NumericQuestion("psu")]);
        var responses = ResponseSet.ParseCsv("vote,region,psu,w\nyes,n,1,2\nno,s,1,3\n", new ReadOptions { Survey = survey, Design = Design });
        Assert.Equal(1, responses.NumberOf(0, survey.Numeric("psu")));
        Check(responses);
    }

    [Fact]
    public void An_identifier_that_names_clusters_is_no_respondent()
    {
        var responses = ResponseSet.ParseCsv("vote,id\nyes,1\nno,2\n", new ReadOptions { Design = SampleDesign.Complex(clusters: ["id"]) });
        Assert.Null(responses.RespondentIds);
    }

    [Fact]
    public void A_query_brings_them()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select 'yes' as vote, 'n' as region, 1 as psu, 2.0 as w union all select 'no', 's', 1, 3.0";
        using var reader = command.ExecuteReader();
        Check(ResponseSet.Read(reader, new ReadOptions { Design = Design }));
    }

    [Fact]
    public void JSON_lines_bring_them()
    {
        const string lines = """
            {"vote": "yes", "region": "n", "psu": 1, "w": 2}
            {"vote": "no", "region": "s", "psu": 1, "w": 3}
            """;
        Check(ResponseSet.ReadJsonLines(new StringReader(lines), new ReadOptions { Design = Design }));
    }

    [Fact]
    public void The_long_layout_brings_them()
    {
        const string csv = "who,question,answer,region,psu,w\n7,vote,yes,n,1,2\n8,vote,no,s,1,3\n";
        Check(ResponseSet.ParseCsv(csv, new ReadOptions { Design = Design }, new CsvFormat { Long = new LongLayout("who", "question", "answer") }));
    }

    [Fact]
    public void A_decimal_comma_holds_for_them_too()
    {
        var responses = ResponseSet.ParseCsv(
            "vote;w\nyes;1,5\nno;2\n", new ReadOptions { DecimalComma = true, Design = SampleDesign.Complex("w") }, new CsvFormat { Delimiter = ';' });
        Assert.Equal([1.5, 2], responses.Weights.ToArray());
    }

    [Fact]
    public void The_builder_takes_them_as_texts_and_numbers()
    {
        var builder = new ResponseSetBuilder(new Survey("s", [Vote]));
        builder.Begin().Answer(Vote["yes"]).DesignValue("region", "n").DesignValue("psu", "1").DesignValue("w", 2);
        builder.Begin().Answer(Vote["no"]).DesignValue("region", "s").DesignValue("psu", 1).DesignValue("w", 3.0);
        Check(builder.Build().DrawnBy(Design));
    }

    [Fact]
    public void The_builder_takes_one_value_a_respondent_and_leaves_others_missing()
    {
        var builder = new ResponseSetBuilder(new Survey("s", [Vote]));
        Assert.Throws<InvalidOperationException>(() => builder.DesignValue("w", 1));
        builder.Begin().DesignValue("w", 2);
        Assert.Throws<ArgumentException>(() => builder.DesignValue("w", 3));
        Assert.Throws<ArgumentException>(() => builder.DesignValue("v", double.NaN));
        builder.Begin();
        var error = Assert.Throws<SurveyDataException>(() => builder.Build().DrawnBy(SampleDesign.Complex("w")));
        Assert.Equal("builder, row 2, column 'w': The weight is missing.", error.Message[..error.Message.IndexOf(" Weights", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Objects_bring_them()
    {
        (string Vote, string Region, string Psu, double W)[] people = [("yes", "n", "1", 2), ("no", "s", "1", 3)];
        Check(ResponseSet.From(people, new Survey("s", [Vote]), map => map
            .Answer(Vote, p => p.Vote)
            .DesignValue("region", p => p.Region)
            .DesignValue("psu", p => p.Psu)
            .DesignValue("w", p => p.W)).DrawnBy(Design));
    }

    [Fact]
    public void Objects_with_impossible_values_are_told()
    {
        var error = Assert.Throws<SurveyDataException>(() => ResponseSet.From(
            [1.0, double.NaN], new Survey("s", [Vote]), map => map.DesignValue("w", x => (double?)x)));
        Assert.Equal((2, "w"), (error.Errors[0].Row, error.Errors[0].Column));
    }

    [Fact]
    public void Questions_stand_in_for_columns()
    {
        NumericQuestion weight = new("w");
        OpenTextQuestion region = new("region");
        SingleChoiceQuestion psu = new("psu", ["1"]);
        var builder = new ResponseSetBuilder(new Survey("s", [Vote, region, psu, weight]));
        builder.Begin().Answer(Vote["yes"]).Answer(region, "n").Answer(psu["1"]).Answer(weight, 2);
        builder.Begin().Answer(Vote["no"]).Answer(region, "s").Answer(psu["1"]).Answer(weight, 3);
        Check(builder.Build().DrawnBy(Design));

        builder.Begin().Answer(region, "s");
        var error = Assert.Throws<SurveyDataException>(() => builder.Build().DrawnBy(Design));
        Assert.Equal(["psu", "w"], error.Errors.Select(e => e.Column).Order());
    }

    [Fact]
    public void Numbers_name_units_too()
    {
        NumericQuestion psu = new("psu");
        var builder = new ResponseSetBuilder(new Survey("s", [psu]));
        foreach (var number in (double[])[3, 1.5, 3, -0.0, 0])
        {
            builder.Begin().Answer(psu, number);
        }

        var bound = builder.Build().DrawnBy(SampleDesign.Complex(clusters: ["psu"])).Bound;
        Assert.Equal(["0", "1.5", "3"], bound.Frame!.Stages[0].Units!.Select(u => u.Name));
        Assert.Equal([2, 1, 2, 0, 0], bound.GroupOfRow!);
    }

    [Fact]
    public void A_multiple_choice_names_no_unit()
    {
        MultipleChoiceQuestion brands = new("brands", ["A", "B"]);
        var builder = new ResponseSetBuilder(new Survey("s", [brands]));
        builder.Begin().Answer(brands["A"]);
        Assert.Throws<SurveyDataException>(() => builder.Build().DrawnBy(SampleDesign.Complex(clusters: ["brands"])));
    }

    [Fact]
    public void A_domain_keeps_the_design_and_a_design_the_domain()
    {
        var responses = ResponseSet.ParseCsv("vote,region,psu,w\nyes,n,1,2\nno,s,1,3\n", new ReadOptions { Design = Design });
        var domain = responses.Within(Criterion.Chose(responses.Survey.Choice("vote")["yes"]));
        Assert.Same(responses.Bound, domain.Bound);
        Assert.Equal(domain.Domain, domain.DrawnBy(SampleDesign.Complex("w")).Domain);
    }

    [Fact]
    public void Other_designs_take_the_weights_that_were_read()
    {
        var responses = ResponseSet.ParseCsv("vote,region,psu,w\nyes,n,1,2\nno,s,1,3\n", new ReadOptions { Design = Design });
        Assert.Equal([2, 3], responses.DrawnBy(SampleDesign.Weighted).Weights.ToArray());
        Assert.False(responses.DrawnBy(SampleDesign.SimpleRandom).HasWeights);
        Assert.False(responses.DrawnBy(SampleDesign.Complex(strata: "region")).HasWeights);
        var weighted = ResponseSet.ParseCsv("vote,w\nyes,2\nno,3\n", new ReadOptions { WeightColumn = "w" });
        Assert.Equal([2, 3], weighted.DrawnBy(SampleDesign.Complex()).Weights.ToArray());
        Assert.Throws<ArgumentException>(() => weighted.DrawnBy(SampleDesign.SimpleRandom));
    }

    [Fact]
    public void A_bound_design_can_be_exchanged()
    {
        var responses = ResponseSet.ParseCsv("vote,w\nyes,2\nno,3\n", new ReadOptions { Design = SampleDesign.Complex("w") });
        var bound = new BoundDesign(responses.Design, [5, 6], responses.Bound.Frame);
        var calibrated = responses.Bind(bound);
        Assert.Same(bound, calibrated.Bound);
        Assert.Equal([5, 6], calibrated.Weights.ToArray());
        Assert.Equal([5, 6], calibrated.DrawnBy(SampleDesign.Weighted).Weights.ToArray());
    }

    private static void Check(ResponseSet responses)
    {
        Assert.Equal([2, 3], responses.Weights.ToArray());
        Assert.Equal([new FrameUnit("1", 0), new FrameUnit("1", 1)], responses.Bound.Frame!.Stages[0].Units!);
        Assert.Equal([0, 1], responses.Bound.GroupOfRow!);
    }
}
