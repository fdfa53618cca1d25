using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

public sealed class NoncentralChiSquaredTests
{
    /// <summary>Sums of 400 terms of the Poisson mixture with 30 digits (mpmath).</summary>
    [Theory]
    [InlineData(5, 3, 2, 0.593405180083155627, 0.406594819916844373)]
    [InlineData(100, 6, 20, 0.99999987868129479908, 1.21318705200923578e-7)]
    [InlineData(1, 10, 40, 1.58102871668559468e-12, 0.999999999998418971)]
    [InlineData(30, 1, 12.5, 0.973912781077287693, 0.0260872189227123069)]
    [InlineData(60, 4, 100, 0.0076667649614891277595, 0.992333235038510872)]
    public void Both_tails_have_the_digits_of_mpmath(double x, double df, double noncentrality, double lower, double upper)
    {
        Assert.Equal(1, NoncentralChiSquared.LowerTail(x, df, noncentrality) / lower, 1e-12);
        Assert.Equal(1, NoncentralChiSquared.UpperTail(x, df, noncentrality) / upper, 1e-12);
    }

    [Fact]
    public void Without_noncentrality_it_is_the_chi_squared_distribution()
    {
        Assert.Equal(ChiSquared.UpperTail(7, 3), NoncentralChiSquared.UpperTail(7, 3, 0));
        Assert.Equal(ChiSquared.UpperTail(7, 3), NoncentralChiSquared.UpperTail(7, 3, 1e-300), 1e-15);
        Assert.Equal((0.0, 1.0), (NoncentralChiSquared.LowerTail(0, 3, 5), NoncentralChiSquared.UpperTail(-1, 3, 5)));
    }

    [Fact]
    public void The_tails_add_up_to_one_for_large_noncentralities()
    {
        foreach (var noncentrality in new[] { 1e-3, 1, 50, 3e3, 1e6 })
        {
            foreach (var shift in new[] { -3, 0, 2.5 })
            {
                var x = noncentrality + 5 + (shift * 2 * Math.Sqrt(noncentrality + 1));
                Assert.Equal(1, NoncentralChiSquared.LowerTail(x, 5, noncentrality) + NoncentralChiSquared.UpperTail(x, 5, noncentrality), 1e-11);
            }
        }
    }

    [Fact]
    public void Arguments_outside_the_domain_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NoncentralChiSquared.LowerTail(1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NoncentralChiSquared.LowerTail(1, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NoncentralChiSquared.LowerTail(double.NaN, 1, 1));
    }
}
