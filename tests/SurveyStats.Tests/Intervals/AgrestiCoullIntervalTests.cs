using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class AgrestiCoullIntervalTests
{
    /// <summary>Brown, Cai and DasGupta (2001): the Agresti-Coull interval has Wilson's centre and contains Wilson's interval.</summary>
    [Fact]
    public void Agresti_Coull_has_the_centre_of_Wilson_and_contains_it() => Law.Holds(
        Gen.Int[1, 2000].SelectMany(n => Gen.Select(Gen.Int[0, n], Gen.Const(n), Gen.Double[0.5, 0.999])), c =>
    {
        var (x, n, level) = (c.Item1, c.Item2, ConfidenceLevel.Of(c.Item3));
        var (mine, wilson) = (IntervalMethod.AgrestiCoull.Interval(x, n, level)!, IntervalMethod.Wilson.Interval(x, n, level)!);
        Assert.True(mine.Lower <= wilson.Lower + 1e-15 && mine.Upper >= wilson.Upper - 1e-15);
        if (mine.Lower > 0 && mine.Upper < 1)
        {
            Assert.Equal(wilson.Lower + wilson.Upper, mine.Lower + mine.Upper, 1e-15);
        }
    });

    /// <summary>The limits of nearly no trials are 0 and 1, where 1/2 - 1/2 is computed from rounded numbers.</summary>
    [Fact]
    public void Rounding_does_not_push_a_limit_past_the_share()
    {
        foreach (var level in Enumerable.Range(50, 50).Select(i => ConfidenceLevel.Of(i / 100.0)))
        {
            Assert.Equal(0, IntervalMethod.AgrestiCoull.Interval(0, 1e-20, level)!.Lower);
            Assert.Equal(1, IntervalMethod.AgrestiCoull.Interval(1e-20, 1e-20, level)!.Upper);
        }
    }

    /// <summary>At x = n/2 the formula is 1/2 -/+ z / (2 sqrt(n + z^2)).</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(100)]
    public void At_one_half_the_margin_is_z_over_twice_the_root_of_n_plus_z2(double trials)
    {
        const double z = 1.9599639845400545;
        Assert.Equal(0.5 + (z / (2 * Math.Sqrt(trials + (z * z)))), IntervalMethod.AgrestiCoull.Interval(trials / 2, trials)!.Upper, 1e-15);
    }
}
