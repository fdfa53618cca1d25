using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Design.Calibration;

public sealed class PostStratificationTests
{
    private static readonly CalibrationMargin Gender = new("gender", ["f", "m"], [30, 20], [0, 1, 1, 0, 1]);

    [Fact]
    public void Weights_of_each_cell_add_up_to_its_population_in_their_old_ratios()
    {
        var after = new PostStratification(Gender).Calibrate([1, 2, 3, 4, 5]).Weights;
        Assert.Equal([6, 4, 6, 24, 10], after);
    }

    [Fact]
    public void A_cell_without_respondents_is_named() =>
        Assert.Contains("'m'", Assert.Throws<CalibrationException>(() => new PostStratification(Gender).Calibrate([1, 0, 0, 1, 0])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_score_that_is_constant_in_each_cell_has_no_residual()
    {
        var step = new PostStratification(Gender);
        double[] weights = [1, 2, 3, 4, 5];
        var calibrated = step.Calibrate(weights);
        var after = calibrated.Weights;
        double[] scores = [.. after.Select((w, row) => w * (row is 0 or 3 ? 7 : -2))];
        step.Residual(weights, calibrated).Apply(scores);
        Assert.All(scores, u => Assert.Equal(0, u, 1e-12));
    }

    [Fact]
    public void Respondents_outside_the_domain_have_a_residual_and_those_of_weight_0_have_none()
    {
        var step = new PostStratification(Gender);
        double[] weights = [1, 2, 3, 4, 0];
        var calibrated = step.Calibrate(weights);
        var after = calibrated.Weights;
        double[] scores = [1, 0, 0, 0, 0];
        step.Residual(weights, calibrated).Apply(scores);
        Assert.Equal([0.8, 0, 0, -0.8, 0], scores.Select(u => Math.Round(u, 12)));
    }
}
