using Xunit;

namespace SurveyStats.Tests.Estimation;

/// <summary>Four responses in two groups of 20 and 30 people, by hand.</summary>
public sealed class CalibratedVarianceTests
{
    private static readonly ResponseSet Drawn = ResponseSet.ParseCsv("g,x\na,1\na,3\nb,2\nb,6\n", new ReadOptions
    {
        Survey = new Survey("s", [new SingleChoiceQuestion("g", ["a", "b"]), new NumericQuestion("x")]),
        Design = SampleDesign.Complex(),
    });

    private static readonly ResponseSet Calibrated = Drawn.PostStratifiedTo(PopulationMargin.Of(Drawn.Survey.SegmentsBy("g"), ("a", 20), ("b", 30)));

    [Fact]
    public void What_the_margin_explains_does_not_vary()
    {
        // Weights 10 and 15, residuals -1, 1, -2, 2: 4/3 (10^2 + 10^2 + 30^2 + 30^2).
        var total = Calibrated.TotalsOf(Calibrated.Survey["x"])[0];
        Assert.Equal(160, total.Estimate!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(8000 / 3.0), total.StandardError!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(8000 / 3.0) / 50, Calibrated.MeansOf(Calibrated.Survey["x"], Segmentation.Total)[0].StandardError!.Value, 1e-13);
        Assert.Equal(3, total.DegreesOfFreedom);
    }

    [Fact]
    public void The_margin_itself_is_known()
    {
        var group = Calibrated.TotalsOf(Calibrated.Survey.Choice("g")["a"])[0];
        Assert.Equal(20, group.Estimate!.Value, 1e-13);
        Assert.Equal(0, group.StandardError!.Value, 1e-12);
    }

    [Fact]
    public void Totals_of_parts_covary_through_their_residuals()
    {
        // Residuals sum to 0 in each group: the covariance of the groups is that of no overlap, 0.
        var totals = Calibrated.TotalsOf(Calibrated.Survey["x"], Calibrated.Survey.SegmentsBy("g"));
        Assert.Equal(0, totals.Covariance("a", "b"), 1e-12);
        Assert.Equal(Math.Sqrt(800 / 3.0), totals["a"].StandardError!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(2400), totals["b"].StandardError!.Value, 1e-12);
    }
}
