using CsCheck;
using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Design.Replication;

public sealed class SuccessiveDifferenceReplicationTests
{
    [Fact]
    public void The_variance_of_a_total_is_that_of_successive_differences() => Frames.Any(2, 3, 5, 9).Sample(sample =>
    {
        var replicates = ReplicationMethod.SuccessiveDifference.Create(sample.Frame, new ReplicationRequest());
        Frames.Close(SuccessiveDifferences(sample.Frame, sample.Totals), Frames.Variance(replicates, sample.Totals), sample.Totals);
        Assert.True(replicates.CentredAtEstimate);
        Assert.Equal(4.0 / replicates.Count, replicates.Scale);
    });

    [Fact]
    public void Factors_are_those_of_Fay_and_Train()
    {
        var replicates = ReplicationMethod.SuccessiveDifference.Create(Frames.OneStage([(3, null)]), new ReplicationRequest());
        Assert.Equal(4, replicates.Count);
        Assert.Equal(1, replicates.Factors.Average(), 15);
        Assert.All(replicates.Factors, f => Assert.Contains(new[] { 1, 1 - Math.Sqrt(0.5), 1 + Math.Sqrt(0.5) }, e => Math.Abs(e - f) < 1e-15));
    }

    [Fact]
    public void Neighbours_are_those_in_the_order_given()
    {
        var replicates = ReplicationMethod.SuccessiveDifference.Create(Frames.OneStage([(4, null)]), new ReplicationRequest(Order: [0, 2, 1, 3]));
        Assert.Equal((9 + 1 + 25 + 1) / 2.0, Frames.Variance(replicates, [1, 5, 4, 0]), 12);
    }

    [Fact]
    public void Rows_are_used_again_when_there_are_more_units_than_rows_and_every_unit_varies()
    {
        foreach (var units in new[] { 5, 7, 8, 14, 15, 22 })
        {
            var replicates = ReplicationMethod.SuccessiveDifference.Create(Frames.OneStage([(units, null)]), new ReplicationRequest(8));
            Assert.Equal(8, replicates.Count);
            Assert.All(Enumerable.Range(0, units), u => Assert.Contains(replicates.Factors[(u * 8)..((u + 1) * 8)], f => f != 1));
            Assert.Equal(0, Frames.Variance(replicates, [.. Enumerable.Repeat(3.0, units)]), 12);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(92)]
    public void A_number_of_replicates_without_a_matrix_is_refused(int replicates) => Assert.Throws<ArgumentOutOfRangeException>(
        nameof(replicates), () => ReplicationMethod.SuccessiveDifference.Create(Frames.OneStage([(4, null)]), new ReplicationRequest(replicates)));

    private static double SuccessiveDifferences(SampleFrame frame, double[] totals) =>
        frame.Stages[0].Strata.Select((stratum, h) =>
        {
            var t = totals.Where((_, i) => frame.Stages[0].Units![i].Stratum == h).ToArray();
            return (1 - stratum.Fraction) / 2 * t.Select((x, i) => x - t[(i + 1) % t.Length]).Sum(d => d * d);
        }).Sum();
}
