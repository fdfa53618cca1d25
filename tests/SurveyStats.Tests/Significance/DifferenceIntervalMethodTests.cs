using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class DifferenceIntervalMethodTests
{
    private static readonly DifferenceIntervalMethod[] OfFractionalCounts =
        [.. DifferenceIntervalMethod.All.Except([DifferenceIntervalMethod.ChanZhang, DifferenceIntervalMethod.AgrestiMin])];

    private static readonly Gen<(double X1, double N1, double X2, double N2)> Tables =
        from n1 in Gen.Double[0.1, 500]
        from n2 in Gen.Double[0.1, 500]
        from p1 in Gen.Frequency((8, Gen.Double[0, 1]), (1, Gen.Const(0.0)), (1, Gen.Const(1.0)))
        from p2 in Gen.Frequency((8, Gen.Double[0, 1]), (1, Gen.Const(0.0)), (1, Gen.Const(1.0)))
        select (Math.Min(n1, p1 * n1), n1, Math.Min(n2, p2 * n2), n2);

    /// <summary>Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Newcombe_gives_the_limits_of_his_table(double x1, double n1, double x2, double n2, double lower, double upper) =>
        AssertLimits(DifferenceIntervalMethod.Newcombe, x1, n1, x2, n2, lower, upper);

    /// <summary>The same table, method 1.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0575, 0.3425)]
    [InlineData(9, 10, 3, 10, 0.2605, 0.9395)]
    [InlineData(6, 7, 2, 7, 0.1481, 0.9947)]
    [InlineData(5, 56, 0, 29, 0.0146, 0.1640)]
    [InlineData(0, 10, 0, 10, 0.0000, 0.0000)]
    [InlineData(10, 10, 0, 10, 1.0000, 1.0000)]
    public void Wald_gives_the_limits_of_Newcombes_table(double x1, double n1, double x2, double n2, double lower, double upper) =>
        AssertLimits(DifferenceIntervalMethod.Wald, x1, n1, x2, n2, lower, upper);

    [Fact]
    public void Intervals_contain_the_difference_lie_within_one_and_widen_with_the_level() => Law.Holds(Tables, c =>
    {
        foreach (var method in OfFractionalCounts)
        {
            var (narrow, wide) = (method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P90)!, method.Interval(c.X1, c.N1, c.X2, c.N2, ConfidenceLevel.P99)!);
            Assert.True(narrow.Contains((c.X1 / c.N1) - (c.X2 / c.N2)), $"{method} {c}");
            Assert.True(wide.Lower >= -1 && wide.Upper <= 1 && wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper, $"{method} {c}");
        }
    });

    [Fact]
    public void The_other_way_round_the_limits_change_sign_and_place() => Law.Holds(Tables, c =>
    {
        foreach (var method in OfFractionalCounts)
        {
            var (there, back) = (method.Interval(c.X1, c.N1, c.X2, c.N2)!, method.Interval(c.X2, c.N2, c.X1, c.N1)!);
            Assert.Equal((there.Lower, there.Upper), (-back.Upper, -back.Lower));
        }
    });

    [Fact]
    public void Wald_excludes_zero_where_the_unpooled_z_rejects() => Law.Holds(Tables, c =>
    {
        if (TwoProportionTest.UnpooledZ.Test(c.X1, c.N1, c.X2, c.N2) is { PValue: { } p } && Math.Abs(p - 0.05) > 1e-9)
        {
            Assert.Equal(p > 0.05, DifferenceIntervalMethod.Wald.Interval(c.X1, c.N1, c.X2, c.N2)!.Contains(0));
        }
    });

    [Fact]
    public void Without_trials_there_is_no_interval_and_impossible_counts_are_refused() => Assert.All(DifferenceIntervalMethod.All, method =>
    {
        Assert.Null(method.Interval(0, 0, 1, 2));
        Assert.Null(method.Interval(1, 2, 0, 0));
        Assert.Equal("successes1", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(3, 2, 1, 2)).ParamName);
        Assert.Equal("trials2", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(1, 2, 1, double.NaN)).ParamName);
    });

    private static void AssertLimits(DifferenceIntervalMethod method, double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = method.Interval(x1, n1, x2, n2)!;
        Assert.Equal(lower, interval.Lower, 0.5e-4);
        Assert.Equal(upper, interval.Upper, 0.5e-4);
    }
}
