using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>The exact test of conditional independence and the exact interval of a common odds ratio.</summary>
public sealed class ConditionalExactTests
{
    private static readonly StratifiedTable Three = StratifiedTable.Of((12, 30, 8, 31), (20, 40, 15, 44), (9, 25, 11, 30));

    /// <summary>R 4.2: mantelhaen.test(exact = TRUE). Its limits are good to four digits or so; the p-values to all.</summary>
    [Fact]
    public void Three_strata_give_the_exact_figures_of_R()
    {
        Assert.Equal(0.14414583714767, Three.TestConditionalIndependence(ConditionalIndependenceTest.Exact).PValue!.Value, 1e-14);
        Assert.Equal(0.957782190272741, Three.TestConditionalIndependence(ConditionalIndependenceTest.Exact, Alternative.Less).PValue!.Value, 1e-14);
        Assert.Equal(0.0759289085846716, Three.TestConditionalIndependence(ConditionalIndependenceTest.Exact, Alternative.Greater).PValue!.Value, 1e-14);
        var ratio = Three.OddsRatio(StratifiedOddsRatioMethod.ConditionalExact);
        Assert.Equal(1.58397438762935, ratio.Estimate!.Value, 1e-4);
        Assert.Equal(0.858185196190559, ratio.Interval!.Lower, 1e-4);
        Assert.Equal(2.9415619366124, ratio.Interval.Upper!.Value, 1e-4);
    }

    [Fact]
    public void P_values_are_sums_over_the_coefficients_of_the_product_of_the_strata() => Law.Holds(StratifiedCases.Any, strata =>
    {
        var (coefficients, first, t) = Polynomial(strata);
        var total = coefficients.Sum();
        var observed = coefficients[t - first];
        var (less, greater) = (coefficients.Take(t - first + 1).Sum() / total, coefficients.Skip(t - first).Sum() / total);
        var both = coefficients.Where(c => c <= observed * (1 + 1e-7)).Sum() / total;
        var table = StratifiedTable.Of(strata);
        foreach (var (test, half) in new[] { (ConditionalIndependenceTest.Exact, 0.0), (ConditionalIndependenceTest.MidP, observed / total / 2) })
        {
            AssertP(both - half, test.Test(table));
            AssertP(less - half, test.Test(table, Alternative.Less));
            AssertP(greater - half, test.Test(table, Alternative.Greater));
        }
    }, count: 100);

    [Fact]
    public void At_the_limits_the_tails_are_just_the_error_probability() => Law.Holds(StratifiedCases.Any, strata =>
    {
        var (coefficients, first, t) = Polynomial(strata);
        foreach (var (method, share) in new[] { (StratifiedOddsRatioMethod.ConditionalExact, 1.0), (StratifiedOddsRatioMethod.ConditionalMidP, 0.5) })
        {
            var ratio = StratifiedTable.Of(strata).OddsRatio(method);
            if (ratio.LogLower is { } lower)
            {
                Assert.Equal(0.025, Upper(Math.Exp(lower), share), 1e-11);
            }

            if (ratio.LogUpper is { } upper)
            {
                Assert.Equal(0.975, Upper(Math.Exp(upper), 1 - share), 1e-11);
            }

            if (ratio.LogEstimate is { } estimate)
            {
                var weights = Tilted(Math.Exp(estimate));
                Assert.Equal(t, weights.Select((w, i) => w * (first + i)).Sum() / weights.Sum(), 1e-10);
            }

            Assert.Equal(coefficients.Length == 1, ratio.Interval is null);
        }

        double Upper(double odds, double share)
        {
            var weights = Tilted(odds);
            return (weights.Skip(t - first + 1).Sum() + (share * weights[t - first])) / weights.Sum();
        }

        double[] Tilted(double odds) => [.. coefficients.Select((c, i) => c * Math.Pow(odds, i - (t - first)))];
    }, count: 100);

    [Fact]
    public void Groups_exchanged_the_interval_is_the_inverse_and_the_p_value_the_same() => Law.Holds(StratifiedCases.Any, strata =>
    {
        var (there, back) = (StratifiedTable.Of(strata), StratifiedCases.Swapped(strata));
        AssertP(there.TestConditionalIndependence(ConditionalIndependenceTest.Exact).PValue!.Value, back.TestConditionalIndependence(ConditionalIndependenceTest.Exact));
        var (one, other) = (there.OddsRatio(StratifiedOddsRatioMethod.ConditionalMidP), back.OddsRatio(StratifiedOddsRatioMethod.ConditionalMidP));
        Assert.Equal(one.LogLower ?? 0, -other.LogUpper ?? 0, 1e-10);
        Assert.Equal(one.LogUpper ?? 0, -other.LogLower ?? 0, 1e-10);
    }, count: 100);

