using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>Barnard's and Boschloo's tests, also within a range of the common proportion.</summary>
public sealed class UnconditionalTestTests
{
    private static readonly TwoProportionTest[] Tests = [TwoProportionTest.Barnard, TwoProportionTest.Boschloo];

    private static readonly Gen<(int X1, int N1, int X2, int N2)> Tables =
        from n1 in Gen.Int[1, 12]
        from n2 in Gen.Int[1, 12]
        from x1 in Gen.Int[0, n1]
        from x2 in Gen.Int[0, n2]
        select (x1, n1, x2, n2);

    /// <summary>
    /// The example of SciPy's barnard_exact, 7 of 15 against 12 of 15; z by hand. p with ties by fractions, the maximum over 200 001 points
    /// in Python. SciPy 1.10.1 itself says 0.03408, because it takes a tied table for a less extreme one.
    /// </summary>
    [Fact]
    public void Vaccines_have_the_p_value_with_all_ties()
    {
        var test = TwoProportionTest.Barnard.Test(7, 15, 12, 15, Alternative.Less);
        Assert.Equal(-Math.Sqrt(3.588516746411483), test.Statistic!.Value, 1e-15);
        Assert.InRange(test.PValue!.Value, 0.034109154659971073 - 1e-15, 0.034109154659971073 + 1e-11);
    }

    /// <summary>The example of SciPy's boschloo_exact, 74 of 117 against 31 of 63; p by SciPy 1.10.1.</summary>
    [Fact]
    public void Satisfied_professors_have_the_p_value_of_scipy()
    {
        var test = TwoProportionTest.Boschloo.Test(74, 117, 31, 63, Alternative.Greater);
        Assert.Equal(0.048312210086912236, test.Statistic!.Value, 1e-14);
        Assert.Equal(0.0355640643015454, test.PValue!.Value, 1e-12);
    }

    /// <summary>Seven of seven against none of seven: only this table and, two-sided, its mirror image; their maximum is at 1/2.</summary>
    [Fact]
    public void The_most_extreme_table_has_a_power_of_a_half() => Assert.All(Tests, test =>
    {
        Assert.Equal(Math.Pow(0.5, 14), test.Test(7, 7, 0, 7, Alternative.Greater).PValue!.Value, 1e-18);
        Assert.Equal(Math.Pow(0.5, 13), test.Test(7, 7, 0, 7).PValue!.Value, 1e-18);
        Assert.Equal(-2000 * Math.Log(2), test.Test(1000, 1000, 0, 1000, Alternative.Greater).LogPValue!.Value, 1e-11);
    });

    /// <summary>Against every table counted for every p of a grid; ties by whole numbers, or for Fisher's p-values within 1e-9.</summary>
    [Theory]
    [InlineData(Alternative.TwoSided)]
    [InlineData(Alternative.Less)]
    [InlineData(Alternative.Greater)]
    public void The_p_value_is_the_largest_probability_of_the_extreme_tables(Alternative alternative) => Law.Holds(
        Tables,
        c =>
        {
            AssertMaximum(TwoProportionTest.Barnard, c, alternative, (x1, x2) =>
                Score(x1, c.N1, x2, c.N2, alternative) >= Score(c.X1, c.N1, c.X2, c.N2, alternative) - 1e-12);
            var fisher = TwoProportionTest.Fisher.Test(c.X1, c.N1, c.X2, c.N2, alternative).PValue!.Value;
            AssertMaximum(TwoProportionTest.Boschloo, c, alternative, (x1, x2) =>
                TwoProportionTest.Fisher.Test(x1, c.N1, x2, c.N2, alternative).PValue!.Value <= fisher * (1 + 1e-9));
        },
        count: 40);

    /// <summary>The level is kept whatever the common proportion: the sum over the rejected tables is at most alpha.</summary>
    [Theory]
    [InlineData(9, 12)]
    [InlineData(10, 10)]
    [InlineData(4, 15)]
    public void The_size_is_at_most_the_level_for_every_common_proportion(int n1, int n2) => Assert.All(
        [.. Tests, TwoProportionTest.BarnardWithin(1e-4), TwoProportionTest.BoschlooWithin(1e-4), TwoProportionTest.Fisher],
        test =>
        {
            var p = new double[n1 + 1, n2 + 1];
            for (var x1 = 0; x1 <= n1; x1++)
            {
                for (var x2 = 0; x2 <= n2; x2++)
                {
                    p[x1, x2] = test.Test(x1, n1, x2, n2).PValue!.Value;
                }
            }

            foreach (var alpha in new[] { 0.01, 0.05, 0.1, 0.3 })
            {
                for (var common = 0.005; common < 1; common += 0.005)
                {
                    Assert.True(Probability(n1, n2, common, (x1, x2) => p[x1, x2] <= alpha) <= alpha * (1 + 1e-9), $"{test} {alpha} {common}");
                }
            }
        });

    [Fact]
    public void Boschloo_is_never_above_Fisher() => Law.Holds(Tables, c =>
    {
        foreach (var alternative in Enum.GetValues<Alternative>())
        {
            Assert.True(
                TwoProportionTest.Boschloo.LogPValue(c.X1, c.N1, c.X2, c.N2, alternative) <= TwoProportionTest.Fisher.LogPValue(c.X1, c.N1, c.X2, c.N2, alternative));
        }
    });

