using SurveyStats.Design;
using SurveyStats.Significance;
using Xunit;
using static SurveyStats.Tests.Significance.RegressionSample;

namespace SurveyStats.Tests.Significance;

/// <summary>Figures: regression.R, R 4.2.2 with survey 4.1-1.</summary>
public sealed class DesignRegressionTests
{
    private static readonly double[] Weights = Numbers("pw");
    private static readonly string[] Units = Column("dnum");
    private static readonly double[] Meals = Numbers("meals");
    private static readonly double[] English = Numbers("ell");
    private static readonly double[] High = Indicator("stype", "H");
    private static readonly double[] Middle = Indicator("stype", "M");
    private static readonly double[] Awards = Indicator("awards", "Yes");

    [Fact]
    public void Logistic_with_an_interaction_agrees_with_R()
    {
        var matrix = Matrix(("meals", 0, Meals), ("stype=H", 1, High), ("stype=M", 1, Middle), ("meals:stype=H", 2, Product(Meals, High)), ("meals:stype=M", 2, Product(Meals, Middle)));
        var result = Regress(RegressionModel.Logistic, matrix, Awards, Weights, Units, Named("meals"), Named("stype"), Named("meals:stype"));
        Agrees(
            result,
            [1.39844783856775, -0.00344774395005302, -2.31022647661333, -1.33132455851539, 0.019964181663432, 0.00374765977873811],
            [0.443761349593826, 0.00739125474686131, 1.29734957979203, 1.24471034736967, 0.0279822433580942, 0.023012898752674]);
        Assert.Equal(9, result.ResidualDegreesOfFreedom);
        TestAgrees(result.Tests[0], 0.21758736269814, 1, 0.651969038605247);
        TestAgrees(result.Tests[1], 1.68802921785131, 2, 0.238490295481954);
        TestAgrees(result.Tests[2], 0.257171279851706, 2, 0.778729746858837);
    }

    /// <summary>Rows outside the domain have weight 0; clusters without one in it still count in the variance.</summary>
    [Fact]
    public void Linear_in_a_domain_agrees_with_R()
    {
        double[] inDomain = [.. Weights.Zip(Awards, (w, a) => a == 0 ? w : 0)];
        var result = Regress(RegressionModel.Linear, Matrix(("ell", 0, English), ("stype=H", 1, High), ("stype=M", 1, Middle)), Numbers("api00"), inDomain, Units, Named("ell"), Named("stype"));
        Agrees(result, [752.004087019009, -4.71641853705571, -83.8025877456603, -30.0189992855939], [31.836845586779, 1.02817919948963, 31.700879515126, 31.1270880146041]);
        TestAgrees(result.Tests[0], 21.0420015339073, 1, 0.00131434268167177);
        TestAgrees(result.Tests[1], 3.54031355543883, 2, 0.0734053775155428);
    }

    [Fact]
    public void Replicates_are_fitted_anew()
    {
        var logistic = Jackknifed(RegressionModel.Logistic, Matrix(("meals", 0, Meals), ("stype=H", 1, High), ("stype=M", 1, Middle)), Awards, atEstimate: false, Named("meals"), Named("stype"));
        Agrees(logistic, [1.31537252493067, -0.00191400259493377, -1.53123794317873, -1.15284308199679], [0.400983539883661, 0.00767575828067314, 0.624744764377239, 0.579868227412658]);
        TestAgrees(logistic.Tests[1], 6.03333998300926, 2, 0.0170310636734731);
        var linear = Jackknifed(RegressionModel.Linear, Matrix(("ell", 0, English), ("stype=H", 1, High), ("stype=M", 1, Middle)), Numbers("api00"), atEstimate: true, Named("ell"), Named("stype"));
        Agrees(linear, [771.869682183451, -4.14224374050913, -91.1645975043864, -46.4835941487045], [28.8675213207267, 0.476349948501719, 22.4086808422932, 14.8042469876084]);
        TestAgrees(linear.Tests[0], 75.616932467532, 1, 2.93071174878945e-06);
    }

    /// <summary>
    /// The unit of a term must not matter: years count from 0 or from 2000 million, and only the intercept moves. A fit by plain normal equations
    /// loses all digits here.
    /// </summary>
    [Fact]
    public void A_term_far_from_0_keeps_its_digits()
    {
        double[] far = [.. Meals.Select(m => m + 2e9)];
        foreach (var (model, outcome) in new[] { (RegressionModel.Logistic, Awards), (RegressionModel.Linear, Numbers("api00")) })
        {
            var near = Regress(model, Matrix(("meals", 0, Meals), ("stype=H", 1, High)), outcome, Weights, Units, Named("meals"), Named("stype"));
            var shifted = Regress(model, Matrix(("meals", 0, far), ("stype=H", 1, High)), outcome, Weights, Units, Named("meals"), Named("stype"));
            for (var j = 1; j < 3; j++)
            {
                Near(near.Coefficients[j].Estimate, shifted.Coefficients[j].Estimate, 1e-10);
                Near(near.Coefficients[j].StandardError, shifted.Coefficients[j].StandardError, 1e-10);
            }
        }
    }

