using SurveyStats.Design;
using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Design;

public class ReplicateBinderTests
{
    private const string Csv = """
        vote,w,r1,r2,g
        yes,2,4,0,b
        no,3,0,6,a
        yes,1,2,0,b
        no,0,0,0,a
        """;

    [Fact]
    public void Combined_replicates_are_weights()
    {
        var bound = Bind(Csv, SampleDesign.Replicates(ReplicationMethod.BalancedRepeated, ["r1", "r2"], "w"));
        Assert.Equal([4, 0, 0, 6, 2, 0, 0, 0], bound.Replicates!.Weights!);
        Assert.Equal([2, 3, 1, 0], bound.Weights!);
        Assert.Equal(0.5, bound.Replicates.Scale);
        Assert.Equal([1, 1], bound.Replicates.ReplicateScales);
        Assert.False(bound.Replicates.CentredAtEstimate);
        Assert.Null(bound.Replicates.DegreesOfFreedom);
    }

    [Fact]
    public void Factors_are_multiplied_by_the_weight()
    {
        var bound = Bind(Csv, SampleDesign.Replicates(ReplicationMethod.Bootstrap, ["r1", "r2"], "w", combined: false));
        Assert.Equal([8, 0, 0, 18, 2, 0, 0, 0], bound.Replicates!.Weights!);
        Assert.Equal(1, bound.Replicates.Scale);
    }

    [Fact]
    public void Responses_with_the_same_ratios_are_one_group()
    {
        var bound = Bind(Csv, SampleDesign.Replicates(ReplicationMethod.BalancedRepeated, ["r1", "r2"], "w"));
        Assert.Equal([0, 1, 0, 2], bound.GroupOfRow!);
        Assert.Equal(["1", "2", "3"], bound.Frame!.Stages[0].Units!.Select(u => u.Name));

        // The first: (2 * 4 + 1 * 2) / sqrt(2^2 + 1^2); the third weighs nothing.
        Assert.Equal([10 / Math.Sqrt(5), 0, 0, 6, 0, 0], bound.Replicates!.Factors);
    }

    [Fact]
    public void Jackknife_groups_need_no_weights_for_each_replicate()
    {
        var bound = Bind(Csv, SampleDesign.JackknifeGroups("g", "w"));
        Assert.Null(bound.Replicates!.Weights);
        Assert.Equal([0, 2, 2, 0], bound.Replicates.Factors);
        Assert.Equal(["a", "b"], bound.Frame!.Stages[0].Units!.Select(u => u.Name));
        Assert.Equal([1, 0, 1, 0], bound.GroupOfRow!);
        Assert.Equal(0.5, bound.Replicates.Scale);
        Assert.Same(ReplicationMethod.Jackknife, bound.Replicates.Method);
    }

    [Fact]
    public void What_is_stated_is_kept()
    {
        var replicates = Bind(Csv, SampleDesign.Replicates(
            ReplicationMethod.Other, ["r1", "r2"], "w", scale: 0.3, replicateScales: [0.5, 2], centredAtEstimate: true, degreesOfFreedom: 7)).Replicates!;
        Assert.Equal(0.3, replicates.Scale);
        Assert.Equal([0.5, 2], replicates.ReplicateScales);
        Assert.True(replicates.CentredAtEstimate);
        Assert.Equal(7, replicates.DegreesOfFreedom);
    }

    [Fact]
    public void Successive_differences_are_always_centred_at_the_estimate() =>
        Assert.True(Bind(Csv, SampleDesign.Replicates(ReplicationMethod.SuccessiveDifference, ["r1", "r2"], "w")).Replicates!.CentredAtEstimate);

    [Fact]
    public void With_scales_by_replicate_the_common_scale_is_1() =>
        Assert.Equal(1, Bind(Csv, SampleDesign.Replicates(ReplicationMethod.StratifiedJackknife, ["r1", "r2"], "w", replicateScales: [0.5, 0.5])).Replicates!.Scale);

    [Theory]
    [InlineData("wvs_jkn.csv", "jk", 40, true, 40)]
    [InlineData("wvs_boot.csv", "bs", 40, false, 40)]
    [InlineData("wvs_brr.csv", "br", 12, false, 12)]
    [InlineData("wvs_brr.csv", "fay", 12, false, 12)]
    public void The_rank_of_the_patterns_is_that_of_the_weights(string file, string prefix, int count, bool combined, int rank)
    {
        // The degrees of freedom in the reference figures are these ranks less 1; the columns of jk are rounded to six digits.
        var path = Path.Combine(AppContext.BaseDirectory, "Reference", "Figures", "design", "data", file);
        var columns = ReplicateColumns.Numbered(prefix, 1, count, 2);
        var bound = ResponseSet.ReadCsv(path, new ReadOptions
        {
            Design = SampleDesign.Replicates(ReplicationMethod.Other, columns, "syn_weight", combined, scale: 1),
        }).Bound;
        Assert.Equal(rank, MatrixRank.Of(bound.Replicates!.Factors, count));
        Assert.InRange(bound.Frame!.GroupCount, count, (16 * count) + 256);
        Assert.Equal(bound.Replicates.Factors.Length, bound.Frame.GroupCount * count);
    }

    private static BoundDesign Bind(string csv, SampleDesign design) => ResponseSet.ParseCsv(csv, new ReadOptions { Design = design }).Bound;
}
