using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Ordinal;

public sealed class MannWhitneyTestTests
{
    private static readonly double[] X = [3, 8, 12, 20, 7];
    private static readonly double[] Y = [10, 14, 9, 6, 2];

    private static readonly Gen<(double[] X, double[] Y)> Pairs =
        from categories in Gen.Int[1, 6]
        from x in Gen.Int[0, 5].Select(i => (double)i).Array[categories]
        from y in Gen.Int[0, 5].Select(i => (double)i).Array[categories]
        select (x, y);

    /// <summary>Counted over all ways to divide the answers into two groups (462 to 924), in exact fractions.</summary>
    [Theory]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 4, 1, 1 }, 27.5, 41.0 / 231, 41.0 / 42, 41.0 / 462)]
    [InlineData(new double[] { 0, 1, 2, 3 }, new double[] { 3, 2, 1, 0 }, 33, 5.0 / 231, 923.0 / 924, 5.0 / 462)]
    [InlineData(new double[] { 2, 0, 3 }, new double[] { 1, 4, 0 }, 16, 5.0 / 7, 37.0 / 42, 5.0 / 14)]
    public void The_exact_test_counts_every_way(double[] x, double[] y, double u, double twoSided, double less, double greater)
    {
        var test = MannWhitneyTest.Exact.Test(x, y);
        Assert.Equal(u, test.Statistic);
        Assert.Equal(twoSided, test.PValue!.Value, 1e-15);
        Assert.Equal(less, MannWhitneyTest.Exact.Test(x, y, Alternative.Less).PValue!.Value, 1e-15);
        Assert.Equal(greater, MannWhitneyTest.Exact.Test(x, y, Alternative.Greater).PValue!.Value, 1e-15);
    }

    /// <summary>R 4.2.2: wilcox.test(c(1.1,2.2,3.3,4.4,9), c(.5,2.5,3,7,8,10,11), exact = TRUE): W = 13, p = 0.53030303030303039.</summary>
    [Fact]
    public void Without_ties_the_exact_test_is_that_of_R()
    {
        // The twelve numbers in rising order are twelve categories of one answer each.
        var test = MannWhitneyTest.Exact.Test([0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0], [1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1]);
        Assert.Equal(13, test.Statistic);
        Assert.Equal(0.53030303030303039, test.PValue!.Value, 1e-15);
    }

    [Fact]
    public void The_exact_test_of_two_hundred_is_near_the_normal_one()
    {
        double[] x = [10, 20, 30, 25, 15], y = [18, 24, 28, 20, 10];
        var (exact, normal) = (MannWhitneyTest.Exact.Test(x, y), MannWhitneyTest.Normal.Test(x, y));
        Assert.InRange(exact.PValue!.Value / normal.PValue!.Value, 0.95, 1.05);
    }

    [Fact]
    public void Changing_the_groups_mirrors_the_test() => Law.Holds(Pairs, pair =>
    {
        foreach (var test in MannWhitneyTest.All)
        {
            foreach (var (one, other) in new[]
            {
                (test.Test(pair.X, pair.Y), test.Test(pair.Y, pair.X)),
                (test.Test(pair.X, pair.Y, Alternative.Less), test.Test(pair.Y, pair.X, Alternative.Greater)),
            })
            {
                Assert.Equal(one.Notes.Select(n => n.Code), other.Notes.Select(n => n.Code));
                Assert.True(one.PValue is null || Math.Abs(one.LogPValue!.Value - other.LogPValue!.Value) <= 1e-12 * Math.Max(1, -one.LogPValue.Value), $"{test}: {one} {other}");
                Assert.True(one.PValue is null or (>= 0 and <= 1));
            }
        }
    });

    [Fact]
    public void Turning_the_scale_round_mirrors_the_alternatives() => Law.Holds(Pairs, pair =>
    {
        double[] x = [.. pair.X.Reverse()], y = [.. pair.Y.Reverse()];
        foreach (var test in MannWhitneyTest.All)
        {
            var (one, other) = (test.Test(pair.X, pair.Y, Alternative.Greater), test.Test(x, y, Alternative.Less));
            Assert.True(one.PValue is null || Math.Abs(one.PValue.Value - other.PValue!.Value) <= 1e-12, $"{test}: {one} {other}");
        }
    });

    [Fact]
    public void The_correction_makes_the_test_more_careful() => Law.Holds(Pairs, pair => Assert.True(
        !(MannWhitneyTest.NormalCorrected.Test(pair.X, pair.Y).PValue < MannWhitneyTest.Normal.Test(pair.X, pair.Y).PValue)));

    [Fact]
    public void Nearly_all_answers_alike_keep_their_digits()
    {
        // The cubes of the textbook tie correction would cancel: N^3 = 10^27. By hand: U - m n/2 = m/2, variance = m n/(12 N (N-1)) * 3 N^2 about.
        const double m = 5e8;
        var z = MannWhitneyTest.Normal.Test([m, 1], [m, 0]).Statistic!.Value;
        Assert.Equal(m / 2 / Math.Sqrt((m + 1) * m / 12 / (2 * m) / ((2 * m) + 1) * ((2 * m * ((4 * m) + 1)) + (2 * m * ((2 * m) + 2)))), z, 1e-12);
    }

    [Fact]
    public void An_undefined_test_says_why()
    {
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(MannWhitneyTest.Normal.Test([0, 0], [1, 2]).Notes).Code);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(MannWhitneyTest.Normal.Test([0, 4], [0, 2]).Notes).Code);
        Assert.Equal(1, MannWhitneyTest.Exact.Test([0, 4], [0, 2]).PValue);
    }

    [Fact]
    public void Impossible_counts_are_refused_with_the_cure()
    {
        Assert.Contains("Category 1", Assert.Throws<ArgumentException>(() => MannWhitneyTest.Normal.Test([1, -1], [1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("same scale", Assert.Throws<ArgumentException>(() => MannWhitneyTest.Normal.Test([1, 1], [1, 2, 3])).Message, StringComparison.Ordinal);
        Assert.Contains("no category", Assert.Throws<ArgumentException>(() => MannWhitneyTest.Normal.Test([], [])).Message, StringComparison.Ordinal);
        Assert.Contains("Normal", Assert.Throws<ArgumentException>(() => MannWhitneyTest.Exact.Test([1.5, 1], [1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("200", Assert.Throws<ArgumentException>(() => MannWhitneyTest.Exact.Test([100, 50], [49, 2])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => MannWhitneyTest.Normal.Test(X, Y, (Alternative)7));
    }
}
