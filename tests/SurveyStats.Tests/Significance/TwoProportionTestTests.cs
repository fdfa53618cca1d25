using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class TwoProportionTestTests
{
    private static readonly Gen<(int X1, int N1, int X2, int N2)> Tables =
        from n1 in Gen.Int[1, 500]
        from n2 in Gen.Int[1, 500]
        from x1 in Gen.Int[0, n1]
        from x2 in Gen.Int[0, n2]
        select (x1, n1, x2, n2);

    private static readonly TwoProportionTest[] OneSided = [TwoProportionTest.PooledZ, TwoProportionTest.PooledZYates, TwoProportionTest.UnpooledZ];

    /// <summary>15 of 25 against 5 of 25, by hand: P = 0.4, z^2 = 0.16 / (0.24 * 0.08) = 25/3, with Yates 0.1296 / 0.0192 = 6.75.</summary>
    [Fact]
    public void Fifteen_and_five_of_25_give_the_squares_computed_by_hand()
    {
        Assert.Equal(25.0 / 3, TwoProportionTest.PearsonChiSquared.Test(15, 25, 5, 25).Statistic!.Value, 1e-14);
        Assert.Equal(6.75, TwoProportionTest.PearsonChiSquaredYates.Test(15, 25, 5, 25).Statistic!.Value, 1e-14);
        Assert.Equal(Math.Sqrt(25.0 / 3), TwoProportionTest.PooledZ.Test(15, 25, 5, 25).Statistic!.Value, 1e-14);

        // Separate variances: 0.6 * 0.4 / 25 + 0.2 * 0.8 / 25 = 0.016.
        Assert.Equal(0.4 / Math.Sqrt(0.016), TwoProportionTest.UnpooledZ.Test(15, 25, 5, 25).Statistic!.Value, 1e-14);
    }

    /// <summary>d = -1/10^9, P = 1/3: z = -1e-9 / sqrt(P (1 - P) 2e-9), whose digits a subtraction of the two shares would lose.</summary>
    [Fact]
    public void Nearly_equal_shares_of_a_thousand_million_keep_their_digits()
    {
        const double x = 333_333_333, n = 1e9;
        var pooled = (2 * x + 1) / (2 * n);
        var expected = -1e-9 / Math.Sqrt(pooled * (1 - pooled) * 2e-9);
        Assert.Equal(1, TwoProportionTest.PooledZ.Test(x, n, x + 1, n).Statistic!.Value / expected, 2e-15);
    }

    [Theory]
    [InlineData(1, 3, 2, 6)]
    [InlineData(3, 49, 9, 147)]
    [InlineData(0.1, 0.3, 0.2, 0.6)]
    public void Equal_shares_differ_by_nothing(double x1, double n1, double x2, double n2)
    {
        var test = TwoProportionTest.PooledZ.Test(x1, n1, x2, n2);
        Assert.Equal((0.0, 1.0), (test.Statistic, test.PValue));
    }

    [Fact]
    public void A_test_the_other_way_round_has_the_opposite_statistic_and_the_same_p_value() => Law.Holds(Tables, c =>
    {
        foreach (var test in OneSided)
        {
            var (there, back) = (test.Test(c.X1, c.N1, c.X2, c.N2), test.Test(c.X2, c.N2, c.X1, c.N1));
            Assert.Equal(there.Statistic, -back.Statistic);
            Assert.Equal(there.PValue, back.PValue);
            Assert.Equal(test.Test(c.X1, c.N1, c.X2, c.N2, Alternative.Less).PValue, test.Test(c.X2, c.N2, c.X1, c.N1, Alternative.Greater).PValue);
        }
    });

    [Fact]
    public void One_sided_p_values_sum_to_one_and_twice_the_smaller_is_the_two_sided() => Law.Holds(Tables, c =>
    {
        foreach (var test in OneSided)
        {
            if (test.Test(c.X1, c.N1, c.X2, c.N2).PValue is { } both)
            {
                var less = test.Test(c.X1, c.N1, c.X2, c.N2, Alternative.Less).PValue!.Value;
                var greater = test.Test(c.X1, c.N1, c.X2, c.N2, Alternative.Greater).PValue!.Value;
                Assert.Equal(1, less + greater, 1e-14);
                Assert.Equal(both, 2 * Math.Min(less, greater), 1e-14);
            }
        }
    });

    [Fact]
    public void The_correction_never_lowers_a_p_value_and_chi_square_is_the_square_of_z() => Law.Holds(Tables, c =>
    {
        var (plain, corrected) = (TwoProportionTest.PooledZ.Test(c.X1, c.N1, c.X2, c.N2), TwoProportionTest.PooledZYates.Test(c.X1, c.N1, c.X2, c.N2));
        var (square, correctedSquare) = (
            TwoProportionTest.PearsonChiSquared.Test(c.X1, c.N1, c.X2, c.N2), TwoProportionTest.PearsonChiSquaredYates.Test(c.X1, c.N1, c.X2, c.N2));
        Assert.True(plain.PValue is null || corrected.PValue >= plain.PValue);
        Assert.Equal((plain.Statistic * plain.Statistic, corrected.Statistic * corrected.Statistic), (square.Statistic, correctedSquare.Statistic));
        Assert.True(plain.LogPValue is null || Math.Abs(plain.LogPValue.Value - square.LogPValue!.Value) <= 1e-13 * Math.Max(1, -plain.LogPValue.Value));
    });

    [Fact]
    public void One_more_success_in_the_greater_share_lowers_the_p_value() => Law.Holds(Tables.Where(c => c.X1 * c.N2 > c.X2 * c.N1 && c.X1 < c.N1), c =>
    {
        var (before, after) = (
            TwoProportionTest.PooledZ.Test(c.X1, c.N1, c.X2, c.N2, Alternative.Greater).LogPValue,
            TwoProportionTest.PooledZ.Test(c.X1 + 1, c.N1, c.X2, c.N2, Alternative.Greater).LogPValue);

        // Undefined only where the added success leaves nothing but successes.
        Assert.True(after < before || (after is null && c.X1 + 1 + c.X2 == c.N1 + c.N2));
    });

    [Fact]
    public void A_refusal_names_the_argument_at_fault()
    {
        Assert.Equal("successes2", Assert.Throws<ArgumentOutOfRangeException>(() => TwoProportionTest.PooledZ.Test(1, 2, 4, 3)).ParamName);
        Assert.Equal("trials1", Assert.Throws<ArgumentOutOfRangeException>(() => TwoProportionTest.PooledZ.Test(0, -1, 1, 3)).ParamName);
        Assert.Equal("alternative", Assert.Throws<ArgumentOutOfRangeException>(() => TwoProportionTest.PooledZ.Test(1, 2, 1, 3, (Alternative)7)).ParamName);
        Assert.Throws<ArgumentException>(() => TwoProportionTest.PearsonChiSquaredYates.Test(1, 2, 1, 3, Alternative.Greater));
    }
}
