using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class MarginTestTests
{
    private static readonly Gen<(int X1, int N1, int X2, int N2, double Margin)> Tables =
        from n1 in Gen.Int[2, 500]
        from n2 in Gen.Int[2, 500]
        from x1 in Gen.Int[0, n1]
        from x2 in Gen.Int[0, n2]
        from margin in Gen.Double[-0.5, 0.5]
        select (x1, n1, x2, n2, margin);

    /// <summary>By hand: 150 and 148 of 200 against a difference of -0.1, unpooled variance 0.75 x 0.25/200 + 0.74 x 0.26/200 = 0.0018995.</summary>
    [Fact]
    public void The_unpooled_z_is_the_excess_over_the_margin_in_standard_errors()
    {
        var test = MarginTest.UnpooledZ.Test(150, 200, 148, 200, -0.1, Alternative.Greater);
        Assert.Equal(0.11 / Math.Sqrt(0.0018995), test.Statistic!.Value, 1e-14);
        Assert.Contains("-0.1", test.Convention, StringComparison.Ordinal);
    }

    [Fact]
    public void Against_no_difference_the_tests_are_those_of_equality() => Law.Holds(Tables, c =>
    {
        var (pooled, unpooled, minusOne) = (
            TwoProportionTest.PooledZ.Test(c.X1, c.N1, c.X2, c.N2, Alternative.Greater),
            TwoProportionTest.UnpooledZ.Test(c.X1, c.N1, c.X2, c.N2, Alternative.Less),
            TwoProportionTest.NMinusOne.Test(c.X1, c.N1, c.X2, c.N2));
        AssertSame(pooled.Statistic, MarginTest.FarringtonManning.Test(c.X1, c.N1, c.X2, c.N2, 0, Alternative.Greater).Statistic);
        AssertSame(unpooled.Statistic, MarginTest.UnpooledZ.Test(c.X1, c.N1, c.X2, c.N2, 0, Alternative.Less).Statistic);
        var score = MarginTest.MiettinenNurminen.Test(c.X1, c.N1, c.X2, c.N2, 0, Alternative.TwoSided).Statistic;
        AssertSame(minusOne.Statistic, score * score);
    });

    /// <summary>At its own limit an interval's test has the p-value of the tail, by construction.</summary>
    [Fact]
    public void At_the_limits_of_the_coherent_interval_the_p_value_is_the_tail() => Law.Holds(Tables, c =>
    {
        (MarginTest Test, DifferenceIntervalMethod Method)[] pairs =
        [
            (MarginTest.FarringtonManning, DifferenceIntervalMethod.Mee),
            (MarginTest.MiettinenNurminen, DifferenceIntervalMethod.MiettinenNurminen),
            (MarginTest.UnpooledZ, DifferenceIntervalMethod.Wald),
        ];
        foreach (var (test, method) in pairs)
        {
            var interval = method.Interval(c.X1, c.N1, c.X2, c.N2)!;
            if (interval.Lower is > -0.999 and < 0.999 && interval.Width > 1e-3)
            {
                Assert.Equal(0.025, test.Test(c.X1, c.N1, c.X2, c.N2, interval.Lower, Alternative.Greater).PValue!.Value, 1e-11);
            }

            if (interval.Upper is > -0.999 and < 0.999 && interval.Width > 1e-3)
            {
                Assert.Equal(0.025, test.Test(c.X1, c.N1, c.X2, c.N2, interval.Upper, Alternative.Less).PValue!.Value, 1e-11);
            }
        }
    });

    [Fact]
    public void The_other_way_round_margin_and_statistic_change_sign() => Law.Holds(Tables, c =>
    {
        foreach (var test in MarginTest.All)
        {
            var there = test.Test(c.X1, c.N1, c.X2, c.N2, c.Margin, Alternative.Greater);
            var back = test.Test(c.X2, c.N2, c.X1, c.N1, -c.Margin, Alternative.Less);
            AssertSame(there.Statistic, -back.Statistic);
            Assert.Equal(there.PValue is null, back.PValue is null);
        }
    });

    [Fact]
    public void A_further_margin_lowers_the_p_value_of_non_inferiority() => Law.Holds(Tables.Where(c => c.Margin > -0.4), c =>
    {
        foreach (var test in MarginTest.All)
        {
            var near = test.LogPValue(c.X1, c.N1, c.X2, c.N2, c.Margin, Alternative.Greater);
            var far = test.LogPValue(c.X1, c.N1, c.X2, c.N2, c.Margin - 0.1, Alternative.Greater);
            Assert.True(near is null || far is null || far <= near);
        }
    });

    [Fact]
    public void A_p_value_below_every_double_is_told_by_its_logarithm()
    {
        var test = MarginTest.FarringtonManning.Test(9_000_000, 10_000_000, 1_000_000, 10_000_000, 0.05, Alternative.Greater);
        Assert.Equal(0, test.PValue);
        Assert.InRange(test.LogPValue!.Value, -6_500_000, -5_000_000);
    }

    [Fact]
    public void Without_variance_or_trials_the_test_is_undefined_with_a_note()
    {
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(MarginTest.UnpooledZ.Test(10, 10, 0, 10, 0.1, Alternative.Greater).Notes).Code);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(MarginTest.FarringtonManning.Test(0, 10, 0, 10, 0, Alternative.Greater).Notes).Code);
        Assert.NotNull(MarginTest.FarringtonManning.Test(0, 10, 0, 10, -0.1, Alternative.Greater).PValue);
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(MarginTest.FarringtonManning.Test(0, 0, 1, 10, 0.1, Alternative.Greater).Notes).Code);
        Assert.Null(MarginTest.FarringtonManning.LogPValue(0, 0, 1, 10, 0.1, Alternative.Greater));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_margin_that_is_no_difference_of_shares_is_refused(double margin) => Assert.All(MarginTest.All, test =>
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => test.Test(1, 2, 1, 2, margin, Alternative.Greater));
        Assert.Equal("nullDifference", refused.ParamName);
        Assert.Contains("Give a share", refused.Message, StringComparison.Ordinal);
        Assert.Equal("upperMargin", Assert.Throws<ArgumentOutOfRangeException>(() => test.TestEquivalence(1, 2, 1, 2, -0.5, margin)).ParamName);
    });

    [Fact]
    public void A_refusal_names_the_argument_at_fault()
    {
        Assert.Equal("successes2", Assert.Throws<ArgumentOutOfRangeException>(() => MarginTest.UnpooledZ.Test(1, 2, 4, 3, 0.1, Alternative.Less)).ParamName);
        Assert.Equal("alternative", Assert.Throws<ArgumentOutOfRangeException>(() => MarginTest.UnpooledZ.Test(1, 2, 1, 3, 0.1, (Alternative)7)).ParamName);
        Assert.Equal("upperMargin", Assert.Throws<ArgumentException>(() => MarginTest.UnpooledZ.TestEquivalence(1, 2, 1, 3, 0.1, -0.1)).ParamName);
    }

    private static void AssertSame(double? expected, double? got)
    {
        Assert.Equal(expected is null, got is null);
        if (expected is { } e)
        {
            Assert.Equal(e, got!.Value, 1e-12 * Math.Max(1, Math.Abs(e)));
        }
    }
}
