using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class ComplexIntervalReportTests
{
    private static readonly ComplexShare None = ComplexShare.From(0, 0, 7, 250);

    [Fact]
    public void An_interval_prints_in_one_line_with_its_notes()
    {
        Assert.Equal("[0.0023, 0.1777] 95% logit", $"{ComplexIntervalMethod.Logit.Interval(ComplexShares.NoEnglishLearners)}");
        Assert.Equal(
            "[0, 0.021] 95% Korn-Graubard, truncated (the share is 0 %, where its variance says nothing: an exact bound)",
            $"{ComplexIntervalMethod.KornGraubardTruncated.Interval(None)}");
        Assert.Equal(
            "no logit interval (the design leaves no degrees of freedom: no interval)",
            $"{ComplexIntervalMethod.Logit.Interval(new ComplexShare(0.5, 0.1, 0, 3))}");
    }

    [Fact]
    public void An_interval_is_a_row_of_a_table()
    {
        var interval = ComplexIntervalMethod.Wilson.Interval(ComplexShares.NoEnglishLearners);
        Assert.Contains("| Wilson | 2.2% | 0.3% to 13.5% | 183 |", interval.ToMarkdown(), StringComparison.Ordinal);
        Assert.StartsWith(
            "method,estimate,standard_error,lower,upper,level,sides,n,effective_n,df,quantile,notes", interval.ToCsv(), StringComparison.Ordinal);
        Assert.Contains("Inf", ComplexIntervalMethod.Logit.Interval(None.WithDegreesOfFreedom(double.PositiveInfinity)).ToCsv(), StringComparison.Ordinal);
    }
}
