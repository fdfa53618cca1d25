using CsCheck;
using SurveyStats.Numerics;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class AdmissibleFinitePopulationIntervalTests
{
    private static readonly Gen<(int N, int Population, double Level)> Cases =
        from population in Gen.Int[1, 60]
        from n in Gen.Int[1, population]
        from level in Gen.Double[0.5, 0.99]
        select (n, population, level);

    /// <summary>The level is kept at every M, and lost at any end that is taken off.</summary>
    [Fact]
    public void The_level_is_kept_and_no_end_can_be_taken_off() => Law.Holds(Cases, c =>
    {
        var (n, population, level) = (c.N, c.Population, ConfidenceLevel.Of(c.Level));
        var limits = LimitsOf(IntervalMethod.FinitePopulationAdmissible(population), n, population, level);
        double Probability(int x, int m) => Hypergeometric.Probability(x, m, n, population);
        var coverage = Enumerable.Range(0, population + 1)
            .Select(m => Enumerable.Range(0, n + 1).Where(x => limits[x].Least <= m && m <= limits[x].Most).Sum(x => Probability(x, m))).ToArray();
        Assert.All(coverage, (covered, m) => Assert.True(covered >= level.Value - 1e-12, FormattableString.Invariant($"{m}: {covered}")));
        for (var x = 0; x <= n; x++)
        {
            var (least, most) = limits[x];

            // An end may stay where taking it off would leave the share outside, or would take its mirror image off the same M.
            Assert.True(least * n >= x * population || least * 2 == population || coverage[least] - Probability(x, least) < level.Value + 1e-12);
            Assert.True(most * n <= x * population || most * 2 == population || coverage[most] - Probability(x, most) < level.Value + 1e-12);
        }
    }, count: 100);

    [Fact]
    public void Limits_mirror_hold_the_share_and_lie_within_the_equal_tailed_ones() => Law.Holds(Cases, c =>
    {
        var (n, population, level) = (c.N, c.Population, ConfidenceLevel.Of(c.Level));
        var shorter = LimitsOf(IntervalMethod.FinitePopulationAdmissible(population), n, population, level);
        var longer = LimitsOf(IntervalMethod.FinitePopulation(population), n, population, level);
        for (var x = 0; x <= n; x++)
        {
            Assert.True(longer[x].Least <= shorter[x].Least && shorter[x].Most <= longer[x].Most);
            Assert.Equal(population - shorter[x].Most, shorter[n - x].Least);
            Assert.True((shorter[x].Least - 1) * n < x * population && (shorter[x].Most + 1) * n > x * population);
        }
    }, count: 100);

    [Fact]
    public void A_sample_of_541_from_1200_has_shorter_intervals()
    {
        var (equalTailed, admissible) = (IntervalMethod.FinitePopulation(1_200), IntervalMethod.FinitePopulationAdmissible(1_200));
        var widths = Enumerable.Range(0, 12).Select(i => i * 49).Select(x => (Long: equalTailed.Interval(x, 541)!.Width, Short: admissible.Interval(x, 541)!.Width)).ToList();
        Assert.All(widths, w => Assert.True(w.Short <= w.Long));
        Assert.True(widths.Sum(w => w.Short) < widths.Sum(w => w.Long));
    }

    [Fact]
    public void Bounds_fractions_and_impossible_populations_are_refused()
    {
        var method = IntervalMethod.FinitePopulationAdmissible(100);
        Assert.Equal("sides", Assert.ThrowsAny<ArgumentException>(() => method.Interval(3, 10, sides: IntervalSides.LowerBound)).ParamName);
        Assert.Equal("successes", Assert.ThrowsAny<ArgumentException>(() => method.Interval(2.5, 10)).ParamName);
        Assert.Equal("trials", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(3, 101)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.FinitePopulationAdmissible(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.FinitePopulationAdmissible(100_001));
    }

    private static (int Least, int Most)[] LimitsOf(IntervalMethod method, int n, int population, ConfidenceLevel level) =>
        [.. Enumerable.Range(0, n + 1).Select(x => method.Interval(x, n, level)!)
            .Select(i => ((int)Math.Round(i.Lower * population), (int)Math.Round(i.Upper * population)))];
}
