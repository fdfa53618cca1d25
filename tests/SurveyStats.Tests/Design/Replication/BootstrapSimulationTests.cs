using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Design.Replication;

/// <summary>The mean bootstrap variance of a total over 200,000 replicates, in a band of 3 % (its standard error is about 0.4 %).</summary>
[Trait("Category", "Simulation")]
public sealed class BootstrapSimulationTests
{
    private const int Replicates = 200_000;
    private static readonly double[] Totals = [3, 9, 4, 12, 7, 1, 8, 8.5, 2];

    [Theory]
    [InlineData(null, null)]
    [InlineData(12.0, 9.0)]
    public void The_rescaled_bootstrap_has_the_linearised_variance(double? first, double? second)
    {
        var frame = Frames.OneStage([(6, first), (3, second)]);
        InBand(Frames.Linearised(frame, Totals), ReplicationMethod.Bootstrap.Create(frame, new ReplicationRequest(Replicates, 11)), Totals);
        InBand(Frames.Linearised(frame, Totals), ReplicationMethod.MultistageBootstrap.Create(frame, new ReplicationRequest(Replicates, 12)), Totals);
    }

    [Fact]
    public void The_bootstrap_of_Canty_and_Davison_has_the_linearised_variance_for_equal_strata()
    {
        var (frame, totals) = (Frames.OneStage([(4, null), (4, null)]), Totals[..8]);
        InBand(Frames.Linearised(frame, totals), ReplicationMethod.CantyDavisonBootstrap.Create(frame, new ReplicationRequest(Replicates, 13)), totals);
    }

    /// <summary>A population of N = 10 made of 4 units leaves the factor N/(N - 1), and 2 of its units are drawn anew in each replicate.</summary>
    [Fact]
    public void The_population_bootstrap_leaves_a_factor_of_the_size()
    {
        var (frame, totals) = (Frames.OneStage([(4, 12)]), Totals[..4]);
        InBand(Frames.Linearised(frame, totals) * 12 / 11, ReplicationMethod.CantyDavisonBootstrap.Create(frame, new ReplicationRequest(Replicates, 14)), totals);
    }

    /// <summary>v = N^2-weighted sum of both stages: the first as ever, and f_1 times that of each primary unit.</summary>
    [Fact]
    public void The_multistage_bootstrap_has_the_linearised_variance_of_both_stages()
    {
        var frame = Frames.TwoStages(6, (4, 8), (2, 3), (3, null));
        double[] primary = [Totals[..4].Sum(), Totals[4..6].Sum(), Totals[6..].Sum()];
        var first = Frames.Linearised(frame, primary);
        var second = Frames.Linearised(Frames.OneStage([(4, 8)]), Totals[..4]) + Frames.Linearised(Frames.OneStage([(2, 3)]), Totals[4..6]);
        InBand(first + (0.5 * second), ReplicationMethod.MultistageBootstrap.Create(frame, new ReplicationRequest(Replicates, 15)), Totals);
    }

    private static void InBand(double expected, ReplicateWeights replicates, double[] totals) =>
        Assert.InRange(Frames.Variance(replicates, totals) / expected, 0.97, 1.03);
}
