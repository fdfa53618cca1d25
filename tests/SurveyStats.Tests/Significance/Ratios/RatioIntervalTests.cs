using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class RatioIntervalTests
{
    [Fact]
    public void A_ratio_is_shown_in_one_line()
    {
        Assert.Equal("1.5439 [1.2494, 1.9363] 95% Koopman", RatioIntervalMethod.Koopman.Interval(88, 121, 57, 121)!.ToString());
        Assert.Equal("unbounded [0.7257, unbounded] 95% Koopman", RatioIntervalMethod.Koopman.Interval(5, 56, 0, 29)!.ToString());
        Assert.Equal("- [0, unbounded] 95% Koopman", RatioIntervalMethod.Koopman.Interval(0, 5, 0, 5)!.ToString());
        Assert.Equal(
            "6.6e-4 [1.2e-5, 0.0369] 99.9% Miettinen-Nurminen",
            OddsRatioIntervalMethod.MiettinenNurminen.Interval(1, 40, 39, 40, ConfidenceLevel.Of(0.999))!.ToString());
    }

    [Fact]
    public void A_ratio_is_a_row_of_Markdown_and_of_CSV()
    {
        var interval = RatioIntervalMethod.Koopman.Interval(5, 56, 0, 29)!;
        Assert.Equal("| method | ratio | 95% interval |\n| :--- | ---: | ---: |\n| Koopman | unbounded | 0.7257 to unbounded |", interval.ToMarkdown());
        var lines = interval.ToCsv().Split("\r\n");
        Assert.Equal("method,estimate,lower,upper,level,sides", lines[0]);
        Assert.StartsWith("Koopman,unbounded,0.7256888835936", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",unbounded,0.95,TwoSided", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_unbounded_interval_contains_every_large_ratio()
    {
        var interval = RatioIntervalMethod.Koopman.Interval(5, 56, 0, 29)!;
        Assert.True(interval.Contains(1e300));
        Assert.False(interval.Contains(0.7));
    }
}
