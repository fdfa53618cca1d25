using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Estimation;

public sealed class NetScoreTests
{
    private static readonly Gen<int[]> Counts = Gen.Int[0, 12].Array[11];

    /// <summary>11 promoters, 7 detractors of 30, by hand: net 4/30, variance (18/30 - 16/900)/30.</summary>
    [Fact]
    public void The_net_promoter_score_is_promoters_less_detractors()
    {
        var (responses, rating) = Of([1, 0, 0, 2, 0, 1, 3, 5, 7, 6, 5]);
        var score = responses.NetPromoterScoreOf(rating)[0];
        Assert.Equal(4.0 / 30, score.Estimate!.Value, 1e-15);
        Assert.Equal(((18.0 / 30) - (16.0 / 900)) / 30, score.Variance!.Value, 1e-16);
        Assert.Equal((11.0 / 30, 7.0 / 30), (score.PositiveShare, score.NegativeShare));
    }

    [Fact]
    public void Turning_the_scale_round_changes_the_sign() => Law.Holds(Counts, counts =>
    {
        var (responses, rating) = Of(counts);
        var net = responses.NetScoreOf(rating.TopBox(3), rating.BottomBox(4))[0];
        var turned = responses.NetScoreOf(rating.BottomBox(4), rating.TopBox(3))[0];
        Assert.Equal(net.Estimate ?? 0, -(turned.Estimate ?? 0));
        Assert.Equal(net.Variance, turned.Variance);
        Assert.Equal(net.Interval()?.Lower ?? 0, -(turned.Interval()?.Upper ?? 0));
        Assert.True(net.Interval() is not { } interval || (interval.Lower >= -1 && interval.Upper <= 1 && interval.Contains(net.Estimate!.Value)));
    }, count: 30);

    [Fact]
    public void Nets_and_limits_of_scores_are_the_same() => Law.Holds(Counts, counts =>
    {
        var (responses, rating) = Of(counts);
        var nets = responses.NetScoreOf(rating.TopBox(2), rating.BottomBox(7))[0];
        Assert.Equal(nets.Estimate, responses.NetPromoterScoreOf(rating)[0].Estimate);
        Assert.Equal(nets.Variance, responses.NetScoreOf(rating, Segmentation.Total, 9, 6)[0].Variance);
    }, count: 20);

    /// <summary>Weights 1, 2, 3 of a 10, a 0 and a 10: p = 4/6, d = 2/6, n_eff = 36/14.</summary>
    [Fact]
    public void Weights_count_with_Kishs_effective_base()
    {
        var rating = Scale();
        var builder = new ResponseSetBuilder(new Survey("s", [rating]));
        foreach (var (step, weight) in new[] { (10, 1.0), (0, 2.0), (10, 3.0) })
        {
            builder.Begin(weight: weight).Answer(rating.Options[step]);
        }

        var score = builder.Build().NetPromoterScoreOf(rating)[0];
        Assert.Equal(2.0 / 6, score.Estimate!.Value, 1e-15);
        Assert.Equal((1 - (4.0 / 36)) * 14 / 36, score.Variance!.Value, 1e-15);
    }

    [Fact]
    public void All_answers_alike_have_no_estimated_variance_and_say_so()
    {
        var (responses, rating) = Of([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 120]);
        var score = responses.NetPromoterScoreOf(rating)[0];
        Assert.Equal((1.0, 0.0), (score.Estimate, score.StandardError));
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(score.Notes).Code);
        var (nobody, unanswered) = Of(new int[11]);
        Assert.Null(nobody.NetPromoterScoreOf(unanswered)[0].Interval());
    }

    /// <summary>4 promoters and 1 detractor of 8 against 1 and 3 of 8, by hand: 5/8 over sqrt((5/8 - 9/64 + 4/8 - 4/64)/8).</summary>
    [Fact]
    public void Two_segments_are_compared_by_their_separate_variances()
    {
        const string A = "a,10\na,10\na,9\na,9\na,7\na,8\na,8\na,3\n", B = "b,10\nb,0\nb,5\nb,6\nb,7\nb,8\nb,8\nb,7\n";
        var responses = ResponseSet.ParseCsv("c,x\n" + A + B);
        var by = responses.Survey.SegmentsBy("c");
        var (scores, x) = (responses.NetPromoterScoreOf(responses.Survey["x"], by), 5.0 / 8);
        var (one, other) = (scores.Compare("a", "b"), scores.Compare("b", "a"));
        Assert.Equal(x, one.Difference!.Value, 1e-15);
        Assert.Equal(x / Math.Sqrt((x - (9.0 / 64) + (4.0 / 8) - (4.0 / 64)) / 8), one.Test.Statistic!.Value, 1e-13);
        Assert.Equal((one.Test.LogPValue, -one.Interval!.Lower), (other.Test.LogPValue, other.Interval!.Upper));
        var total = responses.NetPromoterScoreOf(responses.Survey["x"], by.WithTotal());
        Assert.Throws<InvalidOperationException>(() => total.Compare("a", "Total"));
        Assert.Throws<ArgumentException>(() => scores.Compare("a", "a"));
    }

    [Fact]
    public void Other_scales_and_mixed_nets_are_refused_with_the_cure()
    {
        var five = new RatingQuestion("five", ["1", "2", "3", "4", "5"]);
        var many = new MultipleChoiceQuestion("many", ["a", "b"]);
        var responses = new ResponseSetBuilder(new Survey("s", [five, many])).Begin().Answer(five.Options[0]).Build();
        Assert.Contains("NetScoreOf", Assert.Throws<ArgumentException>(() => responses.NetPromoterScoreOf(five)).Message, StringComparison.Ordinal);
        Assert.Contains("both", Assert.Throws<ArgumentException>(() => responses.NetScoreOf(five.TopBox(3), five.BottomBox(3))).Message, StringComparison.Ordinal);
        Assert.Contains("single choice", Assert.Throws<ArgumentException>(() => responses.NetScoreOf(many["a"], many["b"])).Message, StringComparison.Ordinal);
        Assert.Contains("one question", Assert.Throws<ArgumentException>(() => responses.NetScoreOf(five.TopBox(1), many["b"])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => responses.NetScoreOf(five, Segmentation.Total, 2, 2));
    }

    private static RatingQuestion Scale() => new("recommend", Enumerable.Range(0, 11).Select(i => new AnswerDefinition(FormattableString.Invariant($"{i}"), Score: i)));

    private static (ResponseSet Responses, RatingQuestion Rating) Of(int[] counts)
    {
        var rating = Scale();
        var builder = new ResponseSetBuilder(new Survey("s", [rating]));
        for (var i = 0; i < counts.Length; i++)
        {
            for (var k = 0; k < counts[i]; k++)
            {
                builder.Begin().Answer(rating.Options[i]);
            }
        }

        return (builder.Build(), rating);
    }
}
