using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.OneProportion;

public sealed class ProportionTestTests
{
    private static readonly Gen<(int X, int N, double Share)> Cases =
        from n in Gen.Int[1, 2000]
        from x in Gen.Int[0, n]
        from share in Gen.Double[0.001, 0.999]
        select (x, n, share);

    [Fact]
    public void One_sided_p_values_mirror_and_two_sided_ones_are_the_same_from_both_ends() => Law.Holds(Cases, c =>
    {
        foreach (var test in ProportionTest.All)
        {
            // 1 - share must be exact for the two ends to be the same question.
            var share = Math.Round(c.Share * 1024) / 1024;
            Assert.Equal(
                test.LogPValue(c.X, c.N, share, Alternative.Less) ?? 1, test.LogPValue(c.N - c.X, c.N, 1 - share, Alternative.Greater) ?? 1, Tolerance(test, c));
            Assert.Equal(test.LogPValue(c.X, c.N, share) ?? 1, test.LogPValue(c.N - c.X, c.N, 1 - share) ?? 1, Tolerance(test, c));
        }
    });

    [Fact]
    public void P_values_are_probabilities_and_their_logarithms_agree() => Law.Holds(Cases, c =>
    {
        foreach (var test in ProportionTest.All)
        {
            foreach (var alternative in Enum.GetValues<Alternative>())
            {
                var result = test.Test(c.X, c.N, c.Share, alternative);
                Assert.True(result.PValue is null or (>= 0 and <= 1) && result.LogPValue is null or <= 0, $"{result}");
                Assert.Equal(result.LogPValue, test.LogPValue(c.X, c.N, c.Share, alternative));
            }
        }
    });

    [Fact]
    public void A_higher_share_makes_less_likelier_and_greater_less_likely() => Law.Holds(Cases.Where(c => c.X > 0 && c.X < c.N && c.Share < 0.9), c =>
    {
        foreach (var test in ProportionTest.All)
        {
            Assert.True(test.LogPValue(c.X, c.N, c.Share, Alternative.Greater) <= test.LogPValue(c.X, c.N, c.Share + 0.05, Alternative.Greater) + 1e-12);
            Assert.True(test.LogPValue(c.X, c.N, c.Share, Alternative.Less) >= test.LogPValue(c.X, c.N, c.Share + 0.05, Alternative.Less) - 1e-12);
        }
    });

    /// <summary>Tests and the intervals that invert them: a share inside is not rejected, one outside is.</summary>
    [Theory]
    [InlineData("score", "variance of the hypothesis, no continuity correction", "Wilson")]
    [InlineData("likelihood ratio", "signed root", "likelihood ratio")]
    [InlineData("exact binomial", "two-sided: twice the smaller tail", "Clopper-Pearson")]
    [InlineData("mid-p binomial", "two-sided: twice the smaller tail", "mid-p")]
    public void A_test_rejects_what_its_interval_leaves_out(string name, string convention, string interval)
    {
        var test = ProportionTest.All.Single(t => t.Name == name && t.Convention == convention);
        var method = IntervalMethod.All.Single(m => m.Name == interval);
        Law.Holds(Gen.Select(Cases, Gen.Double[0.5, 0.999]), c =>
        {
            var ((x, n, share), level) = (c.Item1, ConfidenceLevel.Of(c.Item2));
            var limits = method.Interval(x, n, level)!;
            var logP = test.LogPValue(x, n, share)!.Value;
            if (Math.Abs(logP - Math.Log(level.Alpha)) > 1e-9)
            {
                Assert.Equal(limits.Contains(share), logP > Math.Log(level.Alpha));
            }
        });
    }

    /// <summary>Blaker's interval is the hull of what his test accepts: it contains all of that.</summary>
    [Fact]
    public void Blakers_interval_contains_all_that_his_test_accepts() => Law.Holds(Gen.Select(Cases, Gen.Double[0.5, 0.999]), c =>
    {
        var ((x, n, share), level) = (c.Item1, ConfidenceLevel.Of(c.Item2));
        if (ProportionTest.ExactBlaker.LogPValue(x, n, share) > Math.Log(level.Alpha) + 1e-6)
        {
            Assert.True(IntervalMethod.Blaker.Interval(x, n, level)!.Contains(share));
        }
    });

