using Xunit;

namespace SurveyStats.Tests.Design;

/// <summary>What can be wrong with the columns of a design: each error names row, column, text and cure.</summary>
public class DesignErrorTests
{
    [Theory]
    [InlineData("-1", "'-1' is a negative weight. Weights are finite, 0 or more")]
    [InlineData("", "The weight is missing. Weights are finite, 0 or more")]
    [InlineData("much", "'much' is no weight. Weights are finite, 0 or more")]
    public void A_weight_is_a_number_of_0_or_more(string text, string message) =>
        AssertOnly(Errors($"vote,w\nyes,1\nno,{text}\n", SampleDesign.Complex("w")), "CSV, row 3, column 'w': " + message);

    [Fact]
    public void Weights_that_are_all_0_weigh_nobody() =>
        AssertOnly(Errors("vote,w\nyes,0\nno,0\n", SampleDesign.Complex("w")), "CSV, column 'w': All weights are 0. Give at least one response a weight above 0.");

    [Fact]
    public void Missing_strata_and_clusters_are_all_told_together()
    {
        var errors = Errors("vote,h,c\nyes,a,1\nno,,2\nyes,b,\n", SampleDesign.Complex(strata: "h", clusters: ["c"]));
        Assert.Equal(2, errors.Count);
        Assert.StartsWith("CSV, row 3, column 'h': The name of the stratum is missing. Give each response its stratum", errors[0].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("CSV, row 4, column 'c': The name of the cluster is missing.", errors[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_in_two_strata_names_both_rows_and_the_cure() => AssertOnly(
        Errors("vote,h,c\nyes,a,1\nno,a,1\nyes,b,1\nyes,b,2\n", SampleDesign.Complex(strata: "h", clusters: ["c"])),
        "CSV, row 4, column 'c': '1' lies in stratum 'b' here, and in stratum 'a' in row 2. State nested: true if names of clusters are unique only within strata");

    [Fact]
    public void Units_of_a_later_stage_may_cross_no_strata_but_bear_the_names_of_others()
    {
        var design = SampleDesign.MultiStage([new SamplingStage("school", Population: "N"), new SamplingStage("class", "sex", "M")]);
        var right = ResponseSet.ParseCsv("vote,school,sex,class,N,M\nyes,s1,m,1,9,4\nno,s2,f,1,9,4\n", new ReadOptions { Design = design });
        Assert.Equal(2, right.Bound.Frame!.GroupCount);
        AssertOnly(
            Errors("vote,school,sex,class,N,M\nyes,s1,m,1,9,4\nno,s1,f,1,9,4\n", design),
            "CSV, row 2, column 'class': '1' lies in stratum 'm' here, and in stratum 'f' in row 3.");
    }

    [Fact]
    public void There_are_responses_to_bind_to()
    {
        var empty = new ResponseSetBuilder(new Survey("s", [new SingleChoiceQuestion("vote", ["yes", "no"])])).Build();
        var error = Assert.Throws<SurveyDataException>(() => empty.DrawnBy(SampleDesign.Complex()));
        Assert.Contains("There are no responses", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_population_is_one_for_each_stratum() => AssertOnly(
        Errors("vote,h,N\nyes,a,9\nno,b,8\nyes,a,7\nno,a,7\n", SampleDesign.Complex(strata: "h", population: ["N"])),
        "CSV, row 4, column 'N': '7' differs from 9 in row 2, which is in the same stratum. Give all responses of a stratum the size of its population");

    [Fact]
    public void A_population_is_no_smaller_than_its_sample() => AssertOnly(
        Errors("vote,h,N\nyes,a,2\nno,a,2\nyes,a,2\n", SampleDesign.Complex(strata: "h", population: ["N"])),
        "CSV, row 2, column 'N': '2' is smaller than the 3 units drawn from that population. Give the number of sampling units (not of respondents)");

    [Fact]
    public void Fractions_and_numbers_of_units_do_not_mix()
    {
        var errors = Errors("vote,h,N\nyes,a,40\nno,b,0.5\n", SampleDesign.Complex(strata: "h", population: ["N"]));
        Assert.StartsWith(
            "CSV, row 3, column 'N': '0.5' is a fraction, but row 2 has 40, a number of units. Give fractions drawn everywhere",
            errors[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "'0' is no population size.")]
    [InlineData("-4", "'-4' is no population size.")]
    [InlineData("many", "'many' is no population size.")]
    [InlineData("", "The population size is missing.")]
    public void A_population_has_a_size(string text, string message) =>
        AssertOnly(Errors($"vote,N\nyes,{text}\n", SampleDesign.Complex(population: ["N"])), "CSV, row 2, column 'N': " + message);

    [Fact]
    public void Probabilities_are_at_most_1() => AssertOnly(
        Errors("vote,p\nyes,0.5\nno,1.5\n", SampleDesign.MultiStage([new SamplingStage(Population: "p")], unequalProbabilities: true)),
        "CSV, row 3, column 'p': '1.5' is no probability. With unequal probabilities the population column holds the probability");

    [Fact]
    public void Probabilities_are_one_for_each_unit() => AssertOnly(
        Errors("vote,c,p\nyes,1,0.5\nno,1,0.6\n", SampleDesign.MultiStage([new SamplingStage("c", Population: "p")], unequalProbabilities: true)),
        "CSV, row 3, column 'p': '0.6' differs from 0.5 in row 2, which is in the same unit.");

    [Fact]
    public void All_unknown_columns_are_told_with_those_there_are()
    {
        var errors = Errors("vote,h\nyes,1\nno,2\n", SampleDesign.Complex("w", "stratum"));
        Assert.Equal(["stratum", "w"], errors.Select(e => e.Column!));
        Assert.All(errors, e => Assert.Contains("The columns are: 'vote', 'h'.", e.Cure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-1", "'-1' is a negative replicate weight.")]
    [InlineData("", "The replicate weight is missing.")]
    [InlineData("x", "'x' is no replicate weight.")]
    public void A_replicate_weight_is_a_number_of_0_or_more(string text, string message) => AssertOnly(
        Errors($"vote,r1,r2\nyes,1,1\nno,1,{text}\n", SampleDesign.Replicates(ReplicationMethod.Bootstrap, ["r1", "r2"])),
        "CSV, row 3, column 'r2': " + message);

    [Fact]
    public void One_jackknife_group_is_no_jackknife() => AssertOnly(
        Errors("vote,g\nyes,1\nno,1\n", SampleDesign.JackknifeGroups("g")), "CSV, column 'g': All responses are in one jackknife group. Give at least two groups");

    [Fact]
    public void A_group_that_is_missing_is_named() => AssertOnly(
        Errors("vote,g\nyes,1\nno,\nyes,2\n", SampleDesign.JackknifeGroups("g")), "CSV, row 3, column 'g': The name of the jackknife group is missing.");

    [Fact]
    public void A_hundred_errors_are_listed_and_the_others_counted()
    {
        var rows = string.Concat(Enumerable.Repeat("yes,-1\n", 150));
        var error = Assert.Throws<SurveyDataException>(() => ResponseSet.ParseCsv("vote,w\n" + rows, new ReadOptions { Design = SampleDesign.Complex("w") }));
        Assert.Equal(100, error.Errors.Count);
        Assert.Equal(50, error.More);
    }

    [Fact]
    public void Errors_of_a_design_are_never_skipped() => Assert.Throws<SurveyDataException>(() => ResponseSet.ParseCsv(
        "vote,w\nyes,1\nno,-1\n", new ReadOptions { Design = SampleDesign.Complex("w"), BadRows = BadRows.Skip }));

    [Fact]
    public void Rows_are_those_of_the_file_where_others_were_skipped()
    {
        var options = new ReadOptions
        {
            Survey = new Survey("s", [new SingleChoiceQuestion("vote", ["yes", "no"])]),
            Design = SampleDesign.Complex("w"),
            BadRows = BadRows.Skip,
        };
        var error = Assert.Throws<SurveyDataException>(() => ResponseSet.ParseCsv("vote,w\nyes,1\nperhaps,1\nno,-1\n", options));
        Assert.Equal(4, Assert.Single(error.Errors).Row);
        var read = ResponseSet.ParseCsv("vote,w\nyes,1\nperhaps,5\nno,2\n", options);
        Assert.Equal([1, 2], read.Weights.ToArray());
    }

    [Fact]
    public void Drawn_by_numbers_the_responses_and_lists_columns_and_questions()
    {
        var responses = ResponseSet.ParseCsv("vote,h,w\nyes,1,-1\nno,2,1\n", new ReadOptions { DesignColumns = ["w"] });
        var negative = Assert.Single(Assert.Throws<SurveyDataException>(() => responses.DrawnBy(SampleDesign.Complex("w"))).Errors);
        Assert.Equal(1, negative.Row);
        var unknown = Assert.Single(Assert.Throws<SurveyDataException>(() => responses.DrawnBy(SampleDesign.Complex("weight"))).Errors);
        Assert.Equal("There is no such column, which the design names for weights.", unknown.Problem);
        Assert.Contains("The columns are: 'w', 'vote', 'h'. Correct the name, or name the column when reading", unknown.Cure, StringComparison.Ordinal);
    }

    private static IReadOnlyList<SurveyDataError> Errors(string csv, SampleDesign design) =>
        Assert.Throws<SurveyDataException>(() => ResponseSet.ParseCsv(csv, new ReadOptions { Design = design })).Errors;

    private static void AssertOnly(IReadOnlyList<SurveyDataError> errors, string message) =>
        Assert.StartsWith(message, Assert.Single(errors).ToString(), StringComparison.Ordinal);
}
