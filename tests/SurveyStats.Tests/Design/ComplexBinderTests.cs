using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Design;

public class ComplexBinderTests
{
    private const string Clustered = """
        vote,region,psu,w,N
        yes,north,b,2,10
        no,north,a,1,10
        yes,south,c,3,20
        no,north,b,2,10
        yes,south,d,3,20
        no,south,c,4,20
        """;

    [Fact]
    public void Strata_and_clusters_come_in_the_order_of_their_names()
    {
        var bound = Bind(Clustered, SampleDesign.Complex("w", "region", ["psu"]));
        var stage = Assert.Single(bound.Frame!.Stages);
        Assert.Equal([new FrameStratum("north", -1, 2, null), new FrameStratum("south", -1, 2, null)], stage.Strata);
        Assert.Equal([new FrameUnit("a", 0), new FrameUnit("b", 0), new FrameUnit("c", 1), new FrameUnit("d", 1)], stage.Units!);
        Assert.Equal([1, 0, 2, 1, 3, 2], bound.GroupOfRow!);
        Assert.Equal([2, 1, 3, 2, 3, 4], bound.Weights!);
        Assert.False(bound.Frame.IsIndependent);
        Assert.Equal(4, bound.Frame.GroupCount);
    }

    [Fact]
    public void Population_sizes_become_those_of_the_strata()
    {
        var bound = Bind(Clustered, SampleDesign.Complex("w", "region", ["psu"], ["N"]));
        Assert.Equal([10, 20], bound.Frame!.Stages[0].Strata.Select(s => s.PopulationUnits!.Value));
        Assert.Equal([0.2, 0.1], bound.Frame.Stages[0].Strata.Select(s => s.Fraction));
    }

    [Fact]
    public void Without_clusters_each_response_is_a_unit_and_groups_are_strata()
    {
        var bound = Bind(Clustered, SampleDesign.Complex("w", "region"));
        Assert.True(bound.Frame!.IsIndependent);
        Assert.Null(bound.Frame.Stages[0].Units);
        Assert.Equal([new FrameStratum("north", -1, 3, null), new FrameStratum("south", -1, 3, null)], bound.Frame.Stages[0].Strata);
        Assert.Equal([0, 0, 1, 0, 1, 1], bound.GroupOfRow!);
    }

    [Fact]
    public void Without_strata_there_is_one_without_a_name()
    {
        var bound = Bind(Clustered, SampleDesign.Complex("w"));
        Assert.Equal([new FrameStratum(string.Empty, -1, 6, null)], bound.Frame!.Stages[0].Strata);
        Assert.Null(bound.GroupOfRow);
        Assert.Equal(1, bound.Frame.GroupCount);
    }

    [Fact]
    public void Nested_names_are_clusters_of_their_own_in_each_stratum()
    {
        const string csv = "vote,region,psu\nyes,n,1\nno,n,2\nyes,s,1\nno,s,1\n";
        var bound = Bind(csv, SampleDesign.Complex(strata: "region", clusters: ["psu"], nested: true));
        Assert.Equal([new FrameUnit("1", 0), new FrameUnit("2", 0), new FrameUnit("1", 1)], bound.Frame!.Stages[0].Units!);
        Assert.Equal([0, 1, 2, 2], bound.GroupOfRow!);
        Assert.Null(bound.Weights);
    }

    [Fact]
    public void Blanks_around_names_do_not_matter()
    {
        const string csv = "vote,region\nyes,n\nno, n\nyes,s\nno,n \n";
        Assert.Equal([0, 0, 1, 0], Bind(csv, SampleDesign.Complex(strata: "region")).GroupOfRow!);
    }

    [Fact]
    public void Fractions_become_population_sizes()
    {
        const string csv = "vote,h,f\nyes,1,0.25\nno,1,0.25\nyes,2,1\n";
        var strata = Bind(csv, SampleDesign.Complex(strata: "h", population: ["f"])).Frame!.Stages[0].Strata;
        Assert.Equal([8, 1], strata.Select(s => s.PopulationUnits!.Value));
        Assert.Equal([0.25, 1], strata.Select(s => s.Fraction));
    }

