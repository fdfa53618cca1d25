using Xunit;
using static SurveyStats.Tests.Estimation.SmallSample;

namespace SurveyStats.Tests.Estimation;

/// <summary>Figures of R survey 4.1-1: see small_sample.R.</summary>
public sealed class RatioTests
{
    [Fact]
    public void Ratios_of_a_two_stage_sample_are_those_of_R()
    {
        var responses = DrawnBy(TwoStage);
        var (x, y) = (responses.Survey["x"], responses.Survey["y"]);
        var ratio = responses.RatiosOf(x, y)[0];
        Near(5.3863999248614629, ratio.Estimate);
        Near(0.4932908443807638, ratio.StandardError);
        var bySex = responses.RatiosOf(x, y, Sexes(responses));
        Near(5.592970984879444, bySex["u"].Estimate);
        Near(5.210672692508257, bySex["v"].Estimate);
        Near(0.27577207792508179, bySex.Covariance("u", "u"));
        Near(0.05612363124595469, bySex.Covariance("u", "v"));
        Near(0.50219108806810997, bySex.Covariance("v", "v"));
    }

    [Fact]
    public void A_ratio_to_itself_is_one_without_variance()
    {
        var responses = DrawnBy(Clustered);
        var ratio = responses.RatiosOf(responses.Survey["x"], responses.Survey["x"])[0];
        Assert.Equal(1, ratio.Estimate);
        Assert.Equal(0, ratio.StandardError);
    }

    [Fact]
    public void Divisors_that_sum_to_nothing_and_empty_bases_give_no_ratio()
    {
        var survey = new Survey("s", [new NumericQuestion("x"), new NumericQuestion("y"), new SingleChoiceQuestion("s", ["u", "v", "w"])]);
        var responses = ResponseSet.ParseCsv("x,y,s\n1,1,u\n2,-1,u\n3,2,v\n4,,w\n5,3,v\n", new ReadOptions { Survey = survey, Design = SampleDesign.Complex() });
        var ratios = responses.RatiosOf(survey["x"], survey["y"], survey.SegmentsBy("s"));
        Assert.Equal((null, null, null, 2), (ratios["u"].Estimate, ratios["u"].StandardError, ratios["u"].Interval(), ratios["u"].Base.Unweighted));
        Assert.Equal((null, null, null, 0), (ratios["w"].Estimate, ratios["w"].StandardError, ratios["w"].Interval(), ratios["w"].Base.Unweighted));
        Assert.Null(ratios.Covariance("u", "v"));
        Assert.Equal(1.6, ratios["v"].Estimate);
    }

    [Fact]
    public void Only_those_who_answered_both_count_in_whatever_order_pairs_appear()
    {
        var survey = new Survey("s", [new NumericQuestion("x"), new RatingQuestion("y", ["1", "2", "3"])]);
        var forth = ResponseSet.ParseCsv("x,y\n1,2\n,3\n4,\n6,3\n1,2\n", new ReadOptions { Survey = survey });
        var back = ResponseSet.ParseCsv("x,y\n1,2\n6,3\n4,\n,3\n1,2\n", new ReadOptions { Survey = survey });
        var (one, other) = (forth.RatiosOf(survey["x"], survey["y"])[0], back.RatiosOf(survey["x"], survey["y"])[0]);
        Assert.Equal((3, 8 / 7.0), (one.Base.Unweighted, one.Estimate!.Value));
        Assert.Equal(one.ToCsv(), other.ToCsv());
        Assert.Equal(7 / 8.0, forth.RatiosOf(survey["y"], survey["x"])[0].Estimate!.Value, 1e-15);
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        var responses = DrawnBy(Clustered);
        Assert.Throws<ArgumentException>("numerator", () => responses.RatiosOf(responses.Survey["s"], responses.Survey["x"]));
        Assert.Throws<ArgumentException>("denominator", () => responses.RatiosOf(responses.Survey["x"], responses.Survey["s"]));
        Assert.Throws<ArgumentNullException>("denominator", () => responses.RatiosOf(responses.Survey["x"], null!));
        Assert.Throws<ArgumentException>(() => responses.RatiosOf(responses.Survey["x"], responses.Survey["y"], Sexes(responses))["nobody"]);
        Assert.Throws<ArgumentException>(() => responses.RatiosOf(new NumericQuestion("x"), responses.Survey["y"]));
    }
}
