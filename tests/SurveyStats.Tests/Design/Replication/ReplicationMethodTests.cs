using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Design.Replication;

public sealed class ReplicationMethodTests
{
    [Fact]
    public void The_scales_of_replicates_that_others_made_are_those_of_the_methods()
    {
        Assert.Equal(0.75, ReplicationMethod.Jackknife.Scale(4));
        Assert.Null(ReplicationMethod.StratifiedJackknife.Scale(4));
        Assert.Equal(1, ReplicationMethod.PairedJackknife.Scale(4));
        Assert.Equal(0.25, ReplicationMethod.BalancedRepeated.Scale(4));
        Assert.Equal(1, ReplicationMethod.Fay(0.5).Scale(4));
        Assert.Equal(1, ReplicationMethod.SuccessiveDifference.Scale(4));
        Assert.Equal(1 / 3.0, ReplicationMethod.Bootstrap.Scale(4));
        Assert.Equal(1 / 3.0, ReplicationMethod.MultistageBootstrap.Scale(4));
        Assert.Null(ReplicationMethod.CantyDavisonBootstrap.Scale(4));
        Assert.Null(ReplicationMethod.Other.Scale(4));
        Assert.True(ReplicationMethod.SuccessiveDifference.AlwaysCentredAtEstimate);
    }

    [Fact]
    public void Names_are_different_and_methods_without_parameter_are_listed()
    {
        Assert.Equal(9, ReplicationMethod.All.Select(m => m.ToString()).Distinct().Count());
        Assert.Equal("Fay's method, rho = 0.3", ReplicationMethod.Fay(0.3).Name);
    }

    [Fact]
    public void Replicates_that_others_made_cannot_be_made() => Assert.Throws<ArgumentException>(
        "method", () => ReplicationMethod.Other.Create(Frames.OneStage([(2, null)]), new ReplicationRequest()));
}
