using CsCheck;
using SurveyStats.Design;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Design.Calibration;

public sealed class GregCalibrationTests
{
    private static readonly double[] Ones = [1, 1, 1, 1, 1];
    private static readonly double[] Ages = [20, 30, 40, 50, 60];

    /// <summary>Five people of weight 1 to N = 5 and a mean age of 42 instead of 40: g = 1 + (x - 40) 10/1000.</summary>
    [Fact]
    public void Linear_calibration_is_the_regression_estimator()
    {
        var after = Calibrate(CalibrationDistance.Linear, [5, 210]);
        Assert.Equal(1, after.Iterations);
        for (var row = 0; row < 5; row++)
        {
            Assert.Equal(1 + ((Ages[row] - 40) * 0.01), after.Weights[row], 1e-14);
        }
    }

    /// <summary>With one auxiliary that is constant the factor is that of the sizes, whatever the distance.</summary>
    [Fact]
    public void To_the_size_alone_every_distance_multiplies_alike() => Assert.All(Distances, distance =>
    {
        var step = new GregCalibration(new AuxiliaryTotals(["population"], [Ones], [6]), distance);
        Assert.All(step.Calibrate([1, 1, 1, 1, 1]).Weights, w => Assert.Equal(1.2, w, 1e-13));
    });

    [Fact]
    public void Raking_distance_to_counts_of_margins_is_raking()
    {
        double[] weights = [40, 10, 20, 20];
        var step = new GregCalibration(
            new AuxiliaryTotals(["r1", "r2", "c1", "c2"], [[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]], [70, 30, 55, 45]), CalibrationDistance.Raking);
        var after = step.Calibrate(weights);
        var raked = new Raking(
            [new CalibrationMargin("r", ["r1", "r2"], [70, 30], [0, 0, 1, 1]), new CalibrationMargin("c", ["c1", "c2"], [55, 45], [0, 1, 0, 1])],
            new RakingOptions()).Calibrate(weights);
        Assert.Equal(["c2"], after.Basis!.Implied);
        for (var row = 0; row < 4; row++)
        {
            Assert.Equal(raked.Weights[row], after.Weights[row], 1e-9);
        }
    }

    [Fact]
    public void Totals_that_contradict_each_other_are_named()
    {
        var step = new GregCalibration(
            new AuxiliaryTotals(["population", "age", "men", "women"], [Ones, Ages, [1, 0, 1, 0, 0], [0, 1, 0, 1, 1]], [5, 200, 2, 4]), CalibrationDistance.Linear);
        Assert.Equal(
            "The auxiliary 'women' is a combination of 'population', 'men' in these responses, but its total of 4 is not that combination of their totals, "
            + "which is 3. Correct a total, or leave 'women' out.",
            Assert.Throws<CalibrationException>(() => step.Calibrate(Ones)).Message);
    }

