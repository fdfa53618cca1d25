using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Coverage;

/// <summary>
/// The erratic coverage of the Wald interval at a nominal 95 %, as printed by Brown, Cai and DasGupta (2001), Statistical Science 16, section 2:
/// it gets worse where the base grows by one, or the share by a thousandth.
/// </summary>
public sealed class WaldCoverageTests
{
    [Theory]
    [InlineData(30, 0.2, 0.946)]
    [InlineData(98, 0.2, 0.928)]
    [InlineData(100, 0.106, 0.952)]
    [InlineData(100, 0.107, 0.911)]
    [InlineData(17, 0.5, 0.951)]
    [InlineData(18, 0.5, 0.904)]
    [InlineData(40, 0.5, 0.919)]
    [InlineData(591, 0.005, 0.945)]
    [InlineData(592, 0.005, 0.792)]
    public void Wald_covers_what_Brown_Cai_and_DasGupta_printed(int n, double p, double published)
    {
        var coverage = Enumerable.Range(0, n + 1).Where(x => IntervalMethod.Wald.Interval(x, n)!.Contains(p)).Sum(x => Binomial.Probability(x, n, p));
        Assert.Equal(published, coverage, 0.0005);
    }

    [Theory]
    [InlineData(98, 0.2)]
    [InlineData(18, 0.5)]
    [InlineData(592, 0.005)]
    public void Where_Wald_fails_Wilson_stays_near_its_level(int n, double p)
    {
        var coverage = Enumerable.Range(0, n + 1).Where(x => IntervalMethod.Wilson.Interval(x, n)!.Contains(p)).Sum(x => Binomial.Probability(x, n, p));
        Assert.InRange(coverage, 0.93, 0.98);
    }
}
