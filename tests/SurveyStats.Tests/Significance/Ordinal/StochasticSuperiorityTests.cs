using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Ordinal;

public sealed class StochasticSuperiorityTests
{
    private static readonly Gen<(double[] X, double[] Y)> Pairs =
        from categories in Gen.Int[1, 6]
        from x in Gen.Double[0, 30].Array[categories]
        from y in Gen.Double[0, 30].Array[categories]
        select (x, y);

    /// <summary>All roots of the quartic, found in 40 digits on a grid of sign changes.</summary>
    [Theory]
    [InlineData(new double[] { 3, 8, 12, 20, 7 }, new double[] { 10, 14, 9, 6, 2 }, 0.95, 0.72829268292682927, 0.61212172308114714, 0.81674766332921778)]
    [InlineData(new double[] { 0, 0, 5 }, new double[] { 5, 0, 0 }, 0.95, 1, 0.64270282393104309, 1)]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 4, 1, 1 }, 0.99, 0.76388888888888889, 0.34321192704465008, 0.94754313369022123)]
    public void The_interval_is_that_of_the_score_equation(double[] x, double[] y, double level, double estimate, double lower, double upper)
    {
        var superiority = StochasticSuperiority.FromCounts(x, y);
        var interval = superiority.Interval(ConfidenceLevel.Of(level))!;
        Assert.Equal(estimate, superiority.Estimate!.Value, 1e-15);
        Assert.Equal(lower, interval.Lower, 1e-14);
        Assert.Equal(upper, interval.Upper, 1e-14);
    }

    [Fact]
    public void The_interval_contains_the_estimate_lies_in_the_unit_interval_and_widens_with_the_level() => Law.Holds(Pairs, pair =>
    {
        var superiority = StochasticSuperiority.FromCounts(pair.X, pair.Y);
        if (superiority.Estimate is not { } estimate)
        {
            Assert.Null(superiority.Interval());
            return;
        }

        var (narrow, wide) = (superiority.Interval(ConfidenceLevel.P90)!, superiority.Interval(ConfidenceLevel.P99)!);
        Assert.True(narrow.Lower <= estimate + 1e-15 && narrow.Upper >= estimate - 1e-15 && narrow.Lower >= 0 && narrow.Upper <= 1, $"{estimate} {narrow}");
        Assert.True(wide.Lower <= narrow.Lower + 1e-15 && wide.Upper >= narrow.Upper - 1e-15, $"{narrow} {wide}");
    });

    [Fact]
    public void Changing_the_groups_turns_estimate_and_limits_round() => Law.Holds(Pairs, pair =>
    {
        var (one, other) = (StochasticSuperiority.FromCounts(pair.X, pair.Y), StochasticSuperiority.FromCounts(pair.Y, pair.X));
        if (one.Estimate is { } estimate)
        {
            Assert.Equal(estimate, 1 - other.Estimate!.Value, 1e-14);
            Assert.Equal(one.Interval()!.Lower, 1 - other.Interval()!.Upper, 1e-12);
            Assert.Equal(one.Interval()!.Upper, 1 - other.Interval()!.Lower, 1e-12);
        }
    });

    [Fact]
    public void More_answers_narrow_the_interval() => Law.Holds(Pairs, pair =>
    {
        var one = StochasticSuperiority.FromCounts(pair.X, pair.Y);
        var more = StochasticSuperiority.FromCounts([.. pair.X.Select(x => 3 * x)], [.. pair.Y.Select(y => 3 * y)]);
        Assert.True(one.Estimate is null || more.Interval()!.Width <= one.Interval()!.Width + 1e-14);
    });

    [Fact]
    public void A_bound_is_the_limit_of_the_wider_level()
    {
        var superiority = StochasticSuperiority.FromCounts([3, 8, 12], [10, 4, 9]);
        var bound = superiority.Interval(ConfidenceLevel.P95, IntervalSides.LowerBound)!;
        Assert.Equal((superiority.Interval(ConfidenceLevel.P90)!.Lower, 1.0), (bound.Lower, bound.Upper));
        Assert.Equal(0, superiority.Interval(sides: IntervalSides.UpperBound)!.Lower);
    }

    [Fact]
    public void An_empty_group_has_no_estimate() => Assert.Null(StochasticSuperiority.FromCounts([0, 0], [1, 2]).Estimate);
}
