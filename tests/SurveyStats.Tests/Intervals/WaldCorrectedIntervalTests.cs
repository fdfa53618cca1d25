using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class WaldCorrectedIntervalTests
{
    /// <summary>Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 2; limits below 0 are clipped here.</summary>
    [Theory]
    [InlineData(81, 263, 0.2503, 0.3657)]
    [InlineData(15, 148, 0.0494, 0.1534)]
    [InlineData(0, 20, 0.0000, 0.0250)]
    [InlineData(1, 29, 0.0000, 0.1181)]
    public void Limits_are_those_of_Newcombes_table(double successes, double trials, double lower, double upper)
    {
        var interval = IntervalMethod.WaldCorrected.Interval(successes, trials)!;
        Assert.Equal(lower, interval.Lower, 0.5e-4);
        Assert.Equal(upper, interval.Upper, 0.5e-4);
    }

    [Fact]
    public void The_correction_adds_half_a_success_to_the_margin_of_Wald()
    {
        var (plain, corrected) = (IntervalMethod.Wald.Interval(40.5, 100.25)!, IntervalMethod.WaldCorrected.Interval(40.5, 100.25)!);
        Assert.Equal(0.5 / 100.25, plain.Lower - corrected.Lower, 1e-15);
        Assert.Equal(0.5 / 100.25, corrected.Upper - plain.Upper, 1e-15);
    }
}
