using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Planning;

public sealed class MarginOfErrorTests
{
    [Fact]
    public void A_census_has_no_margin()
    {
        Assert.Equal(0, MarginOfError.Of(541, population: 541));
        Assert.Equal(0, MarginOfError.FinitePopulationCorrection(1, 1));
        Assert.Equal(1, MarginOfError.FinitePopulationCorrection(1, 100));
    }

    [Fact]
    public void It_falls_with_the_sample_and_rises_with_level_and_design_effect() => Law.Holds(
        Gen.Select(Gen.Int[1, 5_000], Gen.Double[0.01, 0.99], Gen.Double[0.5, 4]), c =>
    {
        var (n, share, deff) = c;
        var margin = MarginOfError.Of(n, share, population: 10_000, designEffect: deff);
        Assert.True(MarginOfError.Of(n + 1, share, population: 10_000, designEffect: deff) < margin);
        Assert.True(MarginOfError.Of(n, share, ConfidenceLevel.P99, 10_000, deff) > margin);
        Assert.Equal(margin * Math.Sqrt(2), MarginOfError.Of(n, share, population: 10_000, designEffect: 2 * deff), 1e-14);
        Assert.Equal(margin, MarginOfError.Of(n, 1 - share, population: 10_000, designEffect: deff), 1e-14);
        Assert.True(MarginOfError.Of(n, share, designEffect: deff) >= margin);
    });

    [Fact]
    public void It_is_half_the_width_of_Walds_interval() =>
        Assert.Equal(IntervalMethod.Wald.Interval(300, 1_000)!.Width / 2, MarginOfError.Of(1_000, 0.3), 1e-15);

    [Fact]
    public void A_sample_above_the_population_is_refused()
    {
        Assert.Contains("population of 500", Assert.Throws<ArgumentOutOfRangeException>(() => MarginOfError.Of(541, population: 500)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("size", () => MarginOfError.Of(0));
        Assert.Throws<ArgumentOutOfRangeException>("share", () => MarginOfError.Of(10, 1.1));
    }
}
