using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>The conditional intervals of the odds ratio: exact, mid-p, and Baptista and Pike's.</summary>
public sealed class ConditionalOddsRatioTests
{
    private static readonly OddsRatioIntervalMethod[] Methods =
        [OddsRatioIntervalMethod.ConditionalExact, OddsRatioIntervalMethod.ConditionalMidP, OddsRatioIntervalMethod.BaptistaPike];

    private static readonly Gen<(int X1, int N1, int X2, int N2)> Tables =
        from n1 in Gen.Int[1, 40]
        from n2 in Gen.Int[1, 40]
        from x1 in Gen.Int[0, n1]
        from x2 in Gen.Int[0, n2]
        select (x1, n1, x2, n2);

    /// <summary>
    /// Fisher's twins; roots of the exact tails and of the mean by mpmath, 40 digits. R 4.2.2 prints 0.003326 and 0.36318: its root search
    /// stops at 1e-4.
    /// </summary>
    [Fact]
    public void Convictions_of_twins_have_the_limits_of_exact_tails()
    {
        var interval = OddsRatioIntervalMethod.ConditionalExact.Interval(2, 17, 10, 13)!;
        Assert.Equal(0.0033171639506573611262, interval.Lower, 1e-17);
        Assert.Equal(0.36318960235668056238, interval.Upper!.Value, 1e-15);
        Assert.Equal(0.046936639049679963671, interval.Estimate!.Value, 1e-16);
    }

    /// <summary>
    /// By brute force: the probability of all values no more probable than the observed one from whole-number weights in 30 digits (mpmath)
    /// on a grid of log psi of step 0.004 from -12 to 12, the ends of acceptance halved 80 times: baptista_pike.py beside this file.
    /// </summary>
    [Theory]
    [InlineData(7, 34, 1, 34, 0.95, 1, 195.49211395464274)]
    [InlineData(22, 30, 14, 30, 0.95, 1, 10.485585232295944)]
    [InlineData(6, 7, 2, 7, 0.95, 0.96242032749790672, 403.95902588151925)]
    [InlineData(5, 56, 0, 29, 0.95, 0.49948435778873215, double.PositiveInfinity)]
    [InlineData(3, 10, 7, 9, 0.9, 0.020883639523397209, 0.80910671157042349)]
    [InlineData(0, 15, 4, 12, 0.95, 0, 0.77601146357305568)]
    [InlineData(15, 30, 15, 30, 0.95, 0.33846873973051991, 2.9544825935658763)]
    [InlineData(3, 50, 1, 75, 0.8, 0.93858423311242892, 27.737723617451087)]
    public void Baptista_and_Pike_accept_what_brute_force_accepts(int x1, int n1, int x2, int n2, double level, double lower, double upper)
    {
        var interval = OddsRatioIntervalMethod.BaptistaPike.Interval(x1, n1, x2, n2, ConfidenceLevel.Of(level))!;
        Assert.Equal(lower, interval.Lower, 2e-12 * lower);
        Assert.Equal(upper, interval.Upper ?? double.PositiveInfinity, double.IsInfinity(upper) ? 0 : 2e-12 * upper);
    }

