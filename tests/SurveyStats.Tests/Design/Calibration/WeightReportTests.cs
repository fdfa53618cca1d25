using Xunit;

namespace SurveyStats.Tests.Design.Calibration;

public sealed class WeightReportTests
{
    [Fact]
    public void Figures_of_a_small_sample_are_those_by_hand()
    {
        var report = WeightReport.Of([2, 1, 0, 4, 1]);
        Assert.Equal((4, 1), (report.Count, report.Zeros));
        Assert.Equal(8, report.Sum);
        Assert.Equal(2, report.Mean);
        Assert.Equal((1, 4), (report.Minimum, report.Maximum));
        Assert.Equal(4, report.Ratio);
        Assert.Equal(1.375, report.DesignEffect!.Value, 1e-15);
        Assert.Equal(64 / 22.0, report.EffectiveSize!.Value, 1e-14);
        Assert.Equal(Math.Sqrt(0.375), report.CoefficientOfVariation!.Value, 1e-15);
        Assert.Equal(0.5, report.TopShare);
        Assert.Equal(1.5, report.Quantile(0.5));
        Assert.Equal((1, 4), (report.Quantile(0), report.Quantile(1)));
    }

    [Fact]
    public void Equal_weights_cost_nothing()
    {
        var report = WeightReport.Of([0.1, 0.1, 0.1]);
        Assert.Equal(0, report.CoefficientOfVariation!.Value, 1e-15);
        Assert.Equal(3, report.EffectiveSize!.Value, 1e-14);
    }

    [Fact]
    public void Weights_at_the_ends_of_the_range_of_numbers_do_not_overflow()
    {
        var report = WeightReport.Of([1e300, 2e300, 1e300]);
        Assert.Equal(1.125, report.DesignEffect!.Value, 1e-14);
        Assert.Equal(1.125, WeightReport.Of([1e-300, 2e-300, 1e-300]).DesignEffect!.Value, 1e-14);
    }

    [Fact]
    public void Without_weights_there_are_no_figures()
    {
        var report = WeightReport.Of([0, 0]);
        Assert.Equal((0, 2), (report.Count, report.Zeros));
        Assert.Null(report.Minimum);
        Assert.Null(report.EffectiveSize);
        Assert.Null(report.Quantile(0.5));
        Assert.DoesNotContain("NaN", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void A_percentage_is_no_probability(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightReport.Of([1, 2]).Quantile(probability));

    [Fact]
    public void The_report_is_shown_as_a_table()
    {
        var text = WeightReport.Of([2, 1, 0, 4, 1]).ToString();
        Assert.Contains("Kish design effect          1.375", text, StringComparison.Ordinal);
        Assert.Contains("Kish effective size           2.9", text, StringComparison.Ordinal);
        Assert.StartsWith("figure,value\r\nrespondents,4\r\n", WeightReport.Of([2, 1, 0, 4, 1]).ToCsv(), StringComparison.Ordinal);
    }
}
