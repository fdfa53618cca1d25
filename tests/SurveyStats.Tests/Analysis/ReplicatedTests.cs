using Xunit;

namespace SurveyStats.Tests.Analysis;

public sealed class ReplicatedTests
{
    // Two strata of two and three villages, four responses in the first village, two in the others.
    private const string Csv = """
        answer,stratum,village,w
        yes,n,b,2
        no,n,b,2
        yes,n,b,3
        yes,n,b,2
        no,n,a,4
        yes,n,a,2
        no,s,e,1
        no,s,e,1
        yes,s,d,2
        no,s,d,2
        yes,s,c,3
        yes,s,c,2
        """;

    private static readonly SampleDesign Clustered = SampleDesign.Complex("w", "stratum", ["village"], nested: true);

    private static ResponseSet Responses(SampleDesign? design = null) =>
        ResponseSet.ParseCsv(Csv, new ReadOptions { Design = design ?? Clustered, DesignColumns = ["stratum", "village", "w"] });

    [Fact]
    public void Responses_of_a_unit_share_its_factor()
    {
        var replicates = Responses().Replicated(ReplicationMethod.StratifiedJackknife).Replicates!;
        Assert.Equal(5, replicates.Count);
        Assert.Equal(1, replicates.Scale);
        Assert.Equal([0.5, 0.5, 2 / 3.0, 2 / 3.0, 2 / 3.0], replicates.ReplicateScales);
        Assert.Equal(3, replicates.DegreesOfFreedom);
        Assert.False(replicates.CentredAtEstimate);
        Assert.Equal([2, 0, 1, 1, 1], replicates.FactorsOf(2)!);
        Assert.Equal([6, 0, 3, 3, 3], replicates.WeightsOf(2));
        Assert.Equal([1, 1, 0, 1.5, 1.5], replicates.FactorsOf(11)!);
        Assert.Equal("5 replicates of 12 responses, stratified jackknife, 3 degrees of freedom", replicates.ToString());
        Assert.Throws<ArgumentOutOfRangeException>("row", () => replicates.FactorsOf(12));
    }

    [Fact]
    public void A_total_has_the_linearised_standard_error_under_the_jackknife()
    {
        var (drawn, replicated) = (Responses(), Responses().Replicated(ReplicationMethod.StratifiedJackknife));
        var yes = drawn.Survey.SingleChoice("answer")["yes"];
        Assert.Equal(
            drawn.TotalsOf(yes, Segmentation.Total)[0].StandardError!.Value,
            replicated.TotalsOf(replicated.Survey.SingleChoice("answer")["yes"], Segmentation.Total)[0].StandardError!.Value, 12);
        Assert.Equal(drawn.DesignDegreesOfFreedom, replicated.DesignDegreesOfFreedom);
    }

    [Fact]
    public void Responses_that_are_units_are_taken_in_their_order()
    {
        var replicates = Responses(SampleDesign.Complex("w", "stratum")).Replicated(ReplicationMethod.StratifiedJackknife).Replicates!;
        Assert.Equal(12, replicates.Count);
        Assert.All(Enumerable.Range(0, 12), row => Assert.Equal(row, replicates.FactorsOf(row)!.ToList().IndexOf(0)));
        Assert.Equal(11, Responses(SampleDesign.Complex("w")).Replicated(ReplicationMethod.Jackknife).Replicates!.DegreesOfFreedom);
    }

    [Fact]
    public void The_same_seed_gives_the_same_replicates_whatever_the_order_of_the_rows()
    {
        var lines = Csv.Split('\n', StringSplitOptions.TrimEntries);
        var turned = ResponseSet.ParseCsv(
            string.Join('\n', [lines[0], .. lines.Skip(1).Reverse()]), new ReadOptions { Design = Clustered, DesignColumns = ["stratum", "village", "w"] });
        foreach (var method in new[] { ReplicationMethod.Bootstrap, ReplicationMethod.CantyDavisonBootstrap, ReplicationMethod.MultistageBootstrap })
        {
            var (first, second) = (Responses().Replicated(method, 20, seed: 7).Replicates!, turned.Replicated(method, 20, seed: 7).Replicates!);
            Assert.All(Enumerable.Range(0, 12), row => Assert.Equal(first.FactorsOf(row)!, second.FactorsOf(11 - row)!));
        }
    }

    [Fact]
    public void Successive_differences_follow_the_order_of_the_rows()
    {
        var replicates = Responses(SampleDesign.Complex("w", clusters: ["village"])).Replicated(ReplicationMethod.SuccessiveDifference).Replicates!;
        Assert.Equal(8, replicates.Count);

        // Village b is followed by a, a by e: the sum over replicates of the product of neighbours is -1 eighth of R, of others 0.
        double Product(int row, int other) => replicates.FactorsOf(row)!.Zip(replicates.FactorsOf(other)!, (x, y) => (x - 1) * (y - 1)).Sum();
        Assert.Equal(-1, Product(0, 4), 12);
        Assert.Equal(-1, Product(4, 6), 12);
        Assert.Equal(0, Product(0, 6), 12);
        Assert.Equal(-1, Product(0, 10), 12);
    }

    [Fact]
    public void The_design_says_how_replicates_were_made_and_can_make_them_again()
    {
        var replicated = Responses().Replicated(ReplicationMethod.Bootstrap, 30, seed: 3);
        Assert.StartsWith("replicates by bootstrap, seed 3, made from: ", replicated.Design.ToString(), StringComparison.Ordinal);
        var again = Responses().DrawnBy(replicated.Design);
        Assert.Equal(30, again.Replicates!.Count);
        Assert.Equal(replicated.Replicates!.FactorsOf(5)!, again.Replicates.FactorsOf(5)!);
    }

    [Fact]
    public void A_simple_random_sample_is_one_stratum_of_responses()
    {
        var simple = ResponseSet.ParseCsv("answer\nyes\nno\nyes\n", new ReadOptions { Design = SampleDesign.SimpleRandomFrom(6) });
        var replicates = simple.Replicated(ReplicationMethod.Jackknife).Replicates!;
        Assert.Equal(2 / 3.0 * 0.5, replicates.Scale, 15);
        Assert.Equal([0, 1.5, 1.5], replicates.FactorsOf(0)!);
    }

    [Fact]
    public void Replicates_are_made_once_and_from_units_only()
    {
        Assert.Null(Responses().Replicates);
        Assert.Throws<ArgumentNullException>("method", () => Responses().Replicated(null!));
        Assert.Throws<ArgumentNullException>("seed", () => Responses().Replicated(ReplicationMethod.Bootstrap));
        Assert.Throws<ArgumentException>("method", () => Responses().Replicated(ReplicationMethod.Other));
        Assert.Throws<ArgumentException>("method", () => Responses().Replicated(ReplicationMethod.BalancedRepeated));
        var replicated = Responses().Replicated(ReplicationMethod.StratifiedJackknife);
        Assert.Throws<InvalidOperationException>(() => replicated.Replicated(ReplicationMethod.StratifiedJackknife));
    }
}
