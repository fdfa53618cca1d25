using CsCheck;
using SurveyStats.Design;
using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Design.Replication;

public sealed class BalancedRepeatedReplicationTests
{
    [Fact]
    public void Three_strata_need_four_replicates()
    {
        var replicates = ReplicationMethod.BalancedRepeated.Create(Frames.OneStage([(2, null), (2, null), (2, null)]), new ReplicationRequest());
        Assert.Equal(4, replicates.Count);
        Assert.Equal(0.25, replicates.Scale);
        Assert.All(replicates.Factors, f => Assert.True(f is 0 or 2));
        Assert.Equal(3, MatrixRank.Of(replicates.Factors, 4) - 1);
    }

    [Fact]
    public void With_two_units_a_stratum_the_variance_of_a_total_is_the_linearised_one_with_replacement() =>
        Gen.Select(Frames.Any(2), Gen.ULong.Nullable(), Gen.Double[0, 0.9], Gen.Bool).Sample((sample, seed, rho, centred) =>
        {
            var expected = Frames.Linearised(sample.Frame, sample.Totals, finite: false);
            var request = new ReplicationRequest(Seed: seed, CentredAtEstimate: centred);
            Frames.Close(expected, Frames.Variance(ReplicationMethod.BalancedRepeated.Create(sample.Frame, request), sample.Totals), sample.Totals);
            Frames.Close(expected, Frames.Variance(ReplicationMethod.Fay(rho).Create(sample.Frame, request), sample.Totals), sample.Totals);
        });

    [Fact]
    public void Fay_keeps_a_part_of_the_weight()
    {
        var replicates = ReplicationMethod.Fay(0.3).Create(Frames.OneStage([(2, null), (2, null)]), new ReplicationRequest());
        Assert.All(replicates.Factors, f => Assert.True(Math.Abs(f - 0.3) < 1e-15 || Math.Abs(f - 1.7) < 1e-15));
        Assert.Equal(1 / (4 * 0.49), replicates.Scale, 14);
        Assert.Throws<ArgumentOutOfRangeException>("rho", () => ReplicationMethod.Fay(1));
        Assert.Throws<ArgumentOutOfRangeException>("rho", () => ReplicationMethod.Fay(double.NaN));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(92)]
    public void A_number_of_replicates_without_a_matrix_is_refused(int replicates)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            nameof(replicates), () => ReplicationMethod.BalancedRepeated.Create(Frames.OneStage([.. Enumerable.Repeat((2, (double?)null), 4)]), new ReplicationRequest(replicates)));
        Assert.Contains("needs 8 replicates", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_larger_order_may_be_asked_for() =>
        Assert.Equal(12, ReplicationMethod.BalancedRepeated.Create(Frames.OneStage([(2, null), (4, null)]), new ReplicationRequest(12)).Count);

    [Fact]
    public void Odd_strata_are_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>("method", () => ReplicationMethod.BalancedRepeated.Create(Frames.OneStage([(3, null), (5, null)]), new ReplicationRequest()));
        Assert.Contains("'s0' (3), 's1' (5)", error.Message, StringComparison.Ordinal);
    }
}
