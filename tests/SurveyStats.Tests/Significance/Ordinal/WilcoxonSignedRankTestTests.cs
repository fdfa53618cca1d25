using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Ordinal;

public sealed class WilcoxonSignedRankTestTests
{
    private static readonly Gen<double[]> Differences = Gen.Int[-4, 4].Select(i => (double)i).Array[0, 25];

    /// <summary>Counted over all 2^n signs, in exact fractions.</summary>
    [Theory]
    [InlineData(new double[] { 1, 2, -1, 0, 3, 2, 1, -2, 1, 1 }, 35, 45.0 / 256, 241.0 / 256, 45.0 / 512)]
    [InlineData(new double[] { 5, -1, 2, 7, 3 }, 14, 1.0 / 8, 31.0 / 32, 1.0 / 16)]
    [InlineData(new double[] { 1, 1, 1, -1 }, 7.5, 5.0 / 8, 15.0 / 16, 5.0 / 16)]
    public void The_exact_test_counts_every_sign(double[] differences, double v, double twoSided, double less, double greater)
    {
        var test = WilcoxonSignedRankTest.Exact.Test(differences);
        Assert.Equal((v, v), (test.Statistic, WilcoxonSignedRankTest.SumOfPositiveRanks(differences)));
        Assert.Equal(twoSided, test.PValue!.Value, 1e-15);
        Assert.Equal(less, WilcoxonSignedRankTest.Exact.Test(differences, Alternative.Less).PValue!.Value, 1e-15);
        Assert.Equal(greater, WilcoxonSignedRankTest.Exact.Test(differences, Alternative.Greater).PValue!.Value, 1e-15);
    }

    [Fact]
    public void Turning_the_signs_mirrors_the_test() => Law.Holds(Differences, differences =>
    {
        double[] turned = [.. differences.Select(d => -d)];
        foreach (var test in WilcoxonSignedRankTest.All)
        {
            var (one, other) = (test.Test(differences, Alternative.Greater), test.Test(turned, Alternative.Less));
            Assert.Equal(one.PValue is null, other.PValue is null);
            Assert.True(one.PValue is null || Math.Abs(one.PValue.Value - other.PValue!.Value) <= 1e-14, $"{one} {other}");
            Assert.True(one.PValue is null or (>= 0 and <= 1));
        }
    });

    [Fact]
    public void Zeros_do_not_count() => Law.Holds(Differences, differences =>
    {
        foreach (var test in WilcoxonSignedRankTest.All)
        {
            Assert.Equal(test.Test(differences).LogPValue, test.Test([0, .. differences, 0]).LogPValue);
        }
    });

    [Fact]
    public void Without_differences_the_test_is_undefined()
    {
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(WilcoxonSignedRankTest.Normal.Test([0, 0]).Notes).Code);
        Assert.Null(WilcoxonSignedRankTest.Exact.Test([]).PValue);
    }

    [Fact]
    public void Impossible_differences_are_refused()
    {
        Assert.Contains("Difference 1", Assert.Throws<ArgumentException>(() => WilcoxonSignedRankTest.Normal.Test([1, double.NaN])).Message, StringComparison.Ordinal);
        Assert.Contains("Normal", Assert.Throws<ArgumentException>(
            () => WilcoxonSignedRankTest.Exact.Test([.. Enumerable.Repeat(1.0, 401)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => WilcoxonSignedRankTest.Normal.Test([1], (Alternative)7));
    }

    [Fact]
    public void Paired_ratings_of_responses_are_tested_in_one_call()
    {
        var (a, b) = (new RatingQuestion("a", ["1", "2", "3"]), new RatingQuestion("b", ["1", "2", "3"]));
        var builder = new ResponseSetBuilder(new Survey("s", [a, b]));
        foreach (var (x, y) in new[] { (0, 1), (0, 2), (1, 1), (2, 1), (0, 1), (1, 2) })
        {
            builder.Begin().Answer(a.Options[x]).Answer(b.Options[y]);
        }

        var responses = builder.Begin().Answer(a.Options[0]).Build();
        var expected = WilcoxonSignedRankTest.Exact.Test([-1, -2, 0, 1, -1, -1]);
        Assert.Equal(expected.PValue, responses.TestSignedRanks(a, b, test: WilcoxonSignedRankTest.Exact).PValue);
        Assert.Throws<ArgumentException>(() => responses.TestSignedRanks(a, a));
    }
}
