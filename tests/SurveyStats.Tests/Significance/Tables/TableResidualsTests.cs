using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Tables;

public sealed class TableResidualsTests
{
    private static readonly Gen<double[][]> Tables =
        from rows in Gen.Int[1, 5]
        from columns in Gen.Int[1, 5]
        from cells in Gen.Int[0, 40].Select(i => (double)i).Array[rows * columns]
        select cells.Chunk(columns).ToArray();

    [Fact]
    public void Squared_Pearson_residuals_sum_to_the_statistic() => Law.Holds(Tables, table =>
    {
        var statistic = HomogeneityTest.Pearson.Test(table).Statistic;
        var sum = ContingencyTable.Of(table).Residuals().Pearson.Sum(row => row.Sum(r => r * r ?? 0));
        Assert.True(statistic is null || Math.Abs(sum - statistic.Value) <= 1e-11 * Math.Max(1, sum));
    });

    [Fact]
    public void Two_groups_have_adjusted_residuals_of_opposite_signs() => Law.Holds(Gen.Int[1, 50].Select(i => (double)i).Array[6], cells =>
    {
        var adjusted = ContingencyTable.Of(cells.Chunk(3).ToArray()).Residuals().Adjusted;
        foreach (var (one, other) in adjusted[0].Zip(adjusted[1]))
        {
            Assert.Equal(one!.Value, -other!.Value, 1e-12);
        }
    });

    /// <summary>For two groups and two answers the adjusted residual is the pooled z.</summary>
    [Fact]
    public void A_two_by_two_table_has_the_pooled_z() => Assert.Equal(
        TwoProportionTest.PooledZ.Test(22, 30, 14, 30).Statistic!.Value,
        ContingencyTable.Of([[22, 8], [14, 16]]).Residuals().Adjusted[0][0]!.Value, 1e-13);

    [Fact]
    public void Empty_rows_have_no_residuals()
    {
        var residuals = ContingencyTable.Of([[0, 0], [3, 4], [5, 6]]).Residuals();
        Assert.Equal([0.0, 0.0], residuals.Expected[0]);
        Assert.All(residuals.Pearson[0], r => Assert.Null(r));
        Assert.All(residuals.Adjusted[0], r => Assert.Null(r));
        Assert.NotNull(residuals.Adjusted[1][0]);
    }

    [Fact]
    public void One_row_that_holds_everything_has_no_adjusted_residuals() =>
        Assert.All(ContingencyTable.Of([[3, 4]]).Residuals().Adjusted[0], r => Assert.Null(r));
}
