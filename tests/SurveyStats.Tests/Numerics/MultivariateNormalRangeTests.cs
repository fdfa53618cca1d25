using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

public sealed class MultivariateNormalRangeTests
{
    /// <summary>Figures by Figures/make_multivariate_normal.py; R's ptukey agrees to its nine digits.</summary>
    [Theory]
    [InlineData(3.5, 5, 0.096338463965426766)]
    [InlineData(1, 2, 0.47950012218695346)]
    [InlineData(3.31, 3, 0.050403372147103007)]
    [InlineData(4.474, 10, 0.050013241593053192)]
    [InlineData(10, 10, 6.9167488482484154e-11)]
    [InlineData(25, 4, 3.7391656691879466e-69)]
    [InlineData(0.5, 6, 0.99927814907327998)]
    [InlineData(5.3, 40, 0.080224691733428492)]
    public void Tails_meet_independent_figures(double q, int k, double tail) =>
        Assert.InRange(MultivariateNormalRange.UpperTail(q, k) / tail - 1, -2e-14, 2e-14);

    [Fact]
    public void A_range_is_above_zero() => Assert.Equal(1, MultivariateNormalRange.UpperTail(0, 3));
}