    [Fact]
    public void Without_weights_they_are_the_inverse_of_the_sampling_fractions()
    {
        const string csv = "vote,h,N\nyes,1,10\nno,1,10\nyes,2,3\n";
        Assert.Equal([5, 5, 3], Bind(csv, SampleDesign.Complex(strata: "h", population: ["N"])).Weights!);
    }

    [Fact]
    public void The_weights_of_the_responses_stand_where_the_design_names_none()
    {
        const string csv = "vote,h,N,w\nyes,1,10,7\nno,1,10,8\nyes,2,3,9\n";
        var responses = ResponseSet.ParseCsv(csv, new ReadOptions { WeightColumn = "w", Design = SampleDesign.Complex(strata: "h", population: ["N"]) });
        Assert.Equal([7, 8, 9], responses.Bound.Weights!);
        Assert.Equal([7, 8, 9], responses.Weights.ToArray());
        Assert.True(responses.HasWeights);
    }

    [Fact]
    public void Units_of_later_stages_lie_within_those_above()
    {
        const string csv = """
            vote,school,class,N,M
            yes,s2,1,50,4
            no,s2,2,50,4
            yes,s1,1,50,3
            no,s1,1,50,3
            no,s1,2,50,3
            """;
        var bound = Bind(csv, SampleDesign.Complex(clusters: ["school", "class"], population: ["N", "M"]));
        var (first, second) = (bound.Frame!.Stages[0], bound.Frame.Stages[1]);
        Assert.Equal([new FrameStratum(string.Empty, -1, 2, 50)], first.Strata);
        Assert.Equal([new FrameUnit("s1", 0), new FrameUnit("s2", 0)], first.Units!);
        Assert.Equal([new FrameStratum(string.Empty, 0, 2, 3), new FrameStratum(string.Empty, 1, 2, 4)], second.Strata);
        Assert.Equal([new FrameUnit("1", 0), new FrameUnit("2", 0), new FrameUnit("1", 1), new FrameUnit("2", 1)], second.Units!);
        Assert.Equal([2, 3, 0, 0, 1], bound.GroupOfRow!);
        Assert.Equal([50, 50, 37.5, 37.5, 37.5], bound.Weights!);
    }

    [Fact]
    public void A_last_stage_without_clusters_has_the_responses_as_units()
    {
        const string csv = "vote,school,N,M\nyes,b,9,30\nno,a,9,40\nyes,b,9,30\n";
        var bound = Bind(csv, SampleDesign.MultiStage([new SamplingStage("school", Population: "N"), new SamplingStage(Population: "M")]));
        var second = bound.Frame!.Stages[1];
        Assert.Equal([new FrameStratum(string.Empty, 0, 1, 40), new FrameStratum(string.Empty, 1, 2, 30)], second.Strata);
        Assert.Equal([new FrameUnit("0000000002", 0), new FrameUnit("0000000001", 1), new FrameUnit("0000000003", 1)], second.Units!);
        Assert.Equal([1, 0, 2], bound.GroupOfRow!);
    }

    [Fact]
    public void Strata_of_a_later_stage_lie_within_the_units_above()
    {
        const string csv = """
            vote,school,sex,class,N,M
            yes,s1,m,1,9,4
            no,s1,f,2,9,5
            yes,s2,m,1,9,6
            no,s1,m,3,9,4
            """;
        var design = SampleDesign.MultiStage([new SamplingStage("school", Population: "N"), new SamplingStage("class", "sex", "M")]);
        var bound = Bind(csv, design);
        Assert.Equal(
            [new FrameStratum("f", 0, 1, 5), new FrameStratum("m", 0, 2, 4), new FrameStratum("m", 1, 1, 6)], bound.Frame!.Stages[1].Strata);
        Assert.Equal([1, 0, 3, 2], bound.GroupOfRow!);
    }

    [Fact]
    public void Stages_that_add_nothing_are_dropped()
    {
        var without = Bind(Clustered, SampleDesign.Complex("w", clusters: ["region", "psu"]));
        Assert.Equal(["north", "south"], Assert.Single(without.Frame!.Stages).Units!.Select(u => u.Name));
        const string csv = "vote,a,b,c,N,M\nyes,1,1,1,5,6\nno,2,1,1,5,6\n";
        var design = SampleDesign.MultiStage([new("a", Population: "N"), new("b", Population: "M"), new("c")]);
        Assert.Equal(2, Bind(csv, design).Frame!.Stages.Count);
    }

