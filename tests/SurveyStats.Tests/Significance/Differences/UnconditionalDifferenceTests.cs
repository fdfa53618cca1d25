using CsCheck;
using SurveyStats.Significance;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>Chan and Zhang's and Agresti and Min's exact unconditional intervals.</summary>
public sealed class UnconditionalDifferenceTests
{
    private static readonly DifferenceIntervalMethod[] Methods = [DifferenceIntervalMethod.ChanZhang, DifferenceIntervalMethod.AgrestiMin];

    /// <summary>
    /// The crossover trial of Fagerland, Lydersen and Laake (2015), 7 of 34 against 1 of 34, whose Chan-Zhang limits are 0.019 and 0.36,
    /// and others: all by brute force outside of this library, unconditional_difference.py beside this file.
    /// </summary>
    [Theory]
    [InlineData(7, 34, 1, 34, 0.019392589554, 0.358360068379, 0.023698618588, 0.353837500200)]
    [InlineData(6, 7, 2, 7, -0.015951354097, 0.906841424220, 0, 0.877794142282)]
    [InlineData(9, 10, 3, 10, 0.160768257586, 0.879471869581, 0.155695771231, 0.850926568808)]
    [InlineData(10, 10, 0, 20, 0.691502892181, 1, 0.7, 1)]
    [InlineData(3, 9, 5, 6, -0.842772053456, 0.045567126029, -0.804857472567, 0.047149735557)]
    public void Limits_are_those_of_brute_force(
        int x1, int n1, int x2, int n2, double lowerChan, double upperChan, double lowerAgresti, double upperAgresti)
    {
        var (chan, agresti) = (DifferenceIntervalMethod.ChanZhang.Interval(x1, n1, x2, n2)!, DifferenceIntervalMethod.AgrestiMin.Interval(x1, n1, x2, n2)!);
        Assert.Equal(lowerChan, chan.Lower, 2e-12);
        Assert.Equal(upperChan, chan.Upper, 2e-12);
        Assert.Equal(lowerAgresti, agresti.Lower, 2e-12);
        Assert.Equal(upperAgresti, agresti.Upper, 2e-12);
    }

    [Fact]
    public void Complete_differences_reach_the_end() => Assert.All(Methods, method =>
    {
        Assert.Equal(1, method.Interval(5, 5, 0, 4)!.Upper);
        Assert.Equal(-1, method.Interval(0, 4, 5, 5)!.Lower);
    });

    /// <summary>The ranges of extreme tables are found by walking along their border, which this monotony allows.</summary>
    [Fact]
    public void The_score_statistic_rises_with_the_first_count_and_falls_with_the_second() => Law.Holds(
        Gen.Select(Gen.Int[1, 25], Gen.Int[1, 25], Gen.Double[-0.999, 0.999]),
        c =>
        {
            var (n1, n2, difference) = c;
            for (var x1 = 0; x1 <= n1; x1++)
            {
                for (var x2 = 0; x2 <= n2; x2++)
                {
                    var here = UnconditionalDifference.Statistic(x1, n1, x2, n2, difference);
                    Assert.True(x1 == n1 || UnconditionalDifference.Statistic(x1 + 1, n1, x2, n2, difference) >= here);
                    Assert.True(x2 == n2 || UnconditionalDifference.Statistic(x1, n1, x2 + 1, n2, difference) <= here);
                }
            }
        },
        count: 60);

    /// <summary>Barnard's test is this one at D = 0.</summary>
    [Theory]
    [InlineData(9, 29, 16, 31)]
    [InlineData(5, 56, 0, 29)]
    [InlineData(40, 60, 28, 61)]
    public void For_no_difference_the_p_value_is_Barnards(int x1, int n1, int x2, int n2)
    {
        Assert.Equal(
            TwoProportionTest.Barnard.Test(x1, n1, x2, n2).PValue!.Value, new UnconditionalDifference(x1, n1, x2, n2, twoSided: true).PValue(0), 1e-13);
        Assert.Equal(
            TwoProportionTest.Barnard.Test(x1, n1, x2, n2, Alternative.Greater).PValue!.Value,
            new UnconditionalDifference(x1, n1, x2, n2, twoSided: false).PValue(0),
            1e-13);
    }

    [Theory]
    [InlineData(4, 7)]
    [InlineData(5, 5)]
    public void Limits_cover_every_pair_of_proportions_at_least_as_often_as_the_level_says(int n1, int n2) => Assert.All(Methods, method =>
    {
        var intervals = Enumerable.Range(0, n1 + 1).Select(x1 => Enumerable.Range(0, n2 + 1).Select(x2 => method.Interval(x1, n1, x2, n2, ConfidenceLevel.P90)!).ToList()).ToList();
        for (var p1 = 0.02; p1 < 1; p1 += 0.04)
        {
            for (var p2 = 0.01; p2 < 1; p2 += 0.04)
            {
                var covered = 0.0;
                for (var x1 = 0; x1 <= n1; x1++)
                {
                    for (var x2 = 0; x2 <= n2; x2++)
                    {
                        covered += intervals[x1][x2].Contains(p1 - p2) ? Weight(n1, x1, p1) * Weight(n2, x2, p2) : 0;
                    }
                }

                Assert.True(covered >= 0.9 - 1e-9, $"{method} {p1} {p2}: {covered}");
            }
        }
    });

    [Fact]
    public void Limits_contain_the_difference_and_change_sign_with_the_samples() => Law.Holds(
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 7]),
        c => Assert.All(Methods, method =>
        {
            var (there, back) = (method.Interval(c.Item1, 9, c.Item2, 7)!, method.Interval(c.Item2, 7, c.Item1, 9)!);
            Assert.True(there.Contains((c.Item1 / 9.0) - (c.Item2 / 7.0)));
            Assert.Equal((there.Lower, there.Upper), (-back.Upper, -back.Lower));
            var wide = method.Interval(c.Item1, 9, c.Item2, 7, ConfidenceLevel.P99)!;
            Assert.True(wide.Lower <= there.Lower && wide.Upper >= there.Upper);
        }),
        count: 6);

    [Fact]
    public void What_cannot_be_enumerated_is_refused() => Assert.All(Methods, method =>
    {
        Assert.Equal("successes2", Assert.Throws<ArgumentOutOfRangeException>(() => method.Interval(1, 2, 0.5, 2)).ParamName);
        Assert.Equal("trials1", Assert.Throws<ArgumentException>(() => method.Interval(1, 20_000, 1, 2)).ParamName);
        Assert.Null(method.Interval(0, 0, 1, 2));
    });

    private static double Weight(int n, int k, double p) =>
        Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i) * Math.Pow(p, k) * Math.Pow(1 - p, n - k);
}
