using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Coverage;

/// <summary>
/// The exact probability that an interval covers the true share p, by enumeration: the sum over x of P(X = x) for the x whose interval contains p.
/// </summary>
public sealed class ExactCoverageTests
{
    private static readonly double[] Shares = [.. Enumerable.Range(1, 199).Select(i => i / 200.0)];

    public static TheoryData<double> Levels { get; } = [0.90, 0.95, 0.99];

    [Theory]
    [MemberData(nameof(Levels))]
    public void Clopper_Pearson_covers_at_least_its_level_at_every_share_and_base(double level)
    {
        foreach (var n in Enumerable.Range(1, 60))
        {
            foreach (var (p, coverage) in Coverages(IntervalMethod.ClopperPearson, n, level))
            {
                Assert.True(coverage >= level - 1e-12, FormattableString.Invariant($"n = {n}, p = {p}: {coverage}"));
            }
        }
    }

    /// <summary>Brown, Cai and DasGupta (2001), figures 5 to 7: on average over p, Wilson and Jeffreys keep the level, Agresti-Coull a little more, Wald far less.</summary>
    [Theory]
    [InlineData("Wilson", 0.945, 0.965)]
    [InlineData("Jeffreys", 0.94, 0.965)]
    [InlineData("Agresti-Coull", 0.95, 0.975)]
    [InlineData("Clopper-Pearson", 0.96, 0.99)]
    [InlineData("Wald", 0.80, 0.93)]
    public void Mean_coverage_at_a_nominal_95_percent_is_as_published(string method, double lowest, double highest)
    {
        foreach (var n in new[] { 20, 40, 50 })
        {
            var mean = Coverages(IntervalMethod.All.Single(m => m.Name == method), n, 0.95).Average(c => c.Coverage);
            Assert.InRange(mean, lowest, highest);
        }
    }

    /// <summary>Newcombe (1998), table II: the hybrid score interval keeps its level on average, the simple one does not for small samples.</summary>
    [Fact]
    public void Newcombe_covers_the_difference_better_than_Wald()
    {
        var newcombe = MeanCoverageOfDifference(DifferenceIntervalMethod.Newcombe);
        var wald = MeanCoverageOfDifference(DifferenceIntervalMethod.Wald);
        Assert.InRange(newcombe, 0.94, 0.975);
        Assert.True(wald < newcombe - 0.01, FormattableString.Invariant($"{wald} {newcombe}"));
    }

    private static IEnumerable<(double Share, double Coverage)> Coverages(IntervalMethod method, int n, double level)
    {
        var intervals = Enumerable.Range(0, n + 1).Select(x => method.Interval(x, n, ConfidenceLevel.Of(level))!).ToArray();
        return Shares.Select(p => (p, Enumerable.Range(0, n + 1).Where(x => intervals[x].Contains(p)).Sum(x => Binomial.Probability(x, n, p))));
    }

    private static double MeanCoverageOfDifference(DifferenceIntervalMethod method)
    {
        const int n1 = 15, n2 = 10;
        var intervals = new ConfidenceInterval[n1 + 1, n2 + 1];
        for (var x1 = 0; x1 <= n1; x1++)
        {
            for (var x2 = 0; x2 <= n2; x2++)
            {
                intervals[x1, x2] = method.Interval(x1, n1, x2, n2)!;
            }
        }

        double[] shares = [.. Enumerable.Range(1, 19).Select(i => i / 20.0)];
        return shares.SelectMany(p1 => shares.Select(p2 => Enumerable.Range(0, n1 + 1).Sum(x1 => Enumerable.Range(0, n2 + 1)
            .Where(x2 => intervals[x1, x2].Contains(p1 - p2))
            .Sum(x2 => Binomial.Probability(x1, n1, p1) * Binomial.Probability(x2, n2, p2))))).Average();
    }
}