    [Fact]
    public void Unequal_probabilities_belong_to_units_and_weigh_them()
    {
        const string csv = "vote,town,p\nyes,b,0.5\nno,a,0.25\nyes,b,0.5\n";
        var bound = Bind(csv, SampleDesign.MultiStage([new SamplingStage("town", Population: "p")], unequalProbabilities: true));
        Assert.Equal([new FrameUnit("a", 0, 0.25), new FrameUnit("b", 0, 0.5)], bound.Frame!.Stages[0].Units!);
        Assert.Null(bound.Frame.Stages[0].Strata[0].PopulationUnits);
        Assert.Equal([2, 4, 2], bound.Weights!);
        var rows = Bind(csv, SampleDesign.MultiStage([new SamplingStage(Population: "p")], unequalProbabilities: true));
        Assert.Equal([0.5, 0.25, 0.5], rows.Frame!.Stages[0].Units!.Select(u => u.InclusionProbability!.Value));
        Assert.False(rows.Frame.IsIndependent);
    }

    [Fact]
    public void The_rules_for_lonely_units_are_carried()
    {
        var frame = Bind(Clustered, SampleDesign.Complex("w", "region", lonelyUnits: LonelyUnits.Adjust, lonelyInDomains: true)).Frame!;
        Assert.Equal(LonelyUnits.Adjust, frame.LonelyUnits);
        Assert.True(frame.LonelyInDomains);
    }

    [Fact]
    public void Many_names_go_by_a_dictionary_to_the_same_frame()
    {
        // 3000 strata of 3000 clusters: nine million pairs, most of them not there.
        var rows = Enumerable.Range(0, 3_000).Select(i => FormattableString.Invariant($"yes,h{i},c{(i * 7) % 3_000}"));
        var bound = Bind("vote,h,c\n" + string.Join('\n', rows) + "\nno,h1,c7\n", SampleDesign.Complex(strata: "h", clusters: ["c"]));
        Assert.Equal(3_000, bound.Frame!.Stages[0].Units!.Count);
        Assert.Equal(bound.GroupOfRow![1], bound.GroupOfRow[3_000]);
        Assert.Equal("c7", bound.Frame.Stages[0].Units![bound.GroupOfRow[1]].Name);
    }

    [Theory]
    [InlineData("apistrat.csv", "stype", new string[0], new[] { "fpc" }, "E:100/4421 H:50/755 M:50/1018", 6194)]
    [InlineData("apiclus1.csv", null, new[] { "dnum" }, new[] { "fpc" }, ":15/757", 9235.4)]
    [InlineData("apisrs.csv", null, new string[0], new[] { "fpc" }, ":200/6194", 6194)]
    [InlineData("apiclus2.csv", null, new[] { "dnum", "snum" }, new[] { "fpc1", "fpc2" }, ":40/757", 5128.675)]
    public void The_school_samples_have_the_sizes_that_are_published(
        string file, string? strata, string[] clusters, string[] population, string expected, double total)
    {
        // n_h and N_h: Lumley (2010), Complex Surveys, section 2.2 and 3.2. The totals of the inverse fractions: N for the first and third;
        // 183 * 757/15 and sum of 757/40 * M_i for the others, by hand.
        var path = Path.Combine(AppContext.BaseDirectory, "Reference", "Figures", "design", "data", file);
        var bound = ResponseSet.ReadCsv(path, new ReadOptions { Design = SampleDesign.Complex(null, strata, clusters, population) }).Bound;
        Assert.Equal(
            expected, string.Join(' ', bound.Frame!.Stages[0].Strata.Select(s => FormattableString.Invariant($"{s.Name}:{s.SampledUnits}/{s.PopulationUnits}"))));
        Assert.Equal(total, bound.Weights!.Sum(), 6);
    }

    private static BoundDesign Bind(string csv, SampleDesign design) => ResponseSet.ParseCsv(csv, new ReadOptions { Design = design }).Bound;
}
