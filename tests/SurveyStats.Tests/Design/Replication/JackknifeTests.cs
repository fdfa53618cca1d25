using CsCheck;
using SurveyStats.Design;
using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Design.Replication;

public sealed class JackknifeTests
{
    /// <summary>R survey 4.1: as.svrepdesign(type = "JK1") of four units of eight.</summary>
    [Fact]
    public void Each_replicate_deletes_a_unit()
    {
        var replicates = ReplicationMethod.Jackknife.Create(Frames.OneStage([(4, 8)]), new ReplicationRequest());
        Assert.Equal(4, replicates.Count);
        Assert.Equal([0, 4 / 3.0, 4 / 3.0, 4 / 3.0], Frames.Column(replicates, 0));
        Assert.Equal(0.375, replicates.Scale, 15);
        Assert.Equal([1, 1, 1, 1], replicates.ReplicateScales);
        Assert.Equal(3, MatrixRank.Of(replicates.Factors, 4) - 1);
    }

    [Fact]
    public void The_variance_of_a_total_is_the_linearised_one() =>
        Gen.Select(Gen.Int[2, 12], Gen.Bool, Gen.Double[-9, 9].Array[12]).Sample((n, finite, t) =>
        {
            var (frame, totals) = (Frames.OneStage([(n, finite ? 2 * n : null)]), t[..n]);
            Frames.Close(Frames.Linearised(frame, totals), Frames.Variance(ReplicationMethod.Jackknife.Create(frame, new ReplicationRequest()), totals), totals);
        });

    [Fact]
    public void Strata_are_refused_and_so_is_another_number_of_replicates()
    {
        var error = Assert.Throws<ArgumentException>(() => ReplicationMethod.Jackknife.Create(Frames.OneStage([(2, null), (2, null)]), new ReplicationRequest()));
        Assert.Contains("StratifiedJackknife", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("replicates", () => ReplicationMethod.Jackknife.Create(Frames.OneStage([(4, null)]), new ReplicationRequest(5)));
        Assert.Throws<LonelyUnitException>(() => ReplicationMethod.Jackknife.Create(Frames.OneStage([(1, null)]), new ReplicationRequest()));
    }
}
