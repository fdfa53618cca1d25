using CsCheck;
using SurveyStats.Design;
using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Design.Replication;

public sealed class StratifiedJackknifeTests
{
    private static readonly ReplicationRequest Plain = new();

    /// <summary>R survey 4.1: as.svrepdesign(type = "JKn") with options(survey.lonely.psu = "certainty").</summary>
    [Fact]
    public void Each_replicate_deletes_a_unit_of_its_stratum_and_lonely_ones_stay()
    {
        var replicates = ReplicationMethod.StratifiedJackknife.Create(Frames.OneStage([(3, 9), (2, 8), (1, 5)], LonelyUnits.Certainty), Plain);
        Assert.Equal(5, replicates.Count);
        Assert.Equal([1.5, 0, 1.5, 1, 1, 1], Frames.Column(replicates, 1));
        Assert.Equal([1, 1, 1, 2, 0, 1], Frames.Column(replicates, 4));
        Assert.Equal([4 / 9.0, 4 / 9.0, 4 / 9.0, 0.375, 0.375], replicates.ReplicateScales.Select(s => Math.Round(s, 15)).ToArray(), (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal(1, replicates.Scale);
        Assert.Equal(3, MatrixRank.Of(replicates.Factors, 5) - 1);
    }

    [Fact]
    public void The_variance_of_a_total_is_the_linearised_one() => Frames.Any(2, 3, 4, 5).Sample(sample =>
    {
        var replicates = ReplicationMethod.StratifiedJackknife.Create(sample.Frame, Plain);
        Frames.Close(Frames.Linearised(sample.Frame, sample.Totals), Frames.Variance(replicates, sample.Totals), sample.Totals);
        Assert.Equal(sample.Totals.Length - sample.Frame.Stages[0].Strata.Count, MatrixRank.Of(replicates.Factors, replicates.Count) - 1);
    });

    /// <summary>The linearised standard errors of R survey 4.1 for the totals 6, 10, 8, 24, 6, 35 (svytotal): 18.330303, 39.509493, 22.449944.</summary>
    [Theory]
    [InlineData(LonelyUnits.Remove, 18.330303)]
    [InlineData(LonelyUnits.Adjust, 39.509493)]
    [InlineData(LonelyUnits.Average, 22.449944)]
    public void Lonely_units_add_what_they_add_to_the_linearised_variance(LonelyUnits rule, double error)
    {
        var replicates = ReplicationMethod.StratifiedJackknife.Create(Frames.OneStage([(3, null), (2, null), (1, null)], rule), Plain);
        Assert.Equal(error, Math.Sqrt(Frames.Variance(replicates, [6, 10, 8, 24, 6, 35])), 6);
    }

    [Fact]
    public void A_lonely_unit_without_a_rule_fails_unless_it_is_the_whole_stratum()
    {
        var error = Assert.Throws<LonelyUnitException>(() => ReplicationMethod.StratifiedJackknife.Create(Frames.OneStage([(2, null), (1, 3)]), Plain));
        Assert.Equal(["s1"], error.Strata);
        Assert.Equal(2, ReplicationMethod.StratifiedJackknife.Create(Frames.OneStage([(2, null), (1, 1)]), Plain).Count);
    }

    [Fact]
    public void Unequal_probabilities_scale_each_replicate()
    {
        var stage = new FrameStage([new FrameStratum("", -1, 3, null)], [new FrameUnit("a", 0, 0.2), new FrameUnit("b", 0, 0.5), new FrameUnit("c", 0, 0.9)]);
        var replicates = ReplicationMethod.StratifiedJackknife.Create(new SampleFrame([stage], LonelyUnits.Fail, false), Plain);
        double[] t = [3, 5, 10];
        var expected = 1.5 * ((0.8 * 9) + (0.5 * 1) + (0.1 * 16));
        Assert.Equal(expected, Frames.Variance(replicates, t), 12);
    }

    [Fact]
    public void Units_below_a_primary_unit_share_its_factor()
    {
        var replicates = ReplicationMethod.StratifiedJackknife.Create(Frames.TwoStages(10, (2, 4), (1, 1), (3, 5)), Plain);
        Assert.Equal([0, 0, 1.5, 1.5, 1.5, 1.5], Frames.Column(replicates, 0));
        Assert.Equal([1.5, 1.5, 1.5, 0, 0, 0], Frames.Column(replicates, 2));
    }

    [Fact]
    public void More_factors_than_memory_is_meant_to_hold_are_refused()
    {
        var error = Assert.Throws<ArgumentException>("method", () => ReplicationMethod.StratifiedJackknife.Create(Frames.OneStage([(20_000, null)]), Plain));
        Assert.Contains("ReplicationMethod.Bootstrap", error.Message, StringComparison.Ordinal);
    }
}
