using CsCheck;
using SurveyStats.Numerics;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class BlakerIntervalTests
{
    private static readonly Gen<(int X, int N, double Level)> Cases =
        from n in Gen.Int[1, 60]
        from x in Gen.Int[0, n]
        from level in Gen.OneOf(Gen.Double[0.5, 0.999], Gen.Int[0, 3].Select(i => new[] { 0.8, 0.9, 0.95, 0.99 }[i]))
        select (x, n, level);

    /// <summary>The acceptability from its definition, by enumeration, just inside and outside the limits and over a grid outside.</summary>
    [Fact]
    public void Nothing_outside_is_acceptable_and_the_limits_are_its_edge() => Law.Holds(Cases, c =>
    {
        var level = ConfidenceLevel.Of(c.Level);
        var interval = IntervalMethod.Blaker.Interval(c.X, c.N, level)!;
        foreach (var p in Enumerable.Range(1, 39).Select(i => i / 40.0).Where(p => p < interval.Lower - 1e-9 || p > interval.Upper + 1e-9))
        {
            Assert.True(Acceptability(c.X, c.N, p) <= level.Alpha + 1e-12, FormattableString.Invariant($"{p} {interval.Lower:R} {interval.Upper:R}"));
        }

        if (c.X > 0)
        {
            Assert.True(Acceptability(c.X, c.N, interval.Lower * (1 + 1e-9)) >= level.Alpha - 1e-7);
            Assert.True(Acceptability(c.X, c.N, interval.Lower * (1 - 1e-9)) <= level.Alpha + 1e-7);
        }

        if (c.X < c.N)
        {
            Assert.True(Acceptability(c.X, c.N, 1 - ((1 - interval.Upper) * (1 + 1e-9))) >= level.Alpha - 1e-7);
            Assert.True(Acceptability(c.X, c.N, 1 - ((1 - interval.Upper) * (1 - 1e-9))) <= level.Alpha + 1e-7);
        }
    }, count: 80);

    [Fact]
    public void Blaker_lies_within_Clopper_Pearson() => Law.Holds(
        Gen.Int[1, 3000].SelectMany(n => Gen.Select(Gen.Int[0, n], Gen.Const(n), Gen.Double[0.5, 0.9999])), c =>
    {
        var level = ConfidenceLevel.Of(c.Item3);
        var (exact, blaker) = (IntervalMethod.ClopperPearson.Interval(c.Item1, c.Item2, level)!, IntervalMethod.Blaker.Interval(c.Item1, c.Item2, level)!);
        Assert.True(exact.Lower <= blaker.Lower + 1e-15 && blaker.Upper <= exact.Upper + 1e-15, $"{exact} {blaker}");
    });

    /// <summary>P(X &lt;= 0) = P(X &gt;= n) at 1/2: where all succeed, the acceptability jumps there.</summary>
    [Fact]
    public void Five_of_five_begins_at_the_jump_of_one_half() => Assert.Equal(0.5, IntervalMethod.Blaker.Interval(5, 5)!.Lower);

    /// <summary>The point where P(X = 0) = P(X &gt;= 4) is a limit of both counts, and has the same bits in both.</summary>
    [Fact]
    public void Two_counts_share_a_jump_to_the_last_bit()
    {
        var limits = Enumerable.Range(0, 61).Select(x => IntervalMethod.Blaker.Interval(x, 60)!).ToList();
        var shared = limits.Count(lower => limits.Any(upper => upper.Upper == lower.Lower && upper.Upper < 1));
        Assert.True(shared > 20, $"{shared}");
        Assert.DoesNotContain(limits, lower => limits.Any(upper => upper.Upper != lower.Lower && Math.Abs(upper.Upper - lower.Lower) < 1e-13));
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-12)]
    [InlineData(0.499999)]
    public void Extreme_levels_keep_the_limits_in_order(double tail)
    {
        foreach (var (x, n) in new[] { (0, 7), (1, 7), (3, 7), (7, 7), (5000, 1_000_000), (999_999, 1_000_000) })
        {
            Assert.True(IntervalMethod.Blaker.TryLimits(x, n, tail, out var lower, out var upper));
            Assert.True(lower <= upper && lower >= 0 && upper <= 1, FormattableString.Invariant($"{x}/{n} {lower} {upper}"));
        }
    }

    [Fact]
    public void Effective_counts_and_one_bound_are_refused_and_Clopper_Pearson_is_named()
    {
        var fraction = Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.Blaker.Interval(4.5, 10));
        var bound = Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.Blaker.Interval(4, 10, sides: IntervalSides.LowerBound));
        Assert.Equal(("successes", "sides"), (fraction.ParamName, bound.ParamName));
        Assert.Contains("ClopperPearson", fraction.Message, StringComparison.Ordinal);
        Assert.Contains("ClopperPearson", bound.Message, StringComparison.Ordinal);
        Assert.True(IntervalMethod.Blaker is { NeedsWholeCounts: true, IsTwoSidedOnly: true });
        Assert.True(IntervalMethod.Wilson is { NeedsWholeCounts: false, IsTwoSidedOnly: false });
    }

    private static double Acceptability(int x, int n, double p)
    {
        double Smaller(int i) => Math.Min(Binomial.LowerTail(i, n, p), Binomial.UpperTail(i, n, p));
        var bound = Smaller(x) * (1 + 1e-12);
        return Enumerable.Range(0, n + 1).Where(i => Smaller(i) <= bound).Sum(i => Binomial.Probability(i, n, p));
    }
}
