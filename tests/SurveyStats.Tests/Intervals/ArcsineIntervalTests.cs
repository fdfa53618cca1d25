using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class ArcsineIntervalTests
{
    /// <summary>At x = n/2 the angle is pi/4, and sin^2(pi/4 -/+ h) = (1 -/+ sin 2h)/2.</summary>
    [Theory]
    [InlineData(5, 10)]
    [InlineData(50.25, 100.5)]
    public void Half_the_trials_have_a_closed_form(double successes, double trials)
    {
        const double z = 1.9599639845400542;
        var interval = IntervalMethod.Arcsine.Interval(successes, trials)!;
        Assert.Equal((1 - Math.Sin(z / Math.Sqrt(trials))) / 2, interval.Lower, 1e-15);
        Assert.Equal((1 + Math.Sin(z / Math.Sqrt(trials))) / 2, interval.Upper, 1e-15);
    }

    [Fact]
    public void Angles_end_at_zero_and_a_right_angle()
    {
        Assert.Equal(0, IntervalMethod.Arcsine.Interval(0, 10)!.Lower);
        Assert.Equal(1, IntervalMethod.Arcsine.Interval(10, 10)!.Upper);
        Assert.Equal(1, IntervalMethod.Arcsine.Interval(1, 1, ConfidenceLevel.Of(0.9999))!.Upper);
    }

    [Fact]
    public void At_a_low_level_no_successes_begin_above_zero_as_the_formula_has_it() =>
        Assert.True(IntervalMethod.Arcsine.Interval(0, 10, ConfidenceLevel.Of(0.5))!.Lower > 0);

    /// <summary>sin^2(asin(sqrt(p')) + h) by mpmath, for no success in a thousand million: a subtraction from 1 would leave 8 digits.</summary>
    [Fact]
    public void A_small_upper_limit_keeps_its_digits() =>
        Assert.Equal(1, IntervalMethod.Arcsine.Interval(0, 1e9)!.Upper / 2.5355926215098362e-9, 1e-14);
}
