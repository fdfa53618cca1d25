using Xunit;

namespace SurveyStats.Tests.Estimation;

/// <summary>Two replicates of three responses, by hand: the share of yes is 3/4, 3/3 and 3/5.</summary>
public sealed class ReplicateVarianceTests
{
    private const string Csv = "a,s,x,w,r1,r2\nyes,u,0.1,1,2,0\nno,v,0.1,1,0,2\nyes,u,0.1,2,1,3\n";

    [Theory]
    [InlineData(false, 0.5 * (0.04 + 0.04))]
    [InlineData(true, 0.5 * (0.0625 + 0.0225))]
    public void Replicates_vary_about_their_mean_or_the_estimate(bool centredAtEstimate, double variance)
    {
        var responses = Responses(centredAtEstimate);
        var share = responses.ProportionsOf(responses.Survey.Choice("a")["yes"], Segmentation.Total)[0];
        Assert.Equal(0.75, share.Estimate);
        Assert.Equal(variance, share.Variance!.Value, 1e-16);
        Assert.Equal(1, share.DegreesOfFreedom);
    }

    [Fact]
    public void A_replicate_without_respondents_of_the_segment_is_left_out()
    {
        var responses = Responses(false);
        var shares = responses.ProportionsOf(responses.Survey.Choice("a")["yes"], responses.Survey.SegmentsBy("s"));
        Assert.Equal((0, 0), (shares["v"].Estimate, shares["v"].Variance));
        var totals = responses.TotalsOf(responses.Survey.Choice("a")["no"], responses.Survey.SegmentsBy("s"));

        // Totals are defined under every replicate: 0 and 2 about 1.
        Assert.Equal(Math.Sqrt(0.5 * 2), totals["v"].StandardError!.Value, 1e-15);
        Assert.Equal(0, totals.Covariance("u", "v"));
    }

    [Fact]
    public void Equal_answers_have_no_variance_whatever_the_rounding()
    {
        var responses = Responses(true);
        Assert.Equal(0, responses.MeansOf(responses.Survey["x"], Segmentation.Total)[0].StandardError);
    }

    private static ResponseSet Responses(bool centredAtEstimate) => ResponseSet.ParseCsv(Csv, new ReadOptions
    {
        Survey = new Survey("s", [new SingleChoiceQuestion("a", ["yes", "no"]), new SingleChoiceQuestion("s", ["u", "v"]), new NumericQuestion("x")]),
        Design = SampleDesign.Replicates(ReplicationMethod.Other, ["r1", "r2"], "w", scale: 0.5, centredAtEstimate: centredAtEstimate),
    });
}
