using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class TestResultTests
{
    private static readonly TwoProportionTest[] Exact =
    [
        TwoProportionTest.Fisher, TwoProportionTest.FisherDoubled, TwoProportionTest.FisherBlaker, TwoProportionTest.FisherMidP,
        TwoProportionTest.Barnard, TwoProportionTest.Boschloo,
    ];

    [Fact]
    public void A_result_says_what_was_tested_and_how()
    {
        var test = TwoProportionTest.PooledZYates.Test(88, 121, 57, 121, Alternative.Greater);
        Assert.Equal(("pooled z", "Yates' continuity correction", Alternative.Greater), (test.Name, test.Convention, test.Alternative));
        Assert.Null(test.DegreesOfFreedom);
        Assert.Empty(test.Notes);
        Assert.Equal(Math.Log(test.PValue!.Value), test.LogPValue!.Value, 1e-13);
    }

    /// <summary>Mills' ratio: the upper tail at z = 40 lies between its first two bounds, phi(z)/z (1 - 1/z^2) and phi(z)/z, below every double.</summary>
    [Fact]
    public void The_logarithm_tells_a_p_value_that_no_double_holds()
    {
        // p1 = 1, p2 = 0: P = 1/2, and z = 1 / sqrt(1/4 * 2/n) = sqrt(2 n) = 40 for n = 800.
        var test = TwoProportionTest.PooledZ.Test(800, 800, 0, 800, Alternative.Greater);
        Assert.Equal(40, test.Statistic!.Value, 1e-13);
        Assert.InRange(test.PValue!.Value, 0, 1e-307);
        var bound = (-0.5 * 40 * 40) - (0.5 * Math.Log(2 * Math.PI)) - Math.Log(40);
        Assert.InRange(test.LogPValue!.Value, bound + Math.Log(1 - (1.0 / 1600)), bound);
        Assert.Equal(test.LogPValue!.Value + Math.Log(2), TwoProportionTest.PooledZ.Test(800, 800, 0, 800).LogPValue!.Value, 1e-12);
    }

    [Fact]
    public void An_undefined_test_has_neither_statistic_nor_p_value_but_a_note() => Assert.All(TwoProportionTest.All.Except(Exact), method =>
    {
        var test = method.Test(10, 10, 20, 20);
        Assert.Equal((null, null, null), (test.Statistic, test.PValue, test.LogPValue));
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(test.Notes).Code);
    });

    [Fact]
    public void An_exact_test_needs_no_variance_and_finds_nothing() => Assert.All(Exact, method =>
    {
        var test = method.Test(10, 10, 20, 20);
        Assert.Equal(method == TwoProportionTest.FisherMidP ? 0.5 : 1, test.PValue);
        Assert.Empty(test.Notes);
    });
}