    [Fact]
    public void Samples_that_change_places_change_the_side_only() => Law.Holds(Tables, c => Assert.All(Tests, test =>
    {
        Assert.Equal(P(test, c), P(test, (c.X2, c.N2, c.X1, c.N1)), 1e-13);
        Assert.Equal(P(test, c, Alternative.Less), P(test, (c.X2, c.N2, c.X1, c.N1), Alternative.Greater), 1e-13);
        Assert.Equal(P(test, c), P(test, (c.N1 - c.X1, c.N1, c.N2 - c.X2, c.N2)), 1e-13);
    }));

    [Fact]
    public void Within_an_interval_the_p_value_is_gamma_more_than_a_smaller_maximum() => Law.Holds(Tables, c =>
    {
        const double gamma = 1e-3;
        foreach (var (plain, within) in new[]
        {
            (TwoProportionTest.Barnard, TwoProportionTest.BarnardWithin(gamma)), (TwoProportionTest.Boschloo, TwoProportionTest.BoschlooWithin(gamma)),
        })
        {
            Assert.InRange(P(within, c), gamma, Math.Min(1, P(plain, c) + gamma + 1e-14));
        }
    });

    /// <summary>
    /// Where the maximum over all proportions lies far from the data, the restriction gains more than the gamma that it costs.
    /// </summary>
    [Fact]
    public void Berger_and_Boos_gain_where_the_maximum_lies_far_from_the_data()
    {
        Assert.True(TwoProportionTest.BarnardWithin(1e-4).Test(9, 29, 16, 31).PValue < TwoProportionTest.Barnard.Test(9, 29, 16, 31).PValue - 0.005);
        Assert.True(TwoProportionTest.BoschlooWithin(1e-4).Test(1, 100, 3, 20).PValue < TwoProportionTest.Boschloo.Test(1, 100, 3, 20).PValue - 0.003);
        Assert.Contains("Berger and Boos", TwoProportionTest.BarnardWithin(1e-6).Convention, StringComparison.Ordinal);
    }

    [Fact]
    public void Misuse_is_refused_with_its_name()
    {
        Assert.Equal("gamma", Assert.Throws<ArgumentOutOfRangeException>(() => TwoProportionTest.BarnardWithin(0)).ParamName);
        Assert.Equal("gamma", Assert.Throws<ArgumentOutOfRangeException>(() => TwoProportionTest.BoschlooWithin(double.NaN)).ParamName);
        Assert.Equal("successes2", Assert.Throws<ArgumentOutOfRangeException>(() => TwoProportionTest.Barnard.Test(1, 2, 1.5, 2)).ParamName);
        Assert.Equal("trials1", Assert.Throws<ArgumentException>(() => TwoProportionTest.Boschloo.Test(1, 2_000_000, 1, 2)).ParamName);
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(TwoProportionTest.Barnard.Test(0, 0, 1, 3).Notes).Code);
    }

    private static void AssertMaximum(TwoProportionTest test, (int X1, int N1, int X2, int N2) c, Alternative alternative, Func<int, int, bool> isExtreme)
    {
        const int Points = 400;
        var largest = 0.0;
        var extreme = Enumerable.Range(0, c.N1 + 1).Select(x1 => Enumerable.Range(0, c.N2 + 1).Select(x2 => isExtreme(x1, x2)).ToArray()).ToArray();
        for (var i = 0; i <= Points; i++)
        {
            largest = Math.Max(largest, Probability(c.N1, c.N2, (double)i / Points, (x1, x2) => extreme[x1][x2]));
        }

        Assert.InRange(P(test, c, alternative), largest * (1 - 1e-12), (largest * 1.002) + 1e-12);
    }

    private static double Probability(int n1, int n2, double p, Func<int, int, bool> isExtreme)
    {
        var (first, second) = (Weights(n1, p), Weights(n2, p));
        return Enumerable.Range(0, n1 + 1).Sum(x1 => first[x1] * Enumerable.Range(0, n2 + 1).Where(x2 => isExtreme(x1, x2)).Sum(x2 => second[x2]));
    }

    private static double[] Weights(int n, double p)
    {
        var weights = new double[n + 1];
        var choose = 1.0;
        for (var k = 0; k <= n; k++)
        {
            weights[k] = choose * Math.Pow(p, k) * Math.Pow(1 - p, n - k);
            choose = choose * (n - k) / (k + 1);
        }

        return weights;
    }

    private static double Score(int x1, int n1, int x2, int n2, Alternative alternative)
    {
        double m = x1 + x2, n = n1 + n2;
        var z = m == 0 || m == n ? 0 : ((x1 * n) - (m * n1)) / Math.Sqrt(m * (n - m));
        return alternative == Alternative.TwoSided ? Math.Abs(z) : alternative == Alternative.Less ? -z : z;
    }

    private static double P(TwoProportionTest test, (int X1, int N1, int X2, int N2) c, Alternative alternative = Alternative.TwoSided) =>
        test.Test(c.X1, c.N1, c.X2, c.N2, alternative).PValue!.Value;
}