    [Fact]
    public void One_stratum_gives_the_exact_test_of_Fisher() => Law.Holds(StratifiedCases.Any, strata =>
    {
        var (x1, n1, x2, n2) = strata[0];
        if (n1 > 0 && n2 > 0)
        {
            AssertP(
                TwoProportionTest.Fisher.Test(x1, n1, x2, n2).PValue!.Value,
                StratifiedTable.Of(strata[0]).TestConditionalIndependence(ConditionalIndependenceTest.Exact));
        }
    }, count: 100);

    [Fact]
    public void Mid_p_intervals_lie_within_the_exact_ones() => Law.Holds(StratifiedCases.Any, strata =>
    {
        var table = StratifiedTable.Of(strata);
        if (table.OddsRatio(StratifiedOddsRatioMethod.ConditionalExact).Interval is { } exact)
        {
            var mid = table.OddsRatio(StratifiedOddsRatioMethod.ConditionalMidP).Interval!;
            Assert.True(exact.Lower <= mid.Lower && (exact.Upper is null || exact.Upper >= mid.Upper));
        }
    }, count: 100);

    /// <summary>No success of the first group in any stratum: P is the product of the strata's C(N - n1, X)/C(N, X), far below every double.</summary>
    [Fact]
    public void A_p_value_below_every_double_is_told_by_its_logarithm()
    {
        var test = StratifiedTable.Of((0, 2_000, 1_000, 2_000), (0, 1_000, 500, 1_000)).TestConditionalIndependence(ConditionalIndependenceTest.Exact, Alternative.Less);
        var expected = 0.0;
        for (var i = 0; i < 1_000; i++)
        {
            expected += Math.Log((2_000.0 - i) / (4_000 - i)) + (i < 500 ? Math.Log((1_000.0 - i) / (2_000 - i)) : 0);
        }

        Assert.Equal(0, test.PValue);
        Assert.Equal(expected, test.LogPValue!.Value, 1e-9);
        var ratio = StratifiedTable.Of((0, 2_000, 1_000, 2_000)).OddsRatio(StratifiedOddsRatioMethod.ConditionalExact);
        Assert.Equal((0.0, 0.0, null), (ratio.Estimate!.Value, ratio.Interval!.Lower, ratio.LogEstimate));
        Assert.InRange(ratio.Interval.Upper!.Value, 0.001, 0.01);
    }

    [Fact]
    public void Margins_that_allow_one_table_only_say_nothing_and_effective_counts_are_refused()
    {
        var one = StratifiedTable.Of((0, 5, 0, 7), (4, 4, 9, 9));
        Assert.Equal((1.0, 0.5), (
            one.TestConditionalIndependence(ConditionalIndependenceTest.Exact).PValue!.Value,
            one.TestConditionalIndependence(ConditionalIndependenceTest.MidP).PValue!.Value));
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(one.OddsRatio(StratifiedOddsRatioMethod.ConditionalExact).Notes).Code);
        var effective = StratifiedTable.Of((0.5, 5, 1, 7));
        Assert.Equal("table", Assert.Throws<ArgumentException>(() => effective.OddsRatio(StratifiedOddsRatioMethod.ConditionalExact)).ParamName);
        Assert.Equal("table", Assert.Throws<ArgumentException>(() => effective.TestConditionalIndependence(ConditionalIndependenceTest.MidP)).ParamName);
    }

    private static void AssertP(double expected, TestResult got) =>
        Assert.True(Math.Abs(expected - got.PValue!.Value) <= 1e-11 * expected, $"expected {expected:R}, got {got.PValue:R}");

    /// <summary>The product of the polynomials sum of C(n1, k) C(n2, X - k) psi^k, the power of its first term, and the observed power.</summary>
    private static (double[] Coefficients, int First, int Observed) Polynomial((double X1, double N1, double X2, double N2)[] strata)
    {
        double[] product = [1];
        var first = 0;
        foreach (var (x1, n1, x2, n2) in strata)
        {
            var x = x1 + x2;
            var (low, high) = ((int)Math.Max(0, x - n2), (int)Math.Min(n1, x));
            var factor = Enumerable.Range(low, high - low + 1).Select(k => Choose(n1, k) * Choose(n2, x - k)).ToArray();
            var next = new double[product.Length + factor.Length - 1];
            for (var i = 0; i < product.Length; i++)
            {
                for (var j = 0; j < factor.Length; j++)
                {
                    next[i + j] += product[i] * factor[j];
                }
            }

            (product, first) = (next, first + low);
        }

        return (product, first, (int)strata.Sum(s => s.X1));
    }

    private static double Choose(double n, double k)
    {
        var product = 1.0;
        for (var i = 1; i <= k; i++)
        {
            product = product * (n - k + i) / i;
        }

        return product;
    }
}
