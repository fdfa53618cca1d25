using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class LogitIntervalTests
{
    /// <summary>20 of 50: log odds log(2/3), variance 50/600; by hand.</summary>
    [Fact]
    public void Twenty_of_fifty_by_hand()
    {
        const double z = 1.9599639845400542;
        var margin = z * Math.Sqrt(50.0 / 600);
        var interval = IntervalMethod.Logit.Interval(20, 50)!;
        Assert.Equal(2 / (2 + (3 * Math.Exp(margin))), interval.Lower, 1e-15);
        Assert.Equal(2 / (2 + (3 * Math.Exp(-margin))), interval.Upper, 1e-15);
    }

    /// <summary>The limits of Clopper and Pearson, at the same tail.</summary>
    [Theory]
    [InlineData(IntervalSides.TwoSided)]
    [InlineData(IntervalSides.UpperBound)]
    public void No_success_has_the_exact_limit(IntervalSides sides)
    {
        var (logit, exact) = (IntervalMethod.Logit.Interval(0, 25.5, sides: sides)!, IntervalMethod.ClopperPearson.Interval(0, 25.5, sides: sides)!);
        Assert.Equal(exact.Upper, logit.Upper, 1e-15);
        Assert.Equal(0, logit.Lower);
    }

    [Theory]
    [InlineData(1e-310, 10)]
    [InlineData(1e-5, 1e300)]
    [InlineData(5e-324, 5)]
    public void Nearly_nothing_has_limits_that_are_numbers(double successes, double trials)
    {
        var interval = IntervalMethod.Logit.Interval(successes, trials)!;
        Assert.InRange(interval.Lower, 0, 1);
        Assert.InRange(interval.Upper, 0, 1);
    }
}