    [Fact]
    public void Blakers_p_value_is_never_above_the_doubled_one_and_mid_p_is_below_it() => Law.Holds(Cases, c =>
    {
        var doubled = ProportionTest.ExactDoubled.LogPValue(c.X, c.N, c.Share)!.Value;
        Assert.True(ProportionTest.ExactBlaker.LogPValue(c.X, c.N, c.Share)!.Value <= doubled + 2e-7);
        Assert.True(ProportionTest.MidP.LogPValue(c.X, c.N, c.Share)!.Value <= doubled + 1e-12);
    });

    [Fact]
    public void Without_trials_the_test_is_undefined_and_says_so() => Assert.All(ProportionTest.All, test =>
    {
        var result = test.Test(0, 0, 0.5);
        Assert.Null(result.PValue);
        Assert.Equal(NoteCode.EmptyBase, result.Notes.Single().Code);
    });

    [Fact]
    public void Counts_that_the_hypothesis_rules_out_have_a_p_value_of_exactly_0()
    {
        foreach (var test in new[] { ProportionTest.Exact, ProportionTest.ExactDoubled, ProportionTest.ExactBlaker, ProportionTest.MidP, ProportionTest.LikelihoodRatio })
        {
            var result = test.Test(1, 30, 0);
            Assert.Equal((0.0, null), (result.PValue, result.LogPValue));
            Assert.Equal(NoteCode.ImpossibleUnderHypothesis, result.Notes.Single().Code);
            Assert.Contains("p = 0 (", result.ToString(), StringComparison.Ordinal);
            Assert.Null(test.LogPValue(29, 30, 1));
            Assert.Equal(0.0, test.Test(1, 30, 0, Alternative.Greater).PValue);
            Assert.Equal(1.0, test.Test(1, 30, 0, Alternative.Less).PValue);
            Assert.Equal(1.0, test.Test(0, 30, 0).PValue);
            Assert.Equal(1.0, test.Test(30, 30, 1).PValue);
        }

        Assert.Equal(NoteCode.ZeroVariance, ProportionTest.Score.Test(1, 30, 0).Notes.Single().Code);
    }

    [Fact]
    public void A_refusal_names_the_argument_and_the_cure()
    {
        Assert.All(ProportionTest.All, test =>
        {
            Assert.Equal("successes", Assert.Throws<ArgumentOutOfRangeException>(() => test.Test(3, 2, 0.5)).ParamName);
            Assert.Equal("trials", Assert.Throws<ArgumentOutOfRangeException>(() => test.Test(0, double.NaN, 0.5)).ParamName);
            Assert.Equal("share", Assert.Throws<ArgumentOutOfRangeException>(() => test.Test(1, 2, double.NaN)).ParamName);
            Assert.Equal("alternative", Assert.Throws<ArgumentOutOfRangeException>(() => test.Test(1, 2, 0.5, (Alternative)7)).ParamName);
        });
        Assert.Contains("50 % is 0.5", Assert.Throws<ArgumentOutOfRangeException>(() => ProportionTest.Score.Test(1, 2, 50)).Message, StringComparison.Ordinal);
        Assert.All(ProportionTest.All.Where(t => t.NeedsWholeCounts), test =>
            Assert.Contains("Score", Assert.Throws<ArgumentOutOfRangeException>(() => test.Test(1.5, 3, 0.5)).Message, StringComparison.Ordinal));
        Assert.Equal(4, ProportionTest.All.Count(t => t.NeedsWholeCounts));
        Assert.Equal(ProportionTest.All.Count, ProportionTest.All.Select(t => (t.Name, t.Convention)).Distinct().Count());
    }

    /// <summary>Two roads to the same logarithm differ by rounding in its largest terms.</summary>
    private static double Tolerance(ProportionTest test, (int X, int N, double Share) c) =>
        1e-11 * Math.Max(1, -(test.LogPValue(c.X, c.N, c.Share) ?? 0)) + (test == ProportionTest.ExactBlaker ? 1e-9 : 0);
}
