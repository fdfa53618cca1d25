using System.Numerics;
using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class FisherTestTests
{
    private static readonly TwoProportionTest[] Forms =
        [TwoProportionTest.Fisher, TwoProportionTest.FisherDoubled, TwoProportionTest.FisherBlaker, TwoProportionTest.FisherMidP];

    private static readonly Gen<(int X1, int N1, int X2, int N2)> Tables =
        from n1 in Gen.Int[1, 60]
        from n2 in Gen.Int[1, 60]
        from x1 in Gen.Int[0, n1]
        from x2 in Gen.Int[0, n2]
        select (x1, n1, x2, n2);

    /// <summary>
    /// Fisher (1935), The Design of Experiments, chapter 2: a lady names the first-poured part of 3 in 4 cups rightly, 17 chances in 70.
    /// </summary>
    [Fact]
    public void The_lady_tasting_tea_has_17_chances_in_70()
    {
        Assert.Equal(17.0 / 70, TwoProportionTest.Fisher.Test(3, 4, 1, 4, Alternative.Greater).PValue!.Value, 1e-15);
        Assert.Equal(34.0 / 70, TwoProportionTest.Fisher.Test(3, 4, 1, 4).PValue!.Value, 1e-15);
        Assert.Equal(17.0 / 70 - (8.0 / 70), TwoProportionTest.FisherMidP.Test(3, 4, 1, 4, Alternative.Greater).PValue!.Value, 1e-15);
        Assert.Null(TwoProportionTest.Fisher.Test(3, 4, 1, 4).Statistic);
    }

    /// <summary>
    /// Fisher (1935), Journal of the Royal Statistical Society 98: convictions of like-sex twins of criminals; p-values by R 4.2.2,
    /// fisher.test.
    /// </summary>
    [Fact]
    public void Convictions_of_twins_have_the_p_values_of_R()
    {
        Assert.Equal(0.0004651809433629053, TwoProportionTest.Fisher.Test(2, 17, 10, 13, Alternative.Less).PValue!.Value, 1e-17);
        Assert.Equal(0.00053672411914343636, TwoProportionTest.Fisher.Test(2, 17, 10, 13).PValue!.Value, 1e-17);
    }

    /// <summary>p = 2 / C(2 n, n), its logarithm by mpmath to 40 digits.</summary>
    [Theory]
    [InlineData(1000, -1381.574846356920113)]
    [InlineData(100_000, -138622.414135883092)]
    public void The_logarithm_tells_a_p_value_far_below_every_double(int n, double log)
    {
        var test = TwoProportionTest.Fisher.Test(n, n, 0, n);
        Assert.Equal(log, test.LogPValue!.Value, 1e-15 * -log);
        Assert.Equal(0, test.PValue);
        Assert.Equal(log - Math.Log(2), TwoProportionTest.Fisher.Test(n, n, 0, n, Alternative.Greater).LogPValue!.Value, 1e-15 * -log);
        Assert.Equal(log + Math.Log(0.75), TwoProportionTest.FisherMidP.Test(n, n, 0, n).LogPValue!.Value, 1e-15 * -log);
    }

    [Fact]
    public void Every_form_is_what_whole_numbers_give() => Law.Holds(Tables, c =>
    {
        var weights = Weights(c);
        var total = Sum(weights);
        var k = c.X1 - Math.Max(0, c.X1 + c.X2 - c.N2);
        var (lower, upper) = (Sum(weights[..(k + 1)]), Sum(weights[k..]));
        var byProbability = Sum(weights.Where(w => w <= weights[k]));
        var tail = BigInteger.Min(lower, upper);
        var blaker = Sum(weights.Where((_, i) => BigInteger.Min(Sum(weights[..(i + 1)]), Sum(weights[i..])) <= tail));

        Assert.Equal(Ratio(lower, total), P(TwoProportionTest.Fisher, c, Alternative.Less), 1e-13);
        Assert.Equal(Ratio(upper, total), P(TwoProportionTest.FisherDoubled, c, Alternative.Greater), 1e-13);
        Assert.Equal(Ratio(byProbability, total), P(TwoProportionTest.Fisher, c), 1e-13);
        Assert.Equal(Math.Min(1, Ratio(2 * tail, total)), P(TwoProportionTest.FisherDoubled, c), 1e-13);
        Assert.Equal(Ratio(blaker, total), P(TwoProportionTest.FisherBlaker, c), 1e-13);
        Assert.Equal(Ratio((2 * byProbability) - weights[k], 2 * total), P(TwoProportionTest.FisherMidP, c), 1e-13);
        Assert.Equal(Ratio((2 * lower) - weights[k], 2 * total), P(TwoProportionTest.FisherMidP, c, Alternative.Less), 1e-13);
    });

    [Fact]
    public void Blaker_is_never_above_doubling_and_mid_p_never_above_the_whole() => Law.Holds(Tables, c =>
    {
        Assert.True(P(TwoProportionTest.FisherBlaker, c) <= P(TwoProportionTest.FisherDoubled, c) * (1 + 1e-14));
        Assert.True(P(TwoProportionTest.FisherMidP, c) < P(TwoProportionTest.Fisher, c));
    });

    [Fact]
    public void Samples_that_change_places_change_the_side_only() => Law.Holds(Tables, c => Assert.All(Forms, test =>
    {
        Assert.Equal(P(test, c), P(test, (c.X2, c.N2, c.X1, c.N1)), 1e-13);
        Assert.Equal(P(test, c, Alternative.Less), P(test, (c.X2, c.N2, c.X1, c.N1), Alternative.Greater), 1e-13);
        Assert.Equal(P(test, c), P(test, (c.N1 - c.X1, c.N1, c.N2 - c.X2, c.N2)), 1e-13);
    }));

    [Theory]
    [InlineData(1.5, 3, 1, 3, "successes1")]
    [InlineData(1, 3.25, 1, 3, "trials1")]
    [InlineData(1, 3, 0.1, 3, "successes2")]
    [InlineData(1, 3, 1, 1e16, "trials2")]
    public void What_is_no_whole_count_is_refused_with_its_name_value_and_cure(double x1, double n1, double x2, double n2, string name) => Assert.All(Forms, test =>
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => test.Test(x1, n1, x2, n2));
        Assert.Equal(name, refusal.ParamName);
        Assert.Contains("whole counts", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("unweighted counts", refusal.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void An_empty_sample_leaves_the_test_undefined() =>
        Assert.All(Forms, test => Assert.Equal(NoteCode.EmptyBase, Assert.Single(test.Test(0, 0, 1, 3).Notes).Code));

    private static double P(TwoProportionTest test, (int X1, int N1, int X2, int N2) c, Alternative alternative = Alternative.TwoSided) =>
        test.Test(c.X1, c.N1, c.X2, c.N2, alternative).PValue!.Value;

    /// <summary>C(n1, i) C(n2, m - i) over the support.</summary>
    private static BigInteger[] Weights((int X1, int N1, int X2, int N2) c)
    {
        var m = c.X1 + c.X2;
        return [.. Enumerable.Range(0, c.N1 + 1).Where(i => i <= m && m - i <= c.N2).Select(i => Choose(c.N1, i) * Choose(c.N2, m - i))];
    }

    private static BigInteger Choose(int n, int k)
    {
        var result = BigInteger.One;
        for (var i = 1; i <= k; i++)
        {
            result = result * (n - k + i) / i;
        }

        return result;
    }

    private static BigInteger Sum(IEnumerable<BigInteger> numbers) => numbers.Aggregate(BigInteger.Zero, (a, b) => a + b);

    private static double Ratio(BigInteger a, BigInteger b) => Math.Exp(BigInteger.Log(a) - BigInteger.Log(b));
}
