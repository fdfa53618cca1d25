using CsCheck;
using SurveyStats.Design;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Design.Calibration;

public sealed class RakingTests
{
    /// <summary>
    /// Deming and Stephan's procedure on a 2 x 2 table whose odds ratio, 4, and margins, half and half, give the fixed point in closed form: the
    /// cells a and 50 - a with (a/(50 - a))^2 = 4, so that a = 100/3.
    /// </summary>
    [Fact]
    public void The_fixed_point_keeps_the_odds_ratio_and_meets_the_margins()
    {
        var after = Rake([40, 10, 20, 20], [50, 50], [50, 50]).Weights;
        Assert.Equal(100 / 3.0, after[0], 1e-11);
        Assert.Equal(50 / 3.0, after[1], 1e-11);
        Assert.Equal(50 / 3.0, after[2], 1e-11);
        Assert.Equal(100 / 3.0, after[3], 1e-11);
    }

    [Fact]
    public void One_margin_is_post_stratification_and_takes_one_sweep()
    {
        var margin = Margin("gender", ["f", "m"], [30, 20], [0, 1, 1, 0, 1]);
        double[] weights = [1, 2, 3, 4, 5];
        var raked = new Raking([margin], new RakingOptions()).Calibrate(weights);
        Assert.Equal(1, raked.Iterations);
        Assert.Equal(new PostStratification(margin).Calibrate(weights).Weights, raked.Weights);
    }

    [Fact]
    public void A_category_without_respondents_is_named_with_its_target()
    {
        var margin = Margin("country", ["Norway", "Sweden"], [50, 60], [0, 0, 0]);
        var error = Assert.Throws<CalibrationException>(() => new Raking([margin], new RakingOptions()).Calibrate([1, 1, 1]));
        Assert.Equal(
            "Margin 'country': no respondent with a weight is in 'Sweden', where the population has 60. "
            + "Join the category with another, in the segmentation and in the targets.",
            error.Message);
        Assert.False(error.Report!.Converged);
        Assert.Equal(0, error.Report.Iterations);
    }

    /// <summary>All old are men, but there are more old people than men: no weights meet both margins.</summary>
    [Fact]
    public void A_failure_names_margin_category_distance_sweeps_and_the_empty_combination()
    {
        var gender = Margin("gender", ["female", "male"], [60, 40], [0, 0, 1, 1]);
        var age = Margin("age", ["young", "old"], [50, 50], [0, 0, 0, 1]);
        var error = Assert.Throws<CalibrationException>(
            () => new Raking([gender, age], new RakingOptions { MaximumSweeps = 100 }).Calibrate([1, 1, 1, 1]));
        Assert.Contains("after 100 sweeps margin 'gender', category 'female' stands at 50", error.Message, StringComparison.Ordinal);
        Assert.Contains("where the population has 60", error.Message, StringComparison.Ordinal);
        Assert.Contains("No respondent is in 'female' and 'old'.", error.Message, StringComparison.Ordinal);
        var report = error.Report!;
        Assert.Equal(100, report.Iterations);
        Assert.Equal("female", report.Margins[0].Worst.Name);
        Assert.Equal(-10, report.Margins[0].Worst.Error, 0.5);
    }

    [Fact]
    public void Too_few_sweeps_are_told_with_the_cure()
    {
        var error = Assert.Throws<CalibrationException>(
            () => Rake([40, 10, 20, 20], [70, 30], [20, 80], new RakingOptions { MaximumSweeps = 1 }));
        Assert.Contains("does not converge: after 1 sweeps", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Allow more sweeps, or a larger tolerance.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Respondents_of_weight_0_stay_there_and_a_target_of_0_makes_weights_0()
    {
        var margin = Margin("a", ["x", "y"], [10, 0], [0, 1, 0, 1]);
        Assert.Equal([10, 0, 0, 0], new Raking([margin], new RakingOptions()).Calibrate([1, 2, 0, 0]).Weights);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_tolerance_outside_of_0_to_1_is_refused(double tolerance) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RakingOptions { Tolerance = tolerance });

    [Fact]
    public void No_sweep_at_all_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new RakingOptions { MaximumSweeps = 0 });

    /// <summary>Every cell is filled, so that a fixed point exists; it is the same whatever the order, and again where raking starts from it.</summary>
    [Fact]
    public void Margins_are_met_in_any_order_and_raking_again_changes_nothing() => Law.Holds(
        Gen.Select(Gen.Double[0.2, 5].Array[12], Gen.Double[1, 9].Array[3], Gen.Double[1, 9].Array[2]),
        random =>
        {
            var (weights, first, second) = random;
            var a = Margin("a", ["1", "2", "3"], Shares(first), [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
            var b = Margin("b", ["1", "2"], Shares(second), [0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1]);
            var after = new Raking([a, b], new RakingOptions()).Calibrate(weights).Weights;
            var reversed = new Raking([b, a], new RakingOptions()).Calibrate(weights).Weights;
            var again = new Raking([a, b], new RakingOptions()).Calibrate(after).Weights;
            Assert.All(a.Report(weights, after).Categories, c => Assert.Equal(c.Target, c.After, 1e-9));
            Assert.All(b.Report(weights, after).Categories, c => Assert.Equal(c.Target, c.After, 1e-9));
            for (var row = 0; row < weights.Length; row++)
            {
                Assert.Equal(after[row], reversed[row], 1e-8);
                Assert.Equal(after[row], again[row], 1e-9);
                Assert.True(after[row] > 0);
            }
        });

    /// <summary>The scores that margins explain, w times a constant of each category, have no residual; a second projection takes nothing more away.</summary>
    [Fact]
    public void What_margins_explain_has_no_variance_left()
    {
        var a = Margin("a", ["1", "2"], [5, 5], [0, 0, 1, 1]);
        var b = Margin("b", ["1", "2"], [4, 6], [0, 1, 0, 1]);
        var step = new Raking([a, b], new RakingOptions());
        double[] weights = [1, 2, 3, 4];
        var calibrated = step.Calibrate(weights);
        var after = calibrated.Weights;
        double[] scores = [.. after.Select((w, row) => w * ((row < 2 ? 3.0 : -1) + (row % 2 == 0 ? 10 : 20)))];
        step.Residual(weights, calibrated)!.Apply(scores);
        Assert.All(scores, u => Assert.Equal(0, u, 1e-12));
    }

    private static double[] Shares(double[] values) => [.. values.Select(v => 100 * v / values.Sum())];

    private static CalibrationMargin Margin(string name, string[] categories, double[] targets, int[] rows) => new(name, categories, targets, rows);

    private static CalibratedWeights Rake(double[] cells, double[] rows, double[] columns, RakingOptions? options = null) => new Raking(
        [Margin("rows", ["r1", "r2"], rows, [0, 0, 1, 1]), Margin("columns", ["c1", "c2"], columns, [0, 1, 0, 1])],
        options ?? new RakingOptions()).Calibrate(cells);
}