    /// <summary>One factor: the coefficients are the log odds of the shares, and their difference.</summary>
    [Fact]
    public void One_indicator_gives_the_logits_of_the_weighted_shares()
    {
        var result = Regress(RegressionModel.Logistic, Matrix(("stype=H", 0, High)), Awards, Weights, Units, Named("stype"));
        double Logit(double kind)
        {
            var rows = Enumerable.Range(0, Weights.Length).Where(i => High[i] == kind).ToArray();
            var share = rows.Sum(i => Weights[i] * Awards[i]) / rows.Sum(i => Weights[i]);
            return Math.Log(share / (1 - share));
        }

        Near(Logit(0), result["(Intercept)"].Estimate, 1e-13);
        Near(Logit(1) - Logit(0), result["stype=H"].Estimate, 1e-13);
        Near(Math.Exp(Logit(1) - Logit(0)), result["stype=H"].OddsRatio!.Value, 1e-13);
        Assert.Null(result["(Intercept)"].OddsRatio);
        Near(Math.Exp(result["stype=H"].Interval()!.Lower), result["stype=H"].OddsRatioInterval()!.Lower, 1e-15);
    }

    [Fact]
    public void A_contrast_of_two_levels_is_what_another_reference_gives()
    {
        var fromE = Regress(RegressionModel.Logistic, Matrix(("stype=H", 0, High), ("stype=M", 0, Middle)), Awards, Weights, Units, Named("stype"));
        var fromM = Regress(RegressionModel.Logistic, Matrix(("stype=E", 0, Indicator("stype", "E")), ("stype=H", 0, High)), Awards, Weights, Units, Named("stype"));
        var contrast = fromE.Contrast("H against M", ("stype=H", 1), ("stype=M", -1));
        Near(fromM["stype=H"].Estimate, contrast.Estimate, 1e-12);
        Near(fromM["stype=H"].StandardError, contrast.StandardError, 1e-11);
        Near(fromM["stype=H"].Test.PValue!.Value, contrast.Test.PValue!.Value, 1e-11);
        Near(fromE.Tests[0].FStatistic!.Value, fromM.Tests[0].FStatistic!.Value, 1e-11);
    }

    [Fact]
    public void Weights_may_be_scaled()
    {
        var matrix = Matrix(("meals", 0, Meals));
        var once = Regress(RegressionModel.Logistic, matrix, Awards, Weights, Units, Named("meals"));
        var scaled = Regress(RegressionModel.Logistic, matrix, Awards, [.. Weights.Select(w => w * 1e-9)], Units, Named("meals"));
        Near(once["meals"].Estimate, scaled["meals"].Estimate, 1e-12);
        Near(once["meals"].StandardError, scaled["meals"].StandardError, 1e-12);
    }

    [Fact]
    public void Without_degrees_of_freedom_there_is_neither_test_nor_interval()
    {
        string[] twoUnits = [.. Units.Select((_, i) => i % 2 == 0 ? "a" : "b")];
        var result = Regress(RegressionModel.Logistic, Matrix(("meals", 0, Meals), ("stype=H", 1, High)), Awards, Weights, twoUnits, Named("meals"), Named("stype"));
        Assert.Equal(-1, result.ResidualDegreesOfFreedom);
        Assert.Contains(result.Notes, n => n.Code == NoteCode.NoDegreesOfFreedom);
        Assert.All(result.Coefficients, c => Assert.Equal((null, null, null), (c.Interval(), c.Test.PValue, c.OddsRatioInterval())));
        Assert.All(result.Tests, t => Assert.Null(t.PValue));
        Assert.DoesNotContain("NaN", result.ToString() + result.ToMarkdown() + result.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_with_more_coefficients_than_units_can_bear_has_no_test()
    {
        string[] twoUnits = [.. Units.Select((_, i) => i % 2 == 0 ? "a" : "b")];
        var result = Regress(RegressionModel.Logistic, Matrix(("stype=H", 0, High), ("stype=M", 0, Middle)), Awards, Weights, twoUnits, Named("stype"));
        Assert.Null(result.Tests[0].FStatistic);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(result.Tests[0].Notes).Code);
        Assert.Contains("undefined", result.Tests[0].ToString(), StringComparison.Ordinal);
    }

    private static SurveyRegression Jackknifed(RegressionModel model, ModelMatrix matrix, double[] outcomes, bool atEstimate, params RegressionTerm[] terms)
    {
        var (rows, names) = (RegressionRows.Of(matrix, outcomes, Weights), Units.Distinct().ToArray());
        var n = names.Length;
        double[] Without(int unit) => [.. Weights.Select((w, i) => Units[i] == names[unit] ? 0 : w * n / (n - 1))];
        var replicates = new ReplicateWeights(ReplicationMethod.Jackknife, n, null, [], (n - 1.0) / n, [.. names.Select(_ => 1.0)], atEstimate, null);
        var fit = DesignRegression.Replicated(model, rows, replicates, Without);
        return new SurveyRegression(model, "outcome", terms, fit, n - 1, rows.Count, SampleDesign.Weighted, []);
    }

    private static void Agrees(SurveyRegression result, double[] estimates, double[] errors)
    {
        for (var j = 0; j < estimates.Length; j++)
        {
            Near(estimates[j], result.Coefficients[j].Estimate, 1e-9);
            Near(errors[j], result.Coefficients[j].StandardError, 1e-9);
        }
    }

    private static void TestAgrees(RegressionTermTest test, double f, double df, double p)
    {
        Near(f, test.FStatistic!.Value, 1e-9);
        Near(p, test.PValue!.Value, 1e-9);
        Near(p, Math.Exp(test.LogPValue!.Value), 1e-9);
        Assert.Equal(df, test.NumeratorDegreesOfFreedom);
    }

    private static void Near(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(expected - actual) <= relative * Math.Abs(expected), $"{actual:R} is not {expected:R}.");
}
