using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Ordinal;

public sealed class KruskalWallisTestTests
{
    private static readonly Gen<double[][]> Tables =
        from groups in Gen.Int[2, 5]
        from categories in Gen.Int[2, 6]
        from cells in Gen.Int[0, 40].Select(i => (double)i).Array[groups * categories]
        select cells.Chunk(categories).ToArray();

    [Fact]
    public void Of_two_groups_it_is_the_square_of_the_uncorrected_z() => Law.Holds(
        Tables, table =>
    {
        var (h, z) = (KruskalWallisTest.Test([table[0], table[1]]), MannWhitneyTest.Normal.Test(table[0], table[1]));
        Assert.Equal(h.Statistic is null, z.Statistic is null);
        Assert.True(h.Statistic is null || Math.Abs(h.Statistic.Value - (z.Statistic!.Value * z.Statistic.Value)) <= 1e-12 * Math.Max(1, h.Statistic.Value), $"{h} {z}");
        Assert.True(h.PValue is null || Math.Abs(h.PValue.Value - z.PValue!.Value) <= 1e-12);
    });

    [Fact]
    public void The_order_of_groups_the_direction_of_the_scale_and_empty_groups_do_not_matter() => Law.Holds(Tables, table =>
    {
        var test = KruskalWallisTest.Test(table);
        double[][] other = [new double[table[0].Length], .. table.Reverse().Select(g => g.Reverse().ToArray())];
        var turned = KruskalWallisTest.Test(other);
        Assert.Equal(test.DegreesOfFreedom, turned.DegreesOfFreedom);
        Assert.Equal(test.Statistic ?? -1, turned.Statistic ?? -1, 1e-11);
    });

    [Fact]
    public void Groups_alike_have_a_statistic_of_exactly_zero()
    {
        var test = KruskalWallisTest.Test([[1, 6, 2], [3, 18, 6], [7, 42, 14]]);
        Assert.Equal((0.0, 1.0), (test.Statistic, test.PValue));
    }

    [Fact]
    public void What_cannot_be_tested_is_undefined_with_a_note()
    {
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(KruskalWallisTest.Test([]).Notes).Code);
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(KruskalWallisTest.Test([[1, 2], [0, 0]]).Notes).Code);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(KruskalWallisTest.Test([[0, 2], [0, 3]]).Notes).Code);
        Assert.Contains("same scale", Assert.Throws<ArgumentException>(() => KruskalWallisTest.Test([[1, 2], [1]])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => KruskalWallisTest.Test([[1, 2], [1, double.NaN]]));
    }
}
