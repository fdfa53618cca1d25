using CsCheck;
using SurveyStats.Design;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Design.Calibration;

public sealed class TrimmingTests
{
    private static readonly double[] Weights = [1, 2, 3, 4, 10, 0.1, 0.2, 5, 6, 5.5];

    /// <summary>Figures of trimWeights of R survey 4.1-1.</summary>
    [Theory]
    [InlineData(1, 6, false, new[] { 1.32857142857143, 2.32857142857143, 3.32857142857143, 4.32857142857143, 6, 1, 1, 5.32857142857143, 6.32857142857143, 5.82857142857143 })]
    [InlineData(1, 6, true, new[] { 1.36964285714286, 2.36964285714286, 3.36964285714286, 4.36964285714286, 6, 1.04107142857143, 1.04107142857143, 5.36964285714286, 6, 5.86964285714286 })]
    [InlineData(2, 5, false, new[] { 2, 2.45, 3.45, 4.45, 5, 2, 2, 5.45, 5, 5 })]
    [InlineData(2, 5, true, new[] { 2.075, 2.525, 3.525, 4.525, 5, 2.075, 2.075, 5, 5, 5 })]
    [InlineData(3.2, 4.2, true, new[] { 3.2, 3.2, 3.2, 4.0, 4.2, 3.2, 3.2, 4.2, 4.2, 4.2 })]
    [InlineData(null, 4.2, true, new[] { 3.075, 4.075, 4.2, 4.2, 4.2, 2.175, 2.275, 4.2, 4.2, 4.2 })]
    public void Excess_is_shared_equally_as_in_R(object? lower, double upper, bool strict, double[] expected)
    {
        var after = new Trimming(lower is null ? null : Convert.ToDouble(lower, null), upper, strict, ExcessSharing.Equal).Calibrate(Weights).Weights;
        for (var row = 0; row < expected.Length; row++)
        {
            Assert.Equal(expected[row], after[row], 1e-13);
        }
    }

    [Fact]
    public void Excess_in_proportion_keeps_the_ratios_of_the_others() =>
        Assert.Equal([2.5, 5, 5], new Trimming(null, 5, false, ExcessSharing.Proportional).Calibrate([1.5, 3, 8]).Weights.Select(w => Math.Round(w, 12)));

    [Fact]
    public void Weights_within_the_bounds_stay_as_they_are()
    {
        var after = new Trimming(0.05, 11, true, ExcessSharing.Equal).Calibrate(Weights);
        Assert.Equal(Weights, after.Weights);
        Assert.Equal(0, after.Iterations);
    }

    [Fact]
    public void Bounds_that_the_mean_weight_does_not_allow_are_told()
    {
        var high = Assert.Throws<CalibrationException>(() => new Trimming(null, 2, true, ExcessSharing.Equal).Calibrate([1, 3, 5]));
        Assert.Equal("The mean weight is 3, so that not all weights can be at most 2. Raise the upper bound.", high.Message);
        var low = Assert.Throws<CalibrationException>(() => new Trimming(4, null, true, ExcessSharing.Equal).Calibrate([1, 3, 5]));
        Assert.Equal("The mean weight is 3, so that not all weights can be at least 4. Lower the lower bound.", low.Message);
    }

    [Fact]
    public void Where_every_weight_is_outside_nobody_can_take_over() => Assert.StartsWith(
        "Every weight is outside the bounds",
        Assert.Throws<CalibrationException>(() => new Trimming(2, 4, false, ExcessSharing.Equal).Calibrate([1, 5])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Respondents_of_weight_0_take_no_part() =>
        Assert.Equal([4, 3, 0], new Trimming(1, 4, false, ExcessSharing.Equal).Calibrate([6, 1, 0]).Weights);

    [Fact]
    public void Strict_trimming_keeps_the_sum_and_leaves_nothing_outside() => Law.Holds(
        Gen.Select(Gen.Double[0.1, 10].Array[15], Gen.Double[1.1, 3], Gen.Double[0, 0.9]),
        random =>
        {
            var (weights, up, low) = random;
            var mean = weights.Average();
            foreach (var sharing in (ExcessSharing[])[ExcessSharing.Equal, ExcessSharing.Proportional])
            {
                double[] after;
                try
                {
                    after = new Trimming(low * mean, up * mean, true, sharing).Calibrate(weights).Weights;
                }
                catch (CalibrationException refused)
                {
                    Assert.Matches("Every weight is outside|makes others negative", refused.Message);
                    continue;
                }

                Assert.Equal(weights.Sum(), after.Sum(), 1e-9);
                Assert.All(after, w => Assert.InRange(w, low * mean, up * mean));
            }
        });
}
