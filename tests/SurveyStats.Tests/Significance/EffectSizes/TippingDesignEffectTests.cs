using Xunit;

namespace SurveyStats.Tests.Significance.EffectSizes;

public sealed class TippingDesignEffectTests
{
    /// <summary>At the tipping design effect D the test of x/D of n/D has p = alpha.</summary>
    [Fact]
    public void At_that_design_effect_p_is_alpha()
    {
        foreach (var test in new[] { TwoProportionTest.PooledZ, TwoProportionTest.UnpooledZ, TwoProportionTest.PearsonChiSquared, TwoProportionTest.PooledZYates, TwoProportionTest.PooledT })
        {
            foreach (var x2 in new[] { 57, 80 })
            {
                var d = Proportion.FromCounts(88, 121).CompareWithIndependent(Proportion.FromCounts(x2, 121), test: test).TippingDesignEffect()!.Value;
                Assert.Equal(0.05, test.Test(88 / d, 121 / d, x2 / d, 121 / d).PValue!.Value, 1e-13);
                Assert.Equal(x2 == 57, d > 1);
            }
        }
    }

    [Fact]
    public void For_the_z_test_it_is_the_square_of_z_over_its_critical_value()
    {
        var comparison = Proportion.FromCounts(88, 121).CompareWithIndependent(Proportion.FromCounts(57, 121));
        Assert.Equal(Math.Pow(comparison.Test.Statistic!.Value / 1.9599639845400545, 2), comparison.TippingDesignEffect()!.Value, 1e-14);
    }

    [Fact]
    public void Overlapping_segments_have_one_and_undefined_tests_none()
    {
        Assert.NotNull(Groups.OfWithTotal(("a", 30, 100), ("b", 50, 120)).Compare("a", "Total").TippingDesignEffect());
        Assert.Null(Proportion.FromCounts(0, 10).CompareWithIndependent(Proportion.FromCounts(0, 20)).TippingDesignEffect());
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.FromCounts(1, 10).CompareWithIndependent(Proportion.FromCounts(0, 20)).TippingDesignEffect(0));
    }
}
