using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.EffectSizes;

public sealed class EffectSizeTests
{
    [Fact]
    public void H_changes_sign_with_the_order_and_is_the_difference_of_arcsines() => Law.Holds(Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]), p =>
    {
        var (p1, p2) = p;
        Assert.Equal(-EffectSize.CohenH(p2, p1), EffectSize.CohenH(p1, p2));
        Assert.Equal((2 * Math.Asin(Math.Sqrt(p1))) - (2 * Math.Asin(Math.Sqrt(p2))), EffectSize.CohenH(p1, p2), 1e-13);
    });

    /// <summary>dh/dp = 1 / sqrt(p q): 2^-50 / sqrt(0.21), where the textbook form has two digits left.</summary>
    [Fact]
    public void H_of_close_shares_keeps_its_digits() =>
        Assert.Equal(1, EffectSize.CohenH(0.3 + Math.Pow(2, -50), 0.3) * Math.Sqrt(0.21) / (0.3 + Math.Pow(2, -50) - 0.3), 1e-14);

    [Fact]
    public void W_of_two_cells_is_the_square_root_of_chi_square_over_n() =>
        Assert.Equal(0.46, EffectSize.CohenW([0.5, 0.5], [0.73, 0.27]), 1e-15);

    [Fact]
    public void Misuse_names_the_argument()
    {
        Assert.Equal("p2", Assert.Throws<ArgumentOutOfRangeException>(() => EffectSize.CohenH(0.5, 47)).ParamName);
        Assert.Equal("p1", Assert.Throws<ArgumentOutOfRangeException>(() => EffectSize.CohenH(double.NaN, 0.4)).ParamName);
        Assert.Equal("p0", Assert.Throws<ArgumentException>(() => EffectSize.CohenW([0.5, 0.4], [0.5, 0.5])).ParamName);
        Assert.Equal("p1", Assert.Throws<ArgumentException>(() => EffectSize.CohenW([0.5, 0.5], [0.5, 0.3, 0.2])).ParamName);
        Assert.Contains("impossible", Assert.Throws<ArgumentException>(() => EffectSize.CohenW([1, 0], [0.5, 0.5])).Message, StringComparison.Ordinal);
        Assert.Equal(0, EffectSize.CohenW([1, 0], [1, 0]));
    }

    [Fact]
    public void Comparisons_have_h()
    {
        var comparison = Proportion.FromCounts(88, 121, "Sweden").CompareWithIndependent(Proportion.FromCounts(57, 121, "Finland"));
        Assert.Equal(EffectSize.CohenH(88 / 121.0, 57 / 121.0), comparison.CohenH);
        Assert.Null(comparison.First.CompareWithIndependent(Proportion.FromCounts(0, 0)).CohenH);
    }
}
