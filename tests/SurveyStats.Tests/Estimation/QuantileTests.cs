using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;
using static SurveyStats.Tests.Estimation.SmallSample;

namespace SurveyStats.Tests.Estimation;

/// <summary>Figures of R survey 4.1-1: see small_sample.R. R reads numbers one by one; of equal numbers with different weights ours is the mean.</summary>
public sealed class QuantileTests
{
    [Fact]
    public void Steps_and_their_intervals_are_those_of_R()
    {
        foreach (var rule in new[] { QuantileRule.Inverse, QuantileRule.Averaged })
        {
            var responses = DrawnBy(Clustered);
            var quantiles = responses.QuantilesOf(responses.Survey["x"], [0.25, 0.5, 0.9], rule: rule);
            Assert.Equal([56, 68, 90], quantiles.Select(q => q.Estimate!.Value));
            Assert.Equal((null, 68), quantiles[0].Limits());
            Assert.Null(quantiles[0].Interval());
            Assert.Null(quantiles[0].StandardError());
            Assert.Equal((65, 79), quantiles[1].Limits());
            Near(2.7231189075399507, quantiles[1].StandardError());
            Assert.Equal((90, 95), quantiles[2].Limits());
            Near(0.9725424669785538, quantiles[2].StandardError());
        }
    }

    [Fact]
    public void Linear_rules_are_those_of_R_where_numbers_differ()
    {
        var responses = DrawnBy(Clustered);
        var hf4 = responses.QuantilesOf(responses.Survey["x"], [0.9], rule: QuantileRule.LinearFromWeights)[0];
        Near(89.973529411764716, hf4.Estimate);
        var hf7 = responses.QuantilesOf(responses.Survey["x"], [0.9], rule: QuantileRule.LinearFromZero)[0];
        Near(91.2529411764705856, hf7.Estimate);
    }

    [Fact]
    public void A_domain_keeps_the_whole_design()
    {
        var domain = InDomain(Clustered);
        var median = domain.MediansOf(domain.Survey["x"])[0];
        Assert.Equal((78, 66, 93), (median.Estimate, median.Interval()!.Lower, median.Interval()!.Upper));
        Near(4.242019724759034, median.StandardError());
        Assert.Equal(3, median.DegreesOfFreedom);
    }

    [Fact]
    public void An_empty_segment_has_no_quantile()
    {
        var responses = DrawnBy(Clustered);
        var none = responses.Within(Criterion.InRange(responses.Survey.Numeric("x"), 1000, 2000)).MediansOf(responses.Survey["x"])[0];
        Assert.Null(none.Estimate);
        Assert.Null(none.Interval());
        Assert.Null(none.StandardError());
        Assert.Equal((null, null), none.Limits());
        Assert.Equal(0, none.DegreesOfFreedom);
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(none.Notes).Code);
    }

    [Fact]
    public void Sets_are_read_by_segment_and_probability()
    {
        var responses = DrawnBy(Clustered);
        var quantiles = responses.QuantilesOf(responses.Survey["x"], [0.25, 0.75], Sexes(responses));
        Assert.Equal(4, quantiles.Count);
        Assert.Equal(quantiles[3], quantiles["v", 0.75]);
        var error = Assert.Throws<ArgumentException>("probability", () => quantiles["v", 0.5]);
        Assert.StartsWith("0.5 is not one of the probabilities: 0.25, 0.75.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => quantiles["w", 0.25]);
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        var responses = DrawnBy(Clustered);
        var x = responses.Survey["x"];
        Assert.Throws<ArgumentException>("question", () => responses.QuantilesOf(responses.Survey["s"], [0.5]));
        Assert.Throws<ArgumentException>("probabilities", () => responses.QuantilesOf(x, []));
        Assert.Throws<ArgumentOutOfRangeException>("probabilities", () => responses.QuantilesOf(x, [50]));
        Assert.Throws<ArgumentOutOfRangeException>("probabilities", () => responses.QuantilesOf(x, [double.NaN]));
        Assert.Throws<ArgumentNullException>("question", () => responses.QuantilesOf(null!, [0.5]));
        Assert.Throws<ArgumentNullException>("probabilities", () => responses.QuantilesOf(x, null!));
    }

    [Fact]
    public void Every_rule_rises_with_the_probability_and_stays_within_the_numbers() => Law.Holds(
        Gen.Select(Gen.Select(Gen.Int[-9, 9], Gen.Double[0.1, 5], Gen.Int[1, 3]).Array[1, 12], Gen.Double[0, 1], Gen.Double[0, 1]), c =>
        {
            var (values, cumulative, each) = Distribution(c.Item1);
            var (low, high) = (Math.Min(c.Item2, c.Item3), Math.Max(c.Item2, c.Item3));
            foreach (var rule in QuantileRule.All)
            {
                var (a, b) = (rule.Quantile(values, cumulative, each, low), rule.Quantile(values, cumulative, each, high));
                Assert.True(values[0] <= a && a <= b && b <= values[^1], $"{rule}: {a} {b}");
                Assert.Equal(values[0], rule.Quantile(values, cumulative, each, 0));
                Assert.Equal(values[^1], rule.Quantile(values, cumulative, each, 1), 1e-12);
            }
        });

    [Fact]
    public void Linear_rules_interpolate_between_the_answers_one_by_one() => Law.Holds(
        Gen.Select(Gen.Select(Gen.Int[-9, 9], Gen.Int[1, 5], Gen.Int[1, 3]).Array[1, 12], Gen.Int[0, 1000].Select(i => i / 1000.0)), c =>
        {
            var (values, cumulative, each) = Distribution([.. c.Item1.Select(a => (a.Item1, (double)a.Item2, a.Item3))]);
            var x = values.SelectMany((v, k) => Enumerable.Repeat((Value: v, Weight: each[k]), (int)Math.Round((cumulative[k] - (k == 0 ? 0 : cumulative[k - 1])) / each[k]))).ToArray();
            Assert.Equal(Naive(x, c.Item2, false), QuantileRule.LinearFromWeights.Quantile(values, cumulative, each, c.Item2), 1e-9);
            Assert.Equal(Naive(x, c.Item2, true), QuantileRule.LinearFromZero.Quantile(values, cumulative, each, c.Item2), 1e-9);
        });

    /// <summary>Through the points of all answers, in order.</summary>
    private static double Naive((double Value, double Weight)[] x, double p, bool fromZero)
    {
        var (at, sum) = (new double[x.Length], 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            (at[i], sum) = fromZero ? (sum, sum + x[i].Weight) : (sum + x[i].Weight, sum + x[i].Weight);
        }

        var weight = p * at[^1];
        if (weight <= at[0])
        {
            return x[0].Value;
        }

        var next = Array.FindIndex(at, a => a >= weight * (1 - 1e-13));
        return x[next - 1].Value + ((x[next].Value - x[next - 1].Value) * (weight - at[next - 1]) / (at[next] - at[next - 1]));
    }

    private static (double[] Values, double[] Cumulative, double[] Each) Distribution((int Value, double Weight, int Count)[] answers)
    {
        var groups = answers.GroupBy(a => a.Value).OrderBy(g => g.Key).ToArray();
        var (cumulative, sum) = (new double[groups.Length], 0.0);
        for (var k = 0; k < groups.Length; k++)
        {
            cumulative[k] = sum += groups[k].Sum(a => a.Weight * a.Count);
        }

        return ([.. groups.Select(g => (double)g.Key)], cumulative, [.. groups.Select(g => g.Sum(a => a.Weight * a.Count) / g.Sum(a => a.Count))]);
    }
}
