using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class ComplexShareTests
{
    [Fact]
    public void Published_figures_make_a_share()
    {
        var share = ComplexShare.From(0.12, 0.02, 30, 400);
        Assert.Equal((0.12, 30, 30, 400), (share.Estimate, share.DegreesOfFreedom, share.DesignDegreesOfFreedom, share.Count));
        Assert.Equal(0.0004, share.Variance!.Value, 1e-18);
        Assert.Equal(264, share.EffectiveBase!.Value, 1e-9);
        Assert.Null(ComplexShare.From(1, 0, 30, 400).EffectiveBase);
        Assert.Equal("0.12, standard error 0.02, df 30, n 400", $"{share}");
    }

    [Fact]
    public void Other_degrees_of_freedom_leave_those_of_the_design()
    {
        var share = ComplexShare.From(0.12, 0.02, 30, 400).WithDegreesOfFreedom(double.PositiveInfinity);
        Assert.Equal((double.PositiveInfinity, 30), (share.DegreesOfFreedom, share.DesignDegreesOfFreedom));
        Assert.Equal(
            ComplexIntervalMethod.KornGraubard.Interval(ComplexShare.From(0.12, 0.02, 30, 400)).Limits!.Upper,
            ComplexIntervalMethod.KornGraubard.Interval(share).Limits!.Upper);
    }

    [Theory]
    [InlineData("estimate", 12, 0.02, 30, 400)]
    [InlineData("estimate", double.NaN, 0.02, 30, 400)]
    [InlineData("standardError", 0.12, -0.02, 30, 400)]
    [InlineData("standardError", 0.12, double.PositiveInfinity, 30, 400)]
    [InlineData("standardError", 0, 0.02, 30, 400)]
    [InlineData("degreesOfFreedom", 0.12, 0.02, 0, 400)]
    [InlineData("degreesOfFreedom", 0.12, 0.02, double.NaN, 400)]
    [InlineData("count", 0.12, 0.02, 30, 0)]
    public void Impossible_figures_are_refused_by_name(string argument, double estimate, double standardError, double degreesOfFreedom, long count) =>
        Assert.Throws<ArgumentOutOfRangeException>(argument, () => ComplexShare.From(estimate, standardError, degreesOfFreedom, count));
}
