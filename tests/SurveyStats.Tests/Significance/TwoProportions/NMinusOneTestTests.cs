using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class NMinusOneTestTests
{
    /// <summary>Campbell (2007), Statistics in Medicine 26: the chi-square of 88/121 and 57/121 is 16.5348; times 241/242 16.4665.</summary>
    [Fact]
    public void The_statistic_is_Pearsons_times_N_minus_one_over_N()
    {
        var test = TwoProportionTest.NMinusOne.Test(88, 121, 57, 121);
        Assert.Equal(TwoProportionTest.PearsonChiSquared.Test(88, 121, 57, 121).Statistic!.Value * 241 / 242, test.Statistic!.Value, 1e-13);
        Assert.Equal(1, test.DegreesOfFreedom);
    }

    [Fact]
    public void Without_variance_or_with_one_respondent_in_all_it_is_undefined()
    {
        Assert.Null(TwoProportionTest.NMinusOne.Test(0, 10, 0, 20).PValue);
        Assert.Null(TwoProportionTest.NMinusOne.Test(0.5, 0.5, 0.1, 0.5).PValue);
        Assert.Contains("PooledZ", Assert.Throws<ArgumentException>(
            () => TwoProportionTest.NMinusOne.Test(1, 2, 1, 3, Alternative.Less)).Message, StringComparison.Ordinal);
    }
}
