using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class MoverTests
{
    private static readonly ConfidenceInterval Limits1 = Interval(0.005, 0.07);
    private static readonly ConfidenceInterval Limits2 = Interval(0.03, 0.09);

    /// <summary>The equations solved for the limits in 30-digit arithmetic: where the limit of p1 - R p2 is 0, by a root finder.</summary>
    [Theory]
    [InlineData(0, -0.07272001872658766, 0.02385164807134504, 0.09124668051745448, 1.583781271391715, 0.08588302842224074, 1.627475097666203)]
    [InlineData(0.4, -0.0666742416417845, 0.0158257569495584, 0.1242764256400532, 1.325729984182931, 0.1196205712571188, 1.353463628764562)]
    [InlineData(-0.3, -0.07674398357008097, 0.02916079783099616, 0.07637717165914646, 1.795151336688426, 0.07107311764275469, 1.853652366184933)]
    public void Limits_are_the_roots_of_the_equations(
        double r, double lower, double upper, double lowerRatio, double upperRatio, double lowerOdds, double upperOdds)
    {
        var difference = Mover.Difference(0.02, Limits1, 0.05, Limits2, r);
        Assert.Equal(lower, difference.Lower, 1e-15);
        Assert.Equal(upper, difference.Upper, 1e-15);
        Near(Mover.Ratio(0.02, Limits1, 0.05, Limits2, r), lowerRatio, upperRatio);
        Near(Mover.OddsRatio(0.02, Limits1, 0.05, Limits2, r), lowerOdds, upperOdds);
    }

    [Theory]
    [InlineData(0, 0.08873968442708101, 1.547462451365595, 0.08338516164531466, 1.587061258705397)]
    [InlineData(0.4, 0.1122209042733306, 1.261027216591308, 0.1071226829114576, 1.282523395336119)]
    [InlineData(-0.3, 0.07604156454724978, 1.771399171316823, 0.07078420731062826, 1.826814204502127)]
    public void Limits_by_logarithm_are_those_of_the_formula(double r, double lowerRatio, double upperRatio, double lowerOdds, double upperOdds)
    {
        Near(Mover.RatioByLogarithm(0.02, Limits1, 0.05, Limits2, r), lowerRatio, upperRatio);
        Near(Mover.OddsRatioByLogarithm(0.02, Limits1, 0.05, Limits2, r), lowerOdds, upperOdds);
    }

    /// <summary>From Wilson limits of simple samples MOVER is Newcombe's interval, and the MOVER intervals of the ratio families.</summary>
    [Fact]
    public void Wilson_limits_make_the_intervals_of_the_families() => Law.Holds(
        Gen.Select(Gen.Int[0, 40], Gen.Int[40, 90], Gen.Int[0, 50], Gen.Int[50, 80]), c =>
    {
        var (x1, n1, x2, n2) = c;
        var (one, two) = (IntervalMethod.Wilson.Interval(x1, n1)!, IntervalMethod.Wilson.Interval(x2, n2)!);
        var (p1, p2) = ((double)x1 / n1, (double)x2 / n2);
        var newcombe = DifferenceIntervalMethod.Newcombe.Interval(x1, n1, x2, n2)!;
        var difference = Mover.Difference(p1, one, p2, two);
        Assert.Equal((newcombe.Lower, newcombe.Upper), (difference.Lower, difference.Upper));
        Same(RatioIntervalMethod.Mover.Interval(x1, n1, x2, n2), Mover.Ratio(p1, one, p2, two));
        Same(OddsRatioIntervalMethod.Mover.Interval(x1, n1, x2, n2), Mover.OddsRatio(p1, one, p2, two));
    });

    [Fact]
    public void Changed_round_the_difference_changes_sign_and_the_ratios_are_reciprocal() => Law.Holds(
        Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[0.001, 0.999], Gen.Double[-1, 1], Gen.Double[0.001, 0.999], Gen.Double[0.001, 0.999]), c =>
    {
        var (p1, p2, r) = (c.Item1, c.Item2, c.Item3);
        var (one, two) = (Interval(p1 * c.Item4, p1 + ((1 - p1) * c.Item5)), Interval(p2 * c.Item5, p2 + ((1 - p2) * c.Item4)));
        var (there, back) = (Mover.Difference(p1, one, p2, two, r), Mover.Difference(p2, two, p1, one, r));
        Assert.Equal(there.Lower, -back.Upper, 1e-14);
        Assert.Equal(there.Upper, -back.Lower, 1e-14);
        Assert.True(there.Contains(p1 - p2));
        foreach (var (forth, round) in new[]
        {
            (Mover.Ratio(p1, one, p2, two, r), Mover.Ratio(p2, two, p1, one, r)),
            (Mover.OddsRatio(p1, one, p2, two, r)!, Mover.OddsRatio(p2, two, p1, one, r)!),
            (Mover.RatioByLogarithm(p1, one, p2, two, r)!, Mover.RatioByLogarithm(p2, two, p1, one, r)!),
            (Mover.OddsRatioByLogarithm(p1, one, p2, two, r)!, Mover.OddsRatioByLogarithm(p2, two, p1, one, r)!),
        })
        {
            Assert.Equal(1, forth.Lower * round.Upper!.Value, 1e-9);
            Assert.True(forth.Lower <= forth.Estimate * (1 + 1e-12) && forth.Estimate <= forth.Upper * (1 + 1e-12), $"{forth}");
        }
    });

    /// <summary>The log odds ratio changes its sign with success and failure.</summary>
    [Fact]
    public void The_odds_ratio_by_logarithm_is_reciprocal_for_failures()
    {
        var success = Mover.OddsRatioByLogarithm(0.02, Limits1, 0.05, Limits2, 0.2)!;
        var failure = Mover.OddsRatioByLogarithm(0.98, Interval(0.93, 0.995), 0.95, Interval(0.91, 0.97), 0.2)!;
        Assert.Equal(1 / success.Lower, failure.Upper!.Value, 1e-11);
        Assert.Equal(1 / success.Upper!.Value, failure.Lower, 1e-13);
    }

    [Fact]
    public void Shares_of_zero_and_one_have_defined_ends()
    {
        var (none, all) = (Interval(0, 0.02), Interval(0.97, 1));
        Assert.Equal((0.0, 0.0), (Mover.Ratio(0, none, 0.05, Limits2).Estimate, Mover.Ratio(0, none, 0.05, Limits2).Lower));
        var unbounded = Mover.Ratio(0.05, Limits2, 0, none, 0.5);
        Assert.Equal((null, null, true), (unbounded.Estimate, unbounded.Upper, unbounded.EstimateIsUnbounded));
        Assert.True(unbounded.Lower > 0);
        Assert.Equal((0, null), (Mover.Ratio(0, none, 0, none).Lower, Mover.Ratio(0, none, 0, none).Upper));
        Assert.Null(Mover.OddsRatio(0, none, 1, all));
        Assert.Null(Mover.OddsRatio(1, all, 0, none));
        Assert.Null(Mover.OddsRatio(1, all, 0.05, Limits2)!.Upper);
        Assert.Equal((0, null), (Mover.OddsRatio(1, all, 1, all)!.Lower, Mover.OddsRatio(1, all, 1, all)!.Upper));
        Assert.Null(Mover.RatioByLogarithm(0, none, 0.05, Limits2));
        Assert.Null(Mover.OddsRatioByLogarithm(1, all, 0.05, Limits2));
        Assert.Equal(0, Mover.RatioByLogarithm(0.01, Interval(0, 0.02), 0.05, Limits2, 0.9)!.Lower);
    }

    [Fact]
    public void Shares_of_complex_designs_are_compared_by_their_covariance()
    {
        var (first, second) = (ComplexShare.From(0.02, 0.01, 20, 300), ComplexShare.From(0.05, 0.015, 20, 300));
        var (one, two) = (ComplexIntervalMethod.Wilson.Interval(first).Limits!, ComplexIntervalMethod.Wilson.Interval(second).Limits!);
        var expected = Mover.Difference(0.02, one, 0.05, two, 0.4);
        var difference = Mover.Difference(first, second, 0.4 * 0.01 * 0.015, ComplexIntervalMethod.Wilson)!;
        Assert.Equal(expected.Lower, difference.Lower, 1e-15);
        Assert.Equal("MOVER, Wilson", difference.Method);
        Assert.Equal(Mover.Ratio(0.02, one, 0.05, two, 0.4).Upper!.Value, Mover.Ratio(first, second, 0.00006, ComplexIntervalMethod.Wilson)!.Upper!.Value, 1e-12);
        Assert.NotNull(Mover.OddsRatio(first, ComplexShare.From(0, 0, 20, 300)));
        Assert.Null(Mover.Difference(first, new ComplexShare(0.3, 0.01, 0, 2)));
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        Assert.Throws<ArgumentOutOfRangeException>("share1", () => Mover.Difference(2, Limits1, 0.05, Limits2));
        Assert.Throws<ArgumentException>("limits2", () => Mover.Difference(0.02, Limits1, 0.5, Limits2));
        Assert.Throws<ArgumentNullException>("limits1", () => Mover.Ratio(0.02, null!, 0.05, Limits2));
        Assert.Throws<ArgumentOutOfRangeException>("correlation", () => Mover.Ratio(0.02, Limits1, 0.05, Limits2, 1.5));
        Assert.Throws<ArgumentException>("limits2", () => Mover.Difference(0.02, Limits1, 0.05, IntervalMethod.Wilson.Interval(5, 100, ConfidenceLevel.P90)!));
        Assert.Throws<ArgumentException>(
            "limits1", () => Mover.OddsRatio(0.02, IntervalMethod.Wilson.Interval(2, 100, sides: IntervalSides.LowerBound)!, 0.05, Limits2));
        Assert.Throws<ArgumentOutOfRangeException>(
            "covariance", () => Mover.Difference(ComplexShare.From(0.1, 0.1, 3, 9), ComplexShare.From(0.1, 0.1, 3, 9), double.NaN));
    }

    private static ConfidenceInterval Interval(double lower, double upper) => new(lower, upper, default, IntervalSides.TwoSided, "given");

    private static void Near(RatioInterval? interval, double lower, double upper)
    {
        Assert.Equal(1, interval!.Lower / lower, 1e-13);
        Assert.Equal(1, interval.Upper!.Value / upper, 1e-13);
    }

    private static void Same(RatioInterval? expected, RatioInterval? interval)
    {
        Assert.Equal(expected is null, interval is null);
        Assert.Equal(expected?.Lower ?? 0, interval?.Lower ?? 0, 1e-12 * (1 + (expected?.Lower ?? 0)));
        Assert.Equal(expected?.Upper is null, interval?.Upper is null);
        Assert.Equal(1, (interval?.Upper ?? 1) / (expected?.Upper ?? 1), 1e-12);
        Assert.Equal(expected?.EstimateIsUnbounded, interval?.EstimateIsUnbounded);
    }
}