    [Fact]
    public void A_category_without_respondents_is_told()
    {
        var step = new GregCalibration(new AuxiliaryTotals(["men"], [[0, 0, 0, 0, 0]], [3]), CalibrationDistance.Linear);
        Assert.Contains("'men' is 0 for every respondent", Assert.Throws<CalibrationException>(() => step.Calibrate(Ones)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_out_of_reach_of_the_bounds_is_told_with_the_range()
    {
        var error = Assert.Throws<CalibrationException>(() => Calibrate(CalibrationDistance.Logit(0.5, 1.5), [5, 400]));
        Assert.Equal(
            "The total 400 of 'age' is out of reach: the sample gives 200, and with factors of at least 0.5 and at most 1.5 it can give 100 to 300. "
            + "Widen the bounds, correct the total, or, where weights do not add up to the population yet, scale them first: PostStratifiedTo with the total.",
            error.Message);
    }

    /// <summary>Each total alone can be reached, but not both: an age of 230 among 5 needs factors beyond 1.3 for the old.</summary>
    [Fact]
    public void Bounds_that_are_too_tight_for_all_totals_together_are_told() => Assert.All(
        [CalibrationDistance.Logit(0.8, 1.3), CalibrationDistance.LinearBounded(0.8, 1.3)],
        distance =>
        {
            var error = Assert.Throws<CalibrationException>(() => Calibrate(distance, [5, 230]));
            Assert.Contains("does not converge", error.Message, StringComparison.Ordinal);
            Assert.Contains("stand at a bound: the bounds are too tight", error.Message, StringComparison.Ordinal);
            Assert.False(error.Report!.Converged);
        });

    [Fact]
    public void Without_bounds_totals_that_no_positive_weights_meet_are_told()
    {
        var error = Assert.Throws<CalibrationException>(() => Calibrate(CalibrationDistance.Raking, [5, 310]));
        Assert.Contains("does not converge", error.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be met together", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2, "lower")]
    [InlineData(-0.1, 2, "lower")]
    [InlineData(double.NaN, 2, "lower")]
    [InlineData(0.5, 1, "upper")]
    [InlineData(0.5, double.PositiveInfinity, "upper")]
    public void Bounds_on_the_wrong_side_of_1_are_refused(double lower, double upper, string argument)
    {
        Assert.Equal(argument, Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationDistance.Logit(lower, upper)).ParamName);
        Assert.Equal(argument, Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationDistance.LinearBounded(lower, upper)).ParamName);
    }

    [Fact]
    public void Distances_have_factor_and_slope_1_at_0_and_a_potential_whose_derivative_is_the_factor() => Assert.All(Distances, distance =>
    {
        Assert.Equal(1, distance.Factor(0), 1e-15);
        Assert.Equal(1, distance.Slope(0), 1e-14);
        foreach (var u in (double[])[-3, -0.9, -0.2, 0.1, 0.7, 2.5])
        {
            const double h = 1e-5;
            Assert.Equal(distance.Factor(u), (distance.Potential(u + h) - distance.Potential(u - h)) / (2 * h), 1e-8);
            Assert.Equal(distance.Slope(u), (distance.Factor(u + h) - distance.Factor(u - h)) / (2 * h), 1e-8);
        }

        Assert.InRange(distance.Factor(700), distance.LowestFactor, distance.HighestFactor);
        Assert.InRange(distance.Factor(-700), distance.LowestFactor, distance.HighestFactor);
    });

    /// <summary>Totals are taken from other weights within the bounds, so that a solution exists.</summary>
    [Fact]
    public void Totals_are_met_within_the_bounds_whatever_the_units() => Law.Holds(
        Gen.Select(Gen.Double[0.5, 3].Array[20], Gen.Double[-1, 1].Array[20], Gen.Double[0.75, 1.35].Array[20], Gen.Double[-6, 6]),
        random =>
        {
            var (weights, x, factors, exponent) = random;
            var unit = Math.Pow(10, exponent);
            double[][] columns = [[.. x.Select(_ => 1.0)], [.. x.Select(v => unit * (v + 3))], [.. x.Select((v, row) => row % 3 == 0 ? 1.0 : 0)]];
            double[] totals = [.. columns.Select(c => c.Select((v, row) => v * weights[row] * factors[row]).Sum())];
            foreach (var distance in Distances)
            {
                var auxiliaries = new AuxiliaryTotals(["n", "x", "third"], columns, totals);
                var after = new GregCalibration(auxiliaries, distance).Calibrate(weights).Weights;
                Assert.All(auxiliaries.Report(weights, after).Categories, c => Assert.Equal(1, c.After / c.Target, 1e-11));
                for (var row = 0; row < x.Length; row++)
                {
                    Assert.InRange(after[row] / weights[row], distance.LowestFactor - 1e-12, distance.HighestFactor + 1e-12);
                }
            }
        },
        count: 100);

    [Fact]
    public void A_score_that_the_auxiliaries_explain_has_no_residual() => Assert.All(Distances, distance =>
    {
        double[] weights = [1, 2, 3, 2, 1];
        var step = new GregCalibration(new AuxiliaryTotals(["population", "age"], [Ones, Ages], [9.5, 385]), distance);
        var calibrated = step.Calibrate(weights);
        var after = calibrated.Weights;
        double[] scores = [.. after.Select((w, row) => w * (7 - (0.3 * Ages[row])))];
        step.Residual(weights, calibrated)!.Apply(scores);
        Assert.All(scores, u => Assert.Equal(0, u, 1e-11));
    });

    private static CalibrationDistance[] Distances =>
        [CalibrationDistance.Linear, CalibrationDistance.Raking, CalibrationDistance.Logit(0.3, 2.5), CalibrationDistance.LinearBounded(0.3, 2.5)];

    private static CalibratedWeights Calibrate(CalibrationDistance distance, double[] totals) =>
        new GregCalibration(new AuxiliaryTotals(["population", "age"], [Ones, Ages], totals), distance).Calibrate(Ones);
}
