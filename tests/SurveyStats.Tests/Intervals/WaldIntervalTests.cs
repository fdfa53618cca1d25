using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class WaldIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 1, there without clipping.</summary>
    [Theory]
    [InlineData(81, 263, 0.2522, 0.3638)]
    [InlineData(15, 148, 0.0527, 0.1500)]
    [InlineData(0, 20, 0.0000, 0.0000)]
    public void Limits_are_those_of_Newcombes_table(double successes, double trials, double lower, double upper)
    {
        var interval = IntervalMethod.Wald.Interval(successes, trials)!;
        Assert.Equal(lower, interval.Lower, 0.5e-4);
        Assert.Equal(upper, interval.Upper, 0.5e-4);
    }

    [Fact]
    public void Wald_shrinks_to_a_point_without_successes_and_without_failures()
    {
        Assert.Equal(0, IntervalMethod.Wald.Interval(0, 10)!.Width);
        Assert.Equal(1, IntervalMethod.Wald.Interval(10, 10)!.Lower);
    }
}
