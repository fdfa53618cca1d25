using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class MoverOddsRatioIntervalTests
{
    /// <summary>The documentation of the R package ratesci (orci, MOVER-W).</summary>
    [Theory]
    [InlineData(5, 56, 1, 29, 0.363784, 18.78207)]
    [InlineData(28, 29, 51, 56, 0.4012105, 20.71423)]
    public void The_MOVER_interval_gives_published_limits(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        // The second is published as the reciprocal of 51/56 against 28/29.
        var interval = OddsRatioIntervalMethod.Mover.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 1e-5);
        Assert.Equal(upper, interval.Upper!.Value, 2e-4);
    }

    [Fact]
    public void The_samples_changed_round_make_reciprocal_limits() => Law.Holds(Gen.Select(Gen.Int[0, 40], Gen.Int[0, 60]), c =>
    {
        var defined = OddsRatioIntervalMethod.Mover.TryLimits(c.Item1, 40, c.Item2, 60, 0.025, out var lower, out var upper);
        Assert.Equal(defined, OddsRatioIntervalMethod.Mover.TryLimits(c.Item2, 60, c.Item1, 40, 0.025, out var back, out var far));
        Assert.True(!defined || (double.IsInfinity(upper) ? back == 0 : Math.Abs((back * upper) - 1) < 1e-13));
        Assert.True(!defined || (double.IsInfinity(far) ? lower == 0 : Math.Abs((lower * far) - 1) < 1e-13));
    });

    [Fact]
    public void Only_successes_against_none_is_undefined_and_other_empty_cells_are_the_ends()
    {
        Assert.Null(OddsRatioIntervalMethod.Mover.Interval(10, 10, 0, 20));
        Assert.Null(OddsRatioIntervalMethod.Mover.Interval(0, 10, 20, 20));
        Assert.Equal(0, OddsRatioIntervalMethod.Mover.Interval(0, 10, 5, 20)!.Lower);
        Assert.Null(OddsRatioIntervalMethod.Mover.Interval(10, 10, 5, 20)!.Upper);
        var nothing = OddsRatioIntervalMethod.Mover.Interval(10, 10, 20, 20)!;
        Assert.Equal((0, null), (nothing.Lower, nothing.Upper));
    }
}
