using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class LikelihoodRatioTwoProportionTestTests
{
    /// <summary>2 sum O ln(O/E) in 60-digit arithmetic.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 7.1840667136471379)]
    [InlineData(9, 10, 3, 10, 8.2015211714434234)]
    [InlineData(5, 56, 0, 29, 4.3332772310772539)]
    [InlineData(10, 10, 0, 20, 38.190850097688769)]
    [InlineData(333_333_333, 1e9, 333_333_334, 1e9, 2.2499999994375e-9)]
    public void G_keeps_its_digits_where_observed_and_expected_counts_nearly_agree(double x1, double n1, double x2, double n2, double g) =>
        Assert.Equal(1, TwoProportionTest.LikelihoodRatio.Test(x1, n1, x2, n2).Statistic!.Value / g, 4e-15);

    [Fact]
    public void Equal_shares_have_no_deviance_and_extremes_none_at_all()
    {
        Assert.Equal((0.0, 1.0), (TwoProportionTest.LikelihoodRatio.Test(1, 3, 2, 6).Statistic, TwoProportionTest.LikelihoodRatio.Test(1, 3, 2, 6).PValue));
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(TwoProportionTest.LikelihoodRatio.Test(0, 10, 0, 20).Notes).Code);
        Assert.Null(TwoProportionTest.LikelihoodRatio.Test(10, 10, 20, 20).PValue);
        Assert.Throws<ArgumentException>(() => TwoProportionTest.LikelihoodRatio.Test(1, 2, 1, 3, Alternative.Greater));
    }
}
