using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Design.Calibration;

/// <summary>What steps take away from scores, against dense projections with numpy: make_residuals.py beside this file.</summary>
public sealed class ResidualFiguresTests
{
    private static readonly double[] Weights = [1, 2, 1.5, 3, 2.5, 1, 4, 2];
    private static readonly double[] Scores = [0.5, -1, 2, 0, 1.25, -0.75, 0.3, 0];
    private static readonly CalibrationMargin A = new("a", ["a1", "a2"], [8, 10], [0, 0, 1, 1, 0, 1, 1, 0]);
    private static readonly CalibrationMargin B = new("b", ["b1", "b2", "b3"], [6, 7, 5], [0, 1, 2, 0, 1, 2, 1, 0]);

    [Fact]
    public void Post_stratification_takes_the_mean_of_the_cell_away()
    {
        double[] weights = [1.06666666666666, 2.13333333333333, 1.57894736842105, 3.15789473684210, 2.66666666666666, 1.05263157894736, 4.21052631578947, 2.13333333333333];
        double[] residual = [0.4, -1.2, 1.75526315789473, -0.48947368421052, 1.0, -0.91315789473684, -0.35263157894736, -0.2];
        Check(new PostStratification(A), weights, residual);
    }

    [Fact]
    public void Raking_takes_ten_rounds_of_category_means_away()
    {
        double[] weights = [1.20072593846678, 1.95458763759983, 2.99999999999999, 2.39782218459963, 2.44323454699979, 1.99999999999999, 2.60217781540036, 2.40145187693357];
        double[] residual = [0.31473912150827, -1.10538190056458, 1.56249999999999, -0.25856508432266, 1.11827262429426, -1.04166666666666, 0.28059365414859, -0.37052175698344];
        Check(new Raking([A, B], new RakingOptions { Tolerance = 1e-15 }), weights, residual);
    }

    [Fact]
    public void Linear_calibration_takes_the_regression_on_the_auxiliaries_away()
    {
        double[] weights = [1.20759966875665, 2.22383532473677, 1.52435348397018, 2.78079735005323, 2.68411214953271, 1.15019046492369, 4.49870105288063, 1.93041050514610];
        double[] residual = [0.47392142799615, -1.20741378061356, 1.74857067070968, -0.64469040550156, 0.92270541495476, -0.82430144167554, -0.07659563190544, -0.39219625396448];
        Check(Greg(CalibrationDistance.Linear), weights, residual);
    }

    [Fact]
    public void Raking_calibration_takes_the_regression_on_the_auxiliaries_away()
    {
        double[] weights = [1.21672487455594, 2.22051795979234, 1.51966360047907, 2.79036213993398, 2.67582105201655, 1.15167922151513, 4.49559001676805, 1.92964113493891];
        double[] residual = [0.47420591507561, -1.20731659741555, 1.74845230390506, -0.64982523514602, 0.92293477117118, -0.82428133381091, -0.07647033925117, -0.39367815895739];
        Check(Greg(CalibrationDistance.Raking), weights, residual);
    }

    [Fact]
    public void Logit_calibration_takes_the_regression_on_the_auxiliaries_away()
    {
        double[] weights = [1.21109155769868, 2.22270638496060, 1.52149334883992, 2.78592724500041, 2.68013446735347, 1.15109058782631, 4.49823910562667, 1.92931730269389];
        double[] residual = [0.47394536854559, -1.20760618496746, 1.74851005031787, -0.64741606795042, 0.92259995049453, -0.82441432107922, -0.07702990424184, -0.39287145021671];
        Check(Greg(CalibrationDistance.Logit(0.4, 2)), weights, residual);
    }

    [Fact]
    public void Bounded_linear_calibration_takes_the_regression_on_the_auxiliaries_away()
    {
        double[] weights = [1.18, 2.23570370614722, 1.50452357782579, 2.82, 2.67979349816094, 1.16378630688284, 4.53265335070675, 1.88353956027644];
        double[] residual = [0.46955229848216, -1.21592873485540, 1.74820163609175, -0.65824759991355, 0.91531109030675, -0.82945222025124, -0.09499725157636, -0.38633202613002];
        Check(Greg(CalibrationDistance.LinearBounded(0.94, 1.18)), weights, residual);
    }

    private static GregCalibration Greg(CalibrationDistance distance) => new(
        new AuxiliaryTotals(["population", "age"], [[1, 1, 1, 1, 1, 1, 1, 1], [20, 35, 50, 64, 41, 29, 33, 58]], [18, 760]), distance);

    private static void Check(CalibrationStep step, double[] weights, double[] residual)
    {
        var calibrated = step.Calibrate(Weights);
        var after = calibrated.Weights;
        var scores = (double[])Scores.Clone();
        step.Residual(Weights, calibrated)!.Apply(scores);
        for (var row = 0; row < scores.Length; row++)
        {
            Assert.Equal(weights[row], after[row], 1e-12);
            Assert.Equal(residual[row], scores[row], 1e-12);
        }
    }
}
