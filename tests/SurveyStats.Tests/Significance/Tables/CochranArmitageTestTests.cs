using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Tables;

public sealed class CochranArmitageTestTests
{
    private static readonly Gen<(double[] X, double[] N)> Groups =
        from k in Gen.Int[2, 6]
        from n in Gen.Int[1, 60].Array[k]
        from share in Gen.Double[0, 1].Array[k]
        select (n.Zip(share, (t, s) => Math.Floor(t * s)).ToArray(), n.Select(t => (double)t).ToArray());

    /// <summary>R 4.2.2, prop.trend.test(c(83,90,129,70), c(86,93,136,82)): 8.2249 on 1, p = 0.004132.</summary>
    [Fact]
    public void The_smokers_of_Fleiss_fall()
    {
        var test = TrendTest.CochranArmitageChiSquared.Test([83, 90, 129, 70], [86, 93, 136, 82]);
        Assert.Equal(8.2249, test.Statistic!.Value, 1e-4);
        Assert.Equal(0.004132, test.PValue!.Value, 1e-6);
        Assert.True(TrendTest.CochranArmitage.Test([83, 90, 129, 70], [86, 93, 136, 82], alternative: Alternative.Less).PValue < 0.0021);
    }

    [Fact]
    public void Scores_may_be_moved_and_stretched_and_mirrored() => Law.Holds(Groups, c =>
    {
        double[] scores = [.. Enumerable.Range(0, c.X.Length).Select(i => (double)i)];
        var z = TrendTest.CochranArmitage.Test(c.X, c.N, scores).Statistic;
        Assert.Equal(z ?? 0, TrendTest.CochranArmitage.Test(c.X, c.N, [.. scores.Select(s => (3 * s) + 1000)]).Statistic ?? 0, 1e-9);
        Assert.Equal(z ?? 0, -TrendTest.CochranArmitage.Test(c.X, c.N, [.. scores.Select(s => -s)]).Statistic ?? 0, 1e-9);
    });

    [Fact]
    public void The_trend_explains_no_more_than_Pearsons_chi_square() => Law.Holds(Groups, c =>
    {
        var trend = TrendTest.CochranArmitageChiSquared.Test(c.X, c.N).Statistic;
        var all = HomogeneityTest.Pearson.Test([.. c.X.Zip(c.N, (x, n) => new[] { x, n - x })]).Statistic;
        Assert.True(trend is null || trend <= all + 1e-9);
    });

    [Fact]
    public void Two_groups_are_the_pooled_z_test() => Assert.Equal(
        -TwoProportionTest.PooledZ.Test(22, 30, 14, 30).Statistic!.Value, TrendTest.CochranArmitage.Test([22, 14], [30, 30]).Statistic!.Value, 1e-13);

    [Fact]
    public void No_success_or_equal_scores_leave_nothing_to_test()
    {
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(TrendTest.CochranArmitage.Test([0, 0], [5, 6]).Notes).Code);
        Assert.Null(TrendTest.CochranArmitage.Test([1, 2], [5, 6], [0.1, 0.1]).PValue);
        Assert.Null(TrendTest.CochranArmitageChiSquared.Test([], []).PValue);
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        Assert.Equal("trials", Assert.Throws<ArgumentException>(() => TrendTest.CochranArmitage.Test([1, 2], [5])).ParamName);
        Assert.Equal("scores", Assert.Throws<ArgumentException>(() => TrendTest.CochranArmitage.Test([1, 2], [5, 5], [1])).ParamName);
        Assert.Equal("scores", Assert.Throws<ArgumentOutOfRangeException>(() => TrendTest.CochranArmitage.Test([1, 2], [5, 5], [1, double.NaN])).ParamName);
        Assert.Equal("successes", Assert.Throws<ArgumentOutOfRangeException>(() => TrendTest.CochranArmitage.Test([1, 7], [5, 5])).ParamName);
        Assert.Equal("alternative", Assert.Throws<ArgumentException>(
            () => TrendTest.CochranArmitageChiSquared.Test([1, 2], [5, 5], alternative: Alternative.Less)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => TrendTest.CochranArmitage.Test([1, 2], [5, 5], alternative: (Alternative)9));
    }
}
