using SurveyStats.Numerics;
using Xunit;
using static SurveyStats.Tests.Estimation.SmallSample;

namespace SurveyStats.Tests.Estimation;

/// <summary>Net scores under complex designs. Figures of R survey 4.1-1: see small_sample.R.</summary>
public sealed class ComplexNetScoreTests
{
    [Fact]
    public void A_net_promoter_score_in_a_domain_is_that_of_R()
    {
        var domain = InDomain(Clustered);
        var score = domain.NetPromoterScoreOf(domain.Survey["q"])[0];
        Near(0.1411764705882353, score.Estimate);
        Near(0.3216284840344777, score.StandardError);
        Assert.Equal(3, score.DegreesOfFreedom);
        var margin = StudentT.UpperQuantile(0.025, 3) * 0.3216284840344777;
        Assert.Equal((-0.8824, 1), (Math.Round(score.Interval()!.Lower, 4), score.Interval()!.Upper));
        Near(0.1411764705882353 - margin, score.Interval()!.Lower);
    }

    [Fact]
    public void Scores_compare_by_their_joint_covariance()
    {
        var domain = InDomain(Clustered);
        var scores = domain.NetPromoterScoreOf(domain.Survey["q"], Sexes(domain));
        Near(-0.005524861878453025, scores["u"].Estimate, 1e-10);
        Near(0.25, scores["v"].Estimate);
        Near(Math.Sqrt(0.21289194205076853), scores["u"].StandardError);
        var comparison = scores.Compare("u", "v");
        Near(-0.2555248618784530, comparison.Difference);
        Near(-0.2555248618784530 / 0.3823444183424808, comparison.Test.Statistic);
        Assert.Equal(3, comparison.Test.DegreesOfFreedom);
    }

    [Fact]
    public void A_net_score_is_the_mean_of_plus_and_minus_one()
    {
        var responses = DrawnBy(TwoStage);
        var (a, by) = (responses.Survey.Choice("a"), Sexes(responses));
        var (net, lead) = (responses.NetScoreOf(a["yes"], a["no"], by), responses.LeadsOf(a["yes"], a["no"], by));
        Near(lead["u"].Difference!.Value, net["u"].Estimate);
        Near(lead["u"].StandardError!.Value, net["u"].StandardError, 1e-10);
    }

    [Fact]
    public void Alike_answers_have_a_note_and_nobody_no_score()
    {
        var survey = new Survey("s", [new NumericQuestion("q"), new SingleChoiceQuestion("s", ["u", "v"])]);
        var responses = ResponseSet.ParseCsv("q,s,w\n10,u,0.1\n9,u,0.7\n10,u,0.3\n", new ReadOptions { Survey = survey, Design = SampleDesign.Complex("w") });
        var scores = responses.NetPromoterScoreOf(survey["q"], survey.SegmentsBy("s"));
        Assert.Equal((1, 0), (scores["u"].Estimate, scores["u"].StandardError));
        Assert.Contains(scores["u"].Notes, n => n.Code == NoteCode.ZeroVariance);
        Assert.Equal((null, null, null), (scores["v"].Estimate, scores["v"].StandardError, scores["v"].Interval()));
        Assert.Null(scores.Compare("u", "v").Test.PValue);
    }
}
