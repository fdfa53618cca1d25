using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>Regressions as a user asks for them. Figures: regression.R, R 4.2.2 with survey 4.1-1.</summary>
public sealed class ResponseRegressionTests
{
    private static readonly string Csv = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "Figures", "design", "data", "apiclus1.csv"));
    private static readonly SingleChoiceQuestion Type = new("stype", ["E", "H", "M"]);
    private static readonly SingleChoiceQuestion Awards = new("awards", ["No", "Yes"]);
    private static readonly NumericQuestion Meals = new("meals");
    private static readonly NumericQuestion English = new("ell");
    private static readonly NumericQuestion Index = new("api00");
    private static readonly NumericQuestion ClassSize = new("acs_46");
    private static readonly Survey Questionnaire = new("Schools", [Type, Awards, Meals, English, Index, ClassSize]);
    private static readonly ResponseSet Schools = Read(SampleDesign.Complex("pw", clusters: ["dnum"]));

    [Fact]
    public void Terms_and_their_interaction_agree_with_R()
    {
        var (meals, type) = (RegressionTerm.Numeric(Meals), RegressionTerm.Factor(Type));
        var result = Schools.LogisticRegression(Awards["Yes"], meals, type, RegressionTerm.Interaction(meals, type));
        Assert.Equal(["(Intercept)", "meals", "stype=H", "stype=M", "meals:stype=H", "meals:stype=M"], result.Coefficients.Select(c => c.Name));
        Assert.Equal(-2.31022647661333, result["stype=H"].Estimate, 1e-9);
        Assert.Equal(0.0279822433580942, result["meals:stype=H"].StandardError, 1e-11);
        Assert.Equal(0.778729746858837, result.Tests[2].PValue!.Value, 1e-9);
        Assert.Equal((14, 9, 183), (result.DesignDegreesOfFreedom, result.ResidualDegreesOfFreedom, result.Respondents));
    }

    [Fact]
    public void A_domain_keeps_the_design_whole()
    {
        var result = Schools.Within(Criterion.Chose(Awards["No"])).LinearRegression(Index, RegressionTerm.Numeric(English), RegressionTerm.Factor(Type));
        Assert.Equal(-4.71641853705571, result["ell"].Estimate, 1e-9);
        Assert.Equal(1.02817919948963, result["ell"].StandardError, 1e-9);
        Assert.Equal(9, result.ResidualDegreesOfFreedom);
    }

    [Fact]
    public void Replicate_weights_fit_the_model_anew()
    {
        var replicated = Read(SampleDesign.JackknifeGroups("dnum", "pw"));
        var result = replicated.LogisticRegression(Awards["Yes"], RegressionTerm.Numeric(Meals), RegressionTerm.Factor(Type));
        Assert.Equal(0.00767575828067314, result["meals"].StandardError, 1e-10);
        Assert.Equal(11, result.ResidualDegreesOfFreedom);
        Assert.Equal(0.0170310636734731, result.Tests[1].PValue!.Value, 1e-9);
    }

    /// <summary>The scores are replaced by their residuals from the known totals.</summary>
    [Fact]
    public void Post_stratified_weights_lower_the_variance_as_in_R()
    {
        var calibrated = Schools.PostStratifiedTo(PopulationMargin.Of(Segmentation.By(Type), ("E", 4421), ("H", 755), ("M", 1018)));
        var logistic = calibrated.LogisticRegression(Awards["Yes"], RegressionTerm.Numeric(Meals), RegressionTerm.Factor(Type));
        Assert.Equal(-1.51911095196676, logistic["stype=H"].Estimate, 1e-10);
        Assert.Equal(0.574231438061371, logistic["stype=H"].StandardError, 1e-10);
        Assert.Equal(0.0133885446589465, logistic.Tests[1].PValue!.Value, 1e-10);
        var linear = calibrated.LinearRegression(Index, RegressionTerm.Numeric(Meals));
        Assert.Equal(-3.3126106232319, linear["meals"].Estimate, 1e-11);
        Assert.Equal(0.296163671432523, linear["meals"].StandardError, 1e-11);
    }

    [Fact]
    public void Respondents_without_an_answer_are_left_out_and_noted()
    {
        var result = Schools.LinearRegression(Index, RegressionTerm.Numeric(ClassSize));
        Assert.True(result.Respondents < Schools.Count);
        var note = Assert.Single(result.Notes, n => n.Code == NoteCode.MissingAnswers);
        Assert.StartsWith($"{Schools.Count - result.Respondents} respondents", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_without_respondents_is_left_out_and_noted()
    {
        var result = Schools.Within(!Criterion.Chose(Type["H"])).LogisticRegression(Awards["Yes"], RegressionTerm.Factor(Type));
        Assert.Equal(["(Intercept)", "stype=M"], result.Coefficients.Select(c => c.Name));
        Assert.Contains(result.Notes, n => n.Code == NoteCode.EmptyBase && n.Message.StartsWith("stype=H", StringComparison.Ordinal));
        var failure = Assert.Throws<RegressionException>(() => Schools.Within(!Criterion.Chose(Type["E"])).LogisticRegression(Awards["Yes"], RegressionTerm.Factor(Type)));
        Assert.Contains("reference answer 'E'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_domain_of_nobody_is_refused() => Assert.Equal(
        RegressionFailure.NoRespondents,
        Assert.Throws<RegressionException>(() => Schools.Within(!Criterion.Everyone).LogisticRegression(Awards["Yes"], RegressionTerm.Factor(Type))).Failure);

    /// <summary>With an intercept alone it is the share, and its variance that of the share by the delta method.</summary>
    [Fact]
    public void The_intercept_alone_is_the_log_odds_of_the_share()
    {
        foreach (var responses in new[] { Schools, Schools.DrawnBy(SampleDesign.JackknifeGroups("dnum", "pw")) })
        {
            var (result, share) = (responses.LogisticRegression(Awards["Yes"]), responses.ProportionOf(Awards["Yes"]));
            var p = share.Estimate!.Value;
            Assert.Equal(Math.Log(p / (1 - p)), result.Coefficients[0].Estimate, 1e-12);
            Assert.Empty(result.Tests);
        }

        var simple = Schools.LogisticRegression(Awards["Yes"]);
        var yes = Schools.ProportionOf(Awards["Yes"]);
        Assert.Equal(yes.StandardError!.Value / (yes.Estimate!.Value * (1 - yes.Estimate.Value)), simple.Coefficients[0].StandardError, 1e-12);
    }

    /// <summary>Indicators of all segments give their means, and the joint covariance of the means.</summary>
    [Fact]
    public void A_factor_gives_the_differences_of_the_means_with_their_standard_error()
    {
        var result = Schools.LinearRegression(Index, RegressionTerm.Factor(Type, Type["M"]));
        var means = Schools.MeansOf(Index, Segmentation.By(Type));
        var contrast = means.Contrast(("H", 1), ("M", -1));
        Assert.Equal(contrast.Estimate!.Value, result["stype=H"].Estimate, 1e-9);
        Assert.Equal(contrast.StandardError!.Value, result["stype=H"].StandardError, 1e-9);
    }

    [Fact]
    public void Simple_and_weighted_samples_have_the_robust_variance_of_independent_respondents()
    {
        var simple = Read(SampleDesign.SimpleRandom).LinearRegression(Index, RegressionTerm.Numeric(Meals));
        var clusters = Read(SampleDesign.Complex()).LinearRegression(Index, RegressionTerm.Numeric(Meals));
        Assert.Equal(clusters["meals"].StandardError, simple["meals"].StandardError);
        Assert.Equal((182, 181), (simple.DesignDegreesOfFreedom, simple.ResidualDegreesOfFreedom));
        var census = Read(SampleDesign.SimpleRandomFrom(183)).LinearRegression(Index, RegressionTerm.Numeric(Meals));
        Assert.Equal(0, census["meals"].StandardError);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(census["meals"].Test.Notes).Code);
    }

    /// <summary>
    /// religion = yes ~ country + gender of the WVS, each respondent a unit. By mpmath, 40 digits, from the formulas; svyglm with epsilon 1e-15 agrees,
    /// with 1e-14 and 1e-8 it stops a step earlier.
    /// </summary>
    [Fact]
    public void At_the_maximum_standard_errors_are_exact_and_glm_stops_before()
    {
        var (country, gender) = (new SingleChoiceQuestion("country", ["Australia", "Norway", "Sweden", "USA"]), new SingleChoiceQuestion("gender", ["female", "male"]));
        var religion = new SingleChoiceQuestion("religion", ["no", "yes"]);
        var responses = ResponseSet.ParseCsv(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "Figures", "design", "data", "wvs.csv")),
            new ReadOptions { Survey = new Survey("WVS", [country, gender, religion]), Design = SampleDesign.Complex("syn_weight") });
        RegressionTerm[] terms = [RegressionTerm.Factor(country), RegressionTerm.Factor(gender)];
        var exact = responses.LogisticRegression(religion["yes"], terms);
        Assert.Equal(1.553110962710733, exact["(Intercept)"].Estimate, 1e-13);
        Assert.Equal(0.1045915231215134, exact["(Intercept)"].StandardError, 1e-14);
        Assert.Equal(1, exact["(Intercept)"].Test.PValue!.Value / 6.47966455677333e-49, 1e-10);
        Assert.Equal(0.2948494954584024, exact["country=Sweden"].StandardError, 1e-14);
        Assert.Equal(0.104591522470999, Glm(1e-14).StandardError, 1e-14);
        Assert.Equal(0.104591048943242, Glm(1e-8).StandardError, 1e-14);
        Assert.Equal(1.553110962624, Glm(1e-8).Estimate, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => RegressionConvergence.Glm(0));

        RegressionCoefficient Glm(double epsilon) =>
            responses.LogisticRegression(religion["yes"], new RegressionOptions { Convergence = RegressionConvergence.Glm(epsilon) }, terms)["(Intercept)"];
    }

    [Fact]
    public void Tables_show_coefficients_odds_ratios_and_tests()
    {
        var logistic = Schools.LogisticRegression(Awards["Yes"], RegressionTerm.Factor(Type));
        Assert.Contains("stype=H        -1.501  0.529  -2.83  0.0150        0.22  0.07 to 0.71", logistic.ToString(), StringComparison.Ordinal);
        Assert.Contains("n = 183, 12 residual degrees of freedom. Design: complex sample, clusters 'dnum', weights 'pw', linearised.", logistic.ToString(), StringComparison.Ordinal);
        Assert.Contains("| stype | ", logistic.ToMarkdown(), StringComparison.Ordinal);
        Assert.StartsWith("model,outcome,term,coefficient,", logistic.ToCsv(), StringComparison.Ordinal);
        Assert.Contains("stype: F ", logistic.Tests[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("stype=H: -1.5007, SE 0.5294", logistic["stype=H"].ToString());
    }

    [Fact]
    public void A_term_given_twice_is_refused()
    {
        Assert.Contains("'meals' is given 2 times", Assert.Throws<ArgumentException>(
            () => Schools.LinearRegression(Index, RegressionTerm.Numeric(Meals), RegressionTerm.Numeric(Meals))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Schools.LinearRegression(Index, [null!]));
        Assert.Throws<ArgumentException>(() => Schools.LinearRegression(new NumericQuestion("other")));
    }

    [Fact]
    public void No_random_survey_gives_a_figure_that_is_none() => Law.Holds(RandomSurvey.Responses, responses =>
    {
        var survey = responses.Survey;
        try
        {
            RegressionTerm[] terms = [RegressionTerm.Numeric(survey.Numeric("age")), RegressionTerm.Chose(survey.Choice("brands").Options[0])];
            var result = responses.LogisticRegression(survey.Choice("vote").Options[0], terms);
            Assert.All(result.Coefficients, c => Assert.True(double.IsFinite(c.Estimate) && double.IsFinite(c.StandardError)));
            foreach (var text in new[] { result.ToText(), result.ToMarkdown(), result.ToCsv() })
            {
                Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
                Assert.DoesNotContain("Infinity", text, StringComparison.Ordinal);
            }
        }
        catch (RegressionException failure)
        {
            // Where weights are far apart the log odds can be too large to be found.
            var weights = responses.Weights.ToArray().Where(w => w > 0).DefaultIfEmpty(1).ToArray();
            Assert.True(failure.Failure != RegressionFailure.NotConverged || weights.Max() / weights.Min() > 1e3, failure.Message);
        }
    });

    private static ResponseSet Read(SampleDesign design) =>
        ResponseSet.ParseCsv(Csv, new ReadOptions { Survey = Questionnaire, Design = design, DesignColumns = ["dnum", "pw"] });
}
