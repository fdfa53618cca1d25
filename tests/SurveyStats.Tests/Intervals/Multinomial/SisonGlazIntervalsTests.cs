using Xunit;

namespace SurveyStats.Tests.Intervals.Multinomial;

public sealed class SisonGlazIntervalsTests
{
    [Fact]
    public void All_intervals_within_the_unit_interval_have_one_width()
    {
        var intervals = MultinomialIntervalMethod.SisonGlaz.Intervals([56, 72, 73, 59, 62, 87, 68])!;
        Assert.All(intervals, i => Assert.Equal(intervals[0].Width, i.Width, 1e-14));
    }

    [Fact]
    public void Many_similar_categories_have_shorter_intervals_than_Goodmans()
    {
        double[] counts = [50, 52, 48, 51, 49, 50, 53, 47];
        Assert.True(MultinomialIntervalMethod.SisonGlaz.Intervals(counts)![0].Width < MultinomialIntervalMethod.Goodman.Intervals(counts)![0].Width);
    }

    /// <summary>The box grows by one at a time, so that a million answers cost some thousand steps.</summary>
    [Fact]
    public void Large_samples_are_done_at_once()
    {
        var interval = MultinomialIntervalMethod.SisonGlaz.Intervals([400_000, 350_000, 250_000])![0];
        Assert.InRange(interval.Width, 0.0018, 0.0026);
    }

    [Fact]
    public void Fractional_counts_are_refused_with_the_cure() => Assert.Contains("Goodman", Assert.Throws<ArgumentException>(
        () => MultinomialIntervalMethod.SisonGlaz.Intervals([5.5, 3])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_level_below_that_of_the_smallest_box_needs_no_box()
    {
        var intervals = MultinomialIntervalMethod.SisonGlaz.Intervals([2, 1], ConfidenceLevel.Of(0.2))!;
        Assert.All(intervals, i => Assert.True(i.Lower <= i.Upper));
        Assert.Equal([2 / 3.0, 1 / 3.0], intervals.Select(i => i.Lower));
    }
}
