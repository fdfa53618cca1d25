using System.Globalization;
using Xunit;

namespace SurveyStats.Tests.Intervals;

public sealed class ConfidenceLevelTests
{
    [Fact]
    public void The_default_reads_95_percent_and_equals_it()
    {
        Assert.Equal(0.95, default(ConfidenceLevel).Value);
        Assert.Equal(ConfidenceLevel.P95, default);
        Assert.Equal(ConfidenceLevel.Of(0.95), default);
        Assert.NotEqual(ConfidenceLevel.P99, default);
        Assert.True(ConfidenceLevel.P90 < ConfidenceLevel.P95 && ConfidenceLevel.P99 >= ConfidenceLevel.P95);
    }

    [Theory]
    [InlineData(95, "95 % is 0.95")]
    [InlineData(0, "between 0 and 1")]
    [InlineData(1, "1 % is 0.01")]
    [InlineData(-0.5, "between 0 and 1")]
    [InlineData(double.NaN, "between 0 and 1")]
    public void A_level_that_is_no_share_is_refused_with_the_cure(double value, string cure) =>
        Assert.Contains(cure, Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceLevel.Of(value)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_level_is_shown_in_percent_by_culture()
    {
        Assert.Equal("95%", default(ConfidenceLevel).ToString());
        Assert.Equal("99.9%", ConfidenceLevel.Of(0.999).ToString());
        Assert.Contains("99,9", ConfidenceLevel.Of(0.999).ToString(null, CultureInfo.GetCultureInfo("sv-SE")), StringComparison.Ordinal);
    }

    /// <summary>1 - 0.999999 in doubles is wrong in the 11th digit, and with it every limit.</summary>
    [Theory]
    [InlineData(0.95, 0.05)]
    [InlineData(0.9, 0.1)]
    [InlineData(0.999, 0.001)]
    [InlineData(0.999999, 0.000001)]
    public void The_error_probability_is_that_of_the_decimal_level(double level, double alpha) => Assert.Equal(alpha, ConfidenceLevel.Of(level).Alpha);
}
