using CsCheck;
using SurveyStats.Numerics;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class FinitePopulationIntervalTests
{
    private static readonly Gen<(int X, int N, int Population, double Level)> Cases =
        from population in Gen.Int[1, 400]
        from n in Gen.Int[1, population]
        from x in Gen.Int[0, n]
        from level in Gen.Double[0.5, 0.999]
        select (x, n, population, level);

    /// <summary>The smallest and largest M by enumeration with R 4.2.2's phyper.</summary>
    [Theory]
    [InlineData(3, 10, 50, 0.95, 5, 31)]
    [InlineData(0, 20, 100, 0.95, 0, 15)]
    [InlineData(430, 1000, 5000, 0.95, 2012, 2290)]
    [InlineData(5, 5, 8, 0.9, 6, 8)]
    [InlineData(7, 12, 12, 0.95, 7, 7)]
    [InlineData(1, 29, 200, 0.99, 1, 43)]
    [InlineData(27, 541, 1200, 0.95, 45, 79)]
    public void Limits_are_those_by_enumeration(int successes, int trials, long population, double level, int least, int most)
    {
        var interval = IntervalMethod.FinitePopulation(population).Interval(successes, trials, ConfidenceLevel.Of(level))!;
        Assert.Equal((double)least / population, interval.Lower);
        Assert.Equal((double)most / population, interval.Upper);
    }

    /// <summary>For every number M of successes in the population, the probability of the counts whose interval contains M/N.</summary>
    [Fact]
    public void The_level_is_kept_for_every_population() => Law.Holds(
        Gen.Int[1, 40].SelectMany(population => Gen.Select(Gen.Int[1, population], Gen.Const(population), Gen.Double[0.5, 0.99])), c =>
    {
        var (n, population, level) = (c.Item1, c.Item2, ConfidenceLevel.Of(c.Item3));
        var method = IntervalMethod.FinitePopulation(population);
        var limits = Enumerable.Range(0, n + 1).Select(x => method.Interval(x, n, level)!).ToList();
        for (var m = 0; m <= population; m++)
        {
            var coverage = Enumerable.Range(0, n + 1).Where(x => limits[x].Contains((double)m / population)).Sum(x => Hypergeometric.Probability(x, m, n, population));
            Assert.True(coverage >= level.Value - 1e-12, FormattableString.Invariant($"{m}: {coverage}"));
        }
    }, count: 100);

    [Fact]
    public void Limits_mirror_and_contain_the_share_and_lie_within_Clopper_Pearson_of_the_units_drawn() => Law.Holds(Cases, c =>
    {
        var (method, level) = (IntervalMethod.FinitePopulation(c.Population), ConfidenceLevel.Of(c.Level));
        var (there, back) = (method.Interval(c.X, c.N, level)!, method.Interval(c.N - c.X, c.N, level)!);
        Assert.Equal(c.Population, Math.Round(there.Lower * c.Population) + Math.Round(back.Upper * c.Population));
        Assert.True(there.Lower * c.Population >= c.X - 1e-9 && there.Upper * c.Population <= c.Population - (c.N - c.X) + 1e-9);
        Assert.True(there.Lower <= ((double)c.X / c.N) + (1.0 / c.Population) && there.Upper >= ((double)c.X / c.N) - (1.0 / c.Population));
    });

    [Fact]
    public void A_large_population_gives_Clopper_Pearson()
    {
        var (finite, infinite) = (IntervalMethod.FinitePopulation(1_000_000_000_000).Interval(27, 541)!, IntervalMethod.ClopperPearson.Interval(27, 541)!);
        Assert.Equal(infinite.Lower, finite.Lower, 1e-8);
        Assert.Equal(infinite.Upper, finite.Upper, 1e-8);
    }

    [Fact]
    public void A_census_leaves_nothing_open()
    {
        var interval = IntervalMethod.FinitePopulation(12).Interval(7, 12)!;
        Assert.Equal((7.0 / 12, 7.0 / 12), (interval.Lower, interval.Upper));
    }

    [Fact]
    public void A_share_of_a_finite_population_hands_over_its_plain_counts()
    {
        var share = Proportion.FromCounts(430, 1000, 5000);
        var interval = share.Interval(IntervalMethod.FinitePopulation(5000))!;
        Assert.Equal((2012.0 / 5000, 2290.0 / 5000), (interval.Lower, interval.Upper));
    }

    [Fact]
    public void Impossible_populations_and_samples_are_refused()
    {
        Assert.Equal("populationSize", Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.FinitePopulation(0)).ParamName);
        Assert.Equal("trials", Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.FinitePopulation(10).Interval(1, 11)).ParamName);
        var fraction = Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.FinitePopulation(10).Interval(1.5, 5));
        Assert.Contains("(N - 1)/(N - n)", fraction.Message, StringComparison.Ordinal);
    }
}