    [Fact]
    public void Limits_contain_the_estimate_widen_with_the_level_and_invert_with_the_samples() => Law.Holds(Tables, c => Assert.All(Methods, method =>
    {
        var (narrow, wide) = (method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P90)!, method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P99)!);
        Assert.True(narrow.Estimate is not { } estimate || narrow.Contains(estimate));
        Assert.True(wide.Lower <= narrow.Lower && (wide.Upper ?? double.MaxValue) >= (narrow.Upper ?? double.MaxValue));
        var back = method.Interval(c.X2, c.N2, c.X1, c.N1, ConfidenceLevel.P90)!;
        Assert.Equal(1 / (narrow.Upper ?? double.PositiveInfinity), back.Lower, 1e-13 * back.Lower);
    }));

    [Fact]
    public void The_exact_interval_contains_the_mid_p_interval() => Law.Holds(Tables, c =>
    {
        var (exact, mid) = (OddsRatioIntervalMethod.ConditionalExact.Interval(c.X1, c.N1, c.X2, c.N2)!, OddsRatioIntervalMethod.ConditionalMidP.Interval(c.X1, c.N1, c.X2, c.N2)!);
        Assert.True(exact.Lower <= mid.Lower && (exact.Upper ?? double.MaxValue) >= (mid.Upper ?? double.MaxValue));
        Assert.Equal(exact.Estimate, mid.Estimate);
    });

    [Fact]
    public void The_exact_interval_leaves_one_out_where_the_doubled_Fisher_test_rejects() => Law.Holds(Tables, c =>
    {
        var p = TwoProportionTest.FisherDoubled.Test(c.X1, c.N1, c.X2, c.N2).PValue!.Value;
        if (Math.Abs(p - 0.05) > 1e-9)
        {
            Assert.Equal(p > 0.05, OddsRatioIntervalMethod.ConditionalExact.Interval(c.X1, c.N1, c.X2, c.N2)!.Contains(1));
        }
    });

    [Fact]
    public void Baptista_and_Pike_contain_one_where_Fishers_test_accepts() => Law.Holds(Tables, c =>
    {
        if (TwoProportionTest.Fisher.Test(c.X1, c.N1, c.X2, c.N2).PValue > 0.05 + 1e-9)
        {
            Assert.True(OddsRatioIntervalMethod.BaptistaPike.Interval(c.X1, c.N1, c.X2, c.N2)!.Contains(1));
        }
    });

    /// <summary>Given the margins, the exact methods cover every odds ratio often enough: summed over the values of x1.</summary>
    [Theory]
    [InlineData(9, 12, 8)]
    [InlineData(20, 5, 12)]
    [InlineData(6, 6, 6)]
    public void Exact_limits_cover_every_odds_ratio_at_least_as_often_as_the_level_says(int n1, int n2, int m)
    {
        var (low, high) = (Math.Max(0, m - n2), Math.Min(n1, m));
        foreach (var method in new[] { OddsRatioIntervalMethod.ConditionalExact, OddsRatioIntervalMethod.BaptistaPike })
        {
            var intervals = Enumerable.Range(low, high - low + 1).Select(x1 => method.Interval(x1, n1, m - x1, n2, ConfidenceLevel.P90)!).ToList();
            for (var logOdds = -6.0; logOdds <= 6; logOdds += 0.037)
            {
                var odds = Math.Exp(logOdds);
                var weights = Enumerable.Range(low, high - low + 1).Select(x1 => Choose(n1, x1) * Choose(n2, m - x1) * Math.Pow(odds, x1)).ToList();
                Assert.True(weights.Where((_, i) => intervals[i].Contains(odds)).Sum() >= 0.9 * weights.Sum() * (1 - 1e-9), $"{method} {odds}");
            }
        }
    }

    /// <summary>Large counts: the conditional estimate is close to that of the samples, and the limits to Woolf's.</summary>
    [Fact]
    public void A_million_trials_have_limits_like_Woolfs()
    {
        var (exact, woolf) = (
            OddsRatioIntervalMethod.ConditionalExact.Interval(250_700, 500_000, 249_300, 500_000)!, OddsRatioIntervalMethod.Woolf.Interval(250_700, 500_000, 249_300, 500_000)!);
        Assert.Equal(woolf.Estimate!.Value, exact.Estimate!.Value, 1e-7);
        Assert.Equal(woolf.Lower, exact.Lower, 1e-5);
        Assert.Equal(woolf.Upper!.Value, exact.Upper!.Value, 1e-5);
    }

    [Fact]
    public void What_is_no_whole_count_is_refused_and_an_empty_sample_has_no_interval() => Assert.All(Methods, method =>
    {
        Assert.Equal("successes1", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(0.5, 2, 1, 2)).ParamName);
        Assert.Null(method.Interval(0, 0, 1, 2));
    });

    private static double Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
