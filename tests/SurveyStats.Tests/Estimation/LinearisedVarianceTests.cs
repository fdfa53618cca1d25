using Xunit;
using static SurveyStats.Tests.Estimation.SmallSample;

namespace SurveyStats.Tests.Estimation;

/// <summary>Figures of R survey 4.1-1: see small_sample.R.</summary>
public sealed class LinearisedVarianceTests
{
    [Fact]
    public void Two_stages_add_the_variance_within_units()
    {
        var responses = DrawnBy(TwoStage);
        var total = responses.TotalsOf(responses.Survey["x"])[0];
        Near(14337.25, total.Estimate);
        Near(774.7435462783799, total.StandardError);
        var bySex = responses.TotalsOf(responses.Survey["x"], Sexes(responses));
        Near(6843, bySex["u"].Estimate);
        Near(1181575.5, bySex.Covariance("u", "u"));
        Near(-1094421.75, bySex.Covariance("u", "v"));
        Near(1607495.5625, bySex.Covariance("v", "v"));
    }

    [Fact]
    public void Three_stages_with_their_populations()
    {
        SamplingStage[] stages = [new("c", "h", "N"), new("d", null, "M"), new(null, null, "K")];
        var responses = DrawnBy(SampleDesign.MultiStage(stages));
        var total = responses.TotalsOf(responses.Survey["x"])[0];
        Near(46465.625, total.Estimate);
        Near(2451.514764512954, total.StandardError);
        Near(2.726141190771731, responses.MeansOf(responses.Survey["x"], Segmentation.Total)[0].StandardError);
        Near(6144.418651304614, responses.Within(Criterion.Chose(responses.Survey.Choice("g")["in"])).TotalsOf(responses.Survey["x"])[0].StandardError);
    }

    [Fact]
    public void Brewer_weighs_each_unit_by_its_probability()
    {
        var responses = DrawnBy(SampleDesign.MultiStage([new("c", null, "p")], unequalProbabilities: true));
        var total = responses.TotalsOf(responses.Survey["x"])[0];
        Near(8158.023809523810, total.Estimate);
        Near(1481.800834347212, total.StandardError);
        Near(5.690304458485901, responses.MeansOf(responses.Survey["x"], Segmentation.Total)[0].StandardError);
        Near(539.9043329001929, responses.TotalsOf(responses.Survey["x"], Sexes(responses))["u"].StandardError);
        var stratified = DrawnBy(SampleDesign.MultiStage([new("c", "h", "p")], unequalProbabilities: true));
        Near(1458.676930777823, stratified.TotalsOf(stratified.Survey["x"])[0].StandardError);
        Near(1853.157461741786, stratified.Within(Criterion.Chose(stratified.Survey.Choice("g")["in"])).TotalsOf(stratified.Survey["x"])[0].StandardError);
    }

    [Fact]
    public void Brewer_with_a_second_stage_scales_it_by_the_probability_of_each_unit()
    {
        var responses = DrawnBy(SampleDesign.MultiStage([new("c", null, "p"), new("d", null, "f")], "w", unequalProbabilities: true));
        var total = responses.TotalsOf(responses.Survey["x"])[0];
        Near(13725.5, total.Estimate);
        Near(1136.032575417939, total.StandardError);
    }

    [Theory]
    [InlineData(LonelyUnits.Certainty, 1195.225841629940533, 2.916162955226414, 2070.424563948176910, 4.387792357117858)]
    [InlineData(LonelyUnits.Remove, 1195.225841629940533, 2.916162955226414, 2070.424563948176910, 4.387792357117858)]
    [InlineData(LonelyUnits.Adjust, 3127.242365487523330, 4.264964225285179, 3195.806930573246973, 6.485992604382509)]
    [InlineData(LonelyUnits.Average, 1690.304595331858991, 4.124077201371199, 2928.022498205913053, 6.205275460313085)]
    public void Lonely_units_follow_their_rule(LonelyUnits rule, double total, double mean, double totalInDomain, double meanInDomain)
    {
        // No stratum with more than one village keeps only one of them in the domain: the rule for domains changes nothing.
        foreach (var inDomains in new[] { false, true })
        {
            var design = SampleDesign.Complex("w", "hl", ["c"], lonelyUnits: rule, lonelyInDomains: inDomains);
            var (all, domain) = (DrawnBy(design), InDomain(design));
            Near(total, all.TotalsOf(all.Survey["x"])[0].StandardError);
            Near(mean, all.MeansOf(all.Survey["x"], Segmentation.Total)[0].StandardError);
            Near(totalInDomain, domain.TotalsOf(domain.Survey["x"])[0].StandardError);
            Near(meanInDomain, domain.MeansOf(domain.Survey["x"], Segmentation.Total)[0].StandardError);
        }
    }

    [Fact]
    public void A_lonely_unit_without_a_rule_is_refused_with_its_stratum_named()
    {
        var responses = DrawnBy(SampleDesign.Complex("w", "hl", ["c"]));
        var error = Assert.Throws<LonelyUnitException>(() => responses.TotalsOf(responses.Survey["x"]));
        Assert.Equal(["c", "d"], error.Strata);
    }

    [Fact]
    public void An_average_over_no_other_stratum_is_no_variance()
    {
        // R survey gives NaN: (0 times infinity).
        var design = SampleDesign.Complex("w", "hl", ["c"], lonelyUnits: LonelyUnits.Average);
        var responses = DrawnBy(design);
        responses = responses.Within(Criterion.InRange(responses.Survey.Numeric("x"), 100, 101));
        var (total, mean) = (responses.TotalsOf(responses.Survey["x"])[0], responses.MeansOf(responses.Survey["x"], Segmentation.Total)[0]);
        Near(525, total.Estimate);
        Assert.Null(total.StandardError);
        Assert.Null(total.Interval());
        Assert.Null(mean.StandardError);
        Assert.Null(responses.RatiosOf(responses.Survey["x"], responses.Survey["y"])[0].StandardError);
        Assert.Null(responses.ProportionsOf(responses.Survey.Choice("a")["yes"], Segmentation.Total)[0].StandardError);
        var sexes = responses.TotalsOf(responses.Survey["x"], Sexes(responses));
        Assert.Throws<LonelyUnitException>(() => sexes.Covariance("v", "v"));
    }

    [Fact]
    public void Design_effects_are_those_of_R()
    {
        var responses = DrawnBy(Clustered);
        var mean = responses.MeansOf(responses.Survey["x"], Segmentation.Total)[0].DesignEffect!.Value;
        Near(1.198684523389854, mean.WithoutReplacement);
        Near(1.004221127960321, mean.WithReplacement);
        Near(5.19279262655884, responses.TotalsOf(responses.Survey["x"])[0].DesignEffect!.Value.WithoutReplacement);
    }

    [Fact]
    public void Degrees_of_freedom_count_primary_units_of_the_domain()
    {
        Assert.Equal(5, DrawnBy(TwoStage).DesignDegreesOfFreedom);
        var domain = InDomain(TwoStage);
        Assert.Equal(5, domain.DesignDegreesOfFreedom);
        Assert.Equal(3, domain.TotalsOf(domain.Survey["x"])[0].DegreesOfFreedom);
    }
}
