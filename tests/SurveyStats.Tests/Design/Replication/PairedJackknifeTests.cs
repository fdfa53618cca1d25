using CsCheck;
using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Design.Replication;

public sealed class PairedJackknifeTests
{
    [Fact]
    public void The_first_unit_of_each_pair_is_deleted_and_the_second_doubled()
    {
        var replicates = ReplicationMethod.PairedJackknife.Create(Frames.OneStage([(2, null), (4, 8)]), new ReplicationRequest());
        Assert.Equal(3, replicates.Count);
        Assert.Equal([0, 2, 1, 1, 1, 1], Frames.Column(replicates, 0));
        Assert.Equal([1, 1, 1, 1, 0, 2], Frames.Column(replicates, 2));
        Assert.Equal([1, 0.5, 0.5], replicates.ReplicateScales);
        Assert.True(replicates.CentredAtEstimate);
    }

    [Fact]
    public void With_two_units_a_stratum_the_variance_of_a_total_is_the_linearised_one() => Gen.Select(Frames.Any(2), Gen.ULong.Nullable()).Sample((sample, seed) =>
    {
        var replicates = ReplicationMethod.PairedJackknife.Create(sample.Frame, new ReplicationRequest(Seed: seed));
        Frames.Close(Frames.Linearised(sample.Frame, sample.Totals), Frames.Variance(replicates, sample.Totals), sample.Totals);
    });

    [Fact]
    public void A_seed_chooses_the_unit_deleted_and_the_same_seed_the_same_one()
    {
        var frame = Frames.OneStage([.. Enumerable.Repeat((2, (double?)null), 20)]);
        var first = ReplicationMethod.PairedJackknife.Create(frame, new ReplicationRequest(Seed: 1)).Factors;
        Assert.Equal(first, ReplicationMethod.PairedJackknife.Create(frame, new ReplicationRequest(Seed: 1)).Factors);
        Assert.NotEqual(first, ReplicationMethod.PairedJackknife.Create(frame, new ReplicationRequest()).Factors);
    }

    [Fact]
    public void Odd_strata_are_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>("method", () => ReplicationMethod.PairedJackknife.Create(Frames.OneStage([(2, null), (3, null)]), new ReplicationRequest()));
        Assert.Contains("'s1' (3)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lonely_units_compared_with_all_are_refused_and_averaged_ones_raise_the_scale()
    {
        Assert.Throws<ArgumentException>(
            "method", () => ReplicationMethod.PairedJackknife.Create(Frames.OneStage([(2, null), (1, null)], LonelyUnits.Adjust), new ReplicationRequest()));
        Assert.Equal(2, ReplicationMethod.PairedJackknife.Create(Frames.OneStage([(2, null), (1, null)], LonelyUnits.Average), new ReplicationRequest()).Scale);
    }
}
