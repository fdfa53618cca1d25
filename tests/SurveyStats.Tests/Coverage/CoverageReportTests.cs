using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Coverage;

public sealed class CoverageReportTests
{
    private static readonly IntervalMethod[] Exact = [IntervalMethod.ClopperPearson, IntervalMethod.Blaker];

    [Fact]
    public void Exact_methods_cover_at_least_their_level_on_both_sides_of_every_jump()
    {
        foreach (var n in Enumerable.Range(1, 60).Append(541))
        {
            foreach (var method in Exact)
            {
                var level = new[] { 0.8, 0.95, 0.99 }[n % 3];
                var report = CoverageReport.Of(method, n, ConfidenceLevel.Of(level));
                Assert.True(report.Minimum >= level - 1e-12, FormattableString.Invariant($"{method} n = {n}: {report.Minimum} at {report.MinimumShare:R}"));
            }

        }
    }

    /// <summary>One bound only: beside its own limits the coverage is the level itself.</summary>
    [Fact]
    public void An_exact_bound_covers_its_level_and_no_less()
    {
        foreach (var n in new[] { 1, 2, 9, 40, 100 })
        {
            var (lower, upper) = (
                CoverageReport.Of(IntervalMethod.ClopperPearson, n, sides: IntervalSides.LowerBound),
                CoverageReport.Of(IntervalMethod.ClopperPearson, n, sides: IntervalSides.UpperBound));
            Assert.Equal(0.95, lower.Minimum, 1e-12);
            Assert.Equal(0.95, upper.Minimum, 1e-12);
        }
    }

    /// <summary>Brown, Cai and DasGupta (2001), section 4.1.1, on the downward spikes of Wilson near 0: 0.838 as n grows, at p = 0.1765/n.</summary>
    [Fact]
    public void Wilson_dips_to_84_percent_near_0_as_Brown_Cai_and_DasGupta_say()
    {
        var report = CoverageReport.Of(IntervalMethod.Wilson, 1000);
        Assert.Equal(0.838, report.Minimum, 0.001);
        Assert.Equal(0.1765, report.MinimumShare * 1000, 0.0005);
    }

    /// <summary>Wald's interval of no successes is a point, so that it misses every small share.</summary>
    [Fact]
    public void Wald_covers_nothing_just_above_0() => Assert.Equal((0.0, 0.0), (
        CoverageReport.Of(IntervalMethod.Wald, 100).Minimum, CoverageReport.Of(IntervalMethod.Wald, 100).MinimumShare));

    [Fact]
    public void Coverage_at_a_share_is_the_sum_over_the_counts_that_contain_it()
    {
        foreach (var method in IntervalMethod.All)
        {
            var report = CoverageReport.Of(method, 37);
            foreach (var p in new[] { 0, 0.003, 0.2, 0.5, 0.77, 1 })
            {
                var expected = Enumerable.Range(0, 38).Where(x => method.Interval(x, 37)!.Contains(p)).Sum(x => Binomial.Probability(x, 37, p));
                Assert.Equal(expected, report.CoverageAt(p), 1e-13);
            }
        }
    }

    /// <summary>The integral of the coverage over p, by the midpoint rule on a fine grid.</summary>
    [Fact]
    public void The_mean_is_the_integral_of_the_coverage()
    {
        foreach (var method in IntervalMethod.All)
        {
            var report = CoverageReport.Of(method, 20);
            const int steps = 5_000;
            Assert.Equal(Enumerable.Range(0, steps).Average(i => report.CoverageAt((i + 0.5) / steps)), report.Mean, 3e-4);
            Assert.Equal(Enumerable.Range(0, 21).Average(x => method.Interval(x, 20)!.Width), report.MeanWidth, 1e-15);
        }
    }

    /// <summary>One trial, Clopper-Pearson at 95 %: [0, 0.975] and [0.025, 1] cover 1 - p up to 0.025, 1 up to 0.975, and p above.</summary>
    [Fact]
    public void One_trial_by_hand()
    {
        var report = CoverageReport.Of(IntervalMethod.ClopperPearson, 1);
        Assert.Equal(0.975, report.Minimum, 1e-15);
        Assert.Equal(0.025, report.MinimumShare, 1e-15);
        Assert.Equal(1 - (0.025 * 0.025), report.Mean, 1e-15);
        Assert.Equal(0.975, report.MeanWidth, 1e-15);
        Assert.Equal([0.975, 1.0], report.Curve.Where(point => Math.Abs(point.Share - 0.025) < 1e-12).Select(point => Math.Round(point.Coverage, 12)).Distinct());
    }

    /// <summary>A minimum that a fine grid finds is never below the one at the jumps.</summary>
    [Fact]
    public void No_share_between_the_jumps_is_covered_less_than_the_minimum()
    {
        foreach (var method in IntervalMethod.All)
        {
            foreach (var n in new[] { 1, 2, 7, 23 })
            {
                var report = CoverageReport.Of(method, n, ConfidenceLevel.P99);
                Assert.All(Enumerable.Range(1, 1_500), i => Assert.True(report.CoverageAt(i / 1_501.0) >= report.Minimum - 1e-12));
            }
        }
    }

    [Fact]
    public void The_curve_rises_in_share_and_is_drawn_with_its_figures()
    {
        var report = CoverageReport.Of(IntervalMethod.Wilson, 30);
        Assert.All(report.Curve.Zip(report.Curve.Skip(1)), pair => Assert.True(pair.First.Share <= pair.Second.Share));
        var lines = report.ToString().Split('\n');
        Assert.Equal(
            "Coverage of Wilson, n = 30, level 95%: mean 95.2%, minimum 83.7% at a share of 0.0059, mean width 0.271", lines[0]);
        Assert.Equal("0.00 to 0.05   83.7%  95.0%  ██████████████░░░░░░░░░░░░░░░░░░|", lines[2]);
        Assert.Equal(23, lines.Length);
        Assert.Contains("| 0.00 to 0.05 | 83.7% | 95.0% |", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(report.Curve.Count + 2, report.ToCsv().Split("\r\n").Length);
    }

    [Fact]
    public void Impossible_questions_are_refused()
    {
        Assert.Equal("trials", Assert.Throws<ArgumentOutOfRangeException>(() => CoverageReport.Of(IntervalMethod.Wilson, 0)).ParamName);
        Assert.Equal("trials", Assert.Throws<ArgumentOutOfRangeException>(() => CoverageReport.Of(IntervalMethod.Wilson, 1_000_000)).ParamName);
        Assert.Throws<ArgumentNullException>(() => CoverageReport.Of(null!, 10));
        Assert.Throws<ArgumentException>(() => CoverageReport.Of(IntervalMethod.FinitePopulation(100), 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => CoverageReport.Of(IntervalMethod.Blaker, 10, sides: IntervalSides.LowerBound));
        Assert.Equal("share", Assert.Throws<ArgumentOutOfRangeException>(() => CoverageReport.Of(IntervalMethod.Wilson, 10).CoverageAt(1.5)).ParamName);
    }
}
