using System.Numerics;
using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class McNemarTestTests
{
    private static readonly Gen<(int B, int C)> Pairs = Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300]);

    private static readonly McNemarTest[] OneSided = [McNemarTest.Z, McNemarTest.Exact, McNemarTest.MidP];

    /// <summary>Agresti (1990), Categorical Data Analysis, p. 350: approval of the president, 150 and 86 changed. R 4.2: mcnemar.test and binom.test.</summary>
    [Fact]
    public void The_approval_ratings_give_the_figures_of_R()
    {
        Assert.Equal(17.3559322033898, McNemarTest.ChiSquared.Test(150, 86).Statistic!.Value, 1e-12);
        Assert.Equal(16.818, McNemarTest.ChiSquaredCorrected.Test(150, 86).Statistic!.Value, 5e-4);
        Assert.Equal(3.71593613957143e-05, McNemarTest.Exact.Test(150, 86).PValue!.Value, 1e-17);
    }

    [Fact]
    public void The_exact_p_value_is_twice_the_smaller_tail_of_a_coin_thrown_b_plus_c_times() => Law.Holds(Pairs, p =>
    {
        var (n, k) = (p.B + p.C, Math.Min(p.B, p.C));
        var expected = Math.Min(0, BigInteger.Log(2 * Tail(k, n)) - (n * Math.Log(2)));
        Assert.Equal(expected, McNemarTest.Exact.LogPValue(p.B, p.C)!.Value, 2e-13 * Math.Max(1, n));

        // 2 (P(X <= k) - P(X = k)/2) = P(X <= k) + P(X < k).
        var mid = p.B == p.C ? 0 : BigInteger.Log(Tail(k, n) + Tail(k - 1, n)) - (n * Math.Log(2));
        Assert.Equal(mid, McNemarTest.MidP.LogPValue(p.B, p.C)!.Value, 2e-13 * Math.Max(1, n));
    });

    [Fact]
    public void The_mid_p_value_lies_below_the_exact_one_except_where_it_is_1() => Law.Holds(Pairs, p =>
    {
        foreach (var alternative in Enum.GetValues<Alternative>())
        {
            var (mid, exact) = (McNemarTest.MidP.Test(p.B, p.C, alternative).PValue!.Value, McNemarTest.Exact.Test(p.B, p.C, alternative).PValue!.Value);
            Assert.True(mid < exact || mid > 1 - 1e-15, $"{p} {alternative}");
        }
    });

    [Fact]
    public void Exchanging_first_and_second_changes_the_sign_and_the_side_and_nothing_else() => Law.Holds(Pairs, p =>
    {
        foreach (var test in McNemarTest.All)
        {
            var (there, back) = (test.Test(p.B, p.C), test.Test(p.C, p.B));
            Assert.Equal(there.PValue, back.PValue);
            Assert.Equal(test == McNemarTest.Z ? -there.Statistic : there.Statistic, back.Statistic);
        }

        foreach (var test in OneSided)
        {
            Assert.Equal(test.Test(p.B, p.C, Alternative.Less).PValue, test.Test(p.C, p.B, Alternative.Greater).PValue);
        }
    });

    [Fact]
    public void One_sided_mid_p_values_and_those_of_z_sum_to_one_exact_ones_to_more() => Law.Holds(Pairs, p =>
    {
        double Sum(McNemarTest test) => test.Test(p.B, p.C, Alternative.Less).PValue!.Value + test.Test(p.B, p.C, Alternative.Greater).PValue!.Value;
        Assert.Equal(1, Sum(McNemarTest.MidP), 1e-14);
        Assert.True(Sum(McNemarTest.Exact) >= 1);
        Assert.True(p.B + p.C == 0 || Math.Abs(Sum(McNemarTest.Z) - 1) < 1e-14);
    });

    [Fact]
    public void Chi_square_is_the_square_of_z_and_the_correction_never_lowers_a_p_value() => Law.Holds(Pairs, p =>
    {
        var (z, plain, corrected) = (McNemarTest.Z.Test(p.B, p.C), McNemarTest.ChiSquared.Test(p.B, p.C), McNemarTest.ChiSquaredCorrected.Test(p.B, p.C));
        if (plain.Statistic is { } square)
        {
            Assert.Equal(square, z.Statistic!.Value * z.Statistic.Value, 1e-14 * Math.Max(1, square));
            Assert.Equal(plain.LogPValue!.Value, z.LogPValue!.Value, 1e-13 * Math.Max(1, -plain.LogPValue.Value));
            Assert.True(corrected.PValue >= plain.PValue);
        }
    });

    /// <summary>b = 0: p = 2 (1/2)^c.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    [InlineData(1_000_000_000_000)]
    public void Without_any_change_one_way_p_is_a_power_of_two_however_small(double c)
    {
        Assert.Equal(1, McNemarTest.Exact.LogPValue(0, c)!.Value / ((1 - c) * Math.Log(2)), 1e-14);
        Assert.Equal(1, McNemarTest.MidP.LogPValue(0, c)!.Value / (-c * Math.Log(2)), 1e-14);
    }

    [Fact]
    public void Without_discordant_pairs_the_exact_tests_say_1_and_the_others_nothing()
    {
        Assert.Equal((1.0, 1.0), (McNemarTest.Exact.Test(0, 0).PValue, McNemarTest.MidP.Test(0, 0).PValue));
        foreach (var test in (McNemarTest[])[McNemarTest.Z, McNemarTest.ChiSquared, McNemarTest.ChiSquaredCorrected])
        {
            var result = test.Test(0, 0);
            Assert.Null(result.PValue);
            Assert.Equal(NoteCode.ZeroVariance, Assert.Single(result.Notes).Code);
        }
    }

    [Fact]
    public void Few_discordant_pairs_are_noted_where_the_test_is_approximate()
    {
        Assert.Equal(NoteCode.LowExpectedCount, Assert.Single(McNemarTest.ChiSquared.Test(3, 6).Notes).Code);
        Assert.Empty(McNemarTest.ChiSquared.Test(4, 6).Notes);
        Assert.Empty(McNemarTest.Exact.Test(3, 6).Notes);
    }

    [Fact]
    public void Misuse_names_the_argument_and_the_cure()
    {
        Assert.Contains("Z, Exact or MidP", Assert.Throws<ArgumentException>(() => McNemarTest.ChiSquared.Test(1, 2, Alternative.Less)).Message, StringComparison.Ordinal);
        Assert.Equal("firstOnly", Assert.Throws<ArgumentOutOfRangeException>(() => McNemarTest.Z.Test(-1, 2)).ParamName);
        Assert.Equal("secondOnly", Assert.Throws<ArgumentOutOfRangeException>(() => McNemarTest.Z.Test(1, double.NaN)).ParamName);
        Assert.Equal("secondOnly", Assert.Throws<ArgumentOutOfRangeException>(() => McNemarTest.Exact.Test(1, 2.5)).ParamName);
        Assert.Equal("firstOnly", Assert.Throws<ArgumentOutOfRangeException>(() => McNemarTest.MidP.Test(0.5, 2)).ParamName);
        Assert.Equal("alternative", Assert.Throws<ArgumentOutOfRangeException>(() => McNemarTest.Exact.Test(1, 2, (Alternative)9)).ParamName);
        Assert.NotNull(McNemarTest.Z.Test(1.5, 20.25).PValue);
    }

    /// <summary>The sum of the binomial coefficients (n over i) for i up to k, in whole numbers.</summary>
    private static BigInteger Tail(int k, int n)
    {
        var (sum, term) = (BigInteger.Zero, BigInteger.One);
        for (var i = 0; i <= k; i++)
        {
            sum += term;
            term = term * (n - i) / (i + 1);
        }

        return sum;
    }
}
