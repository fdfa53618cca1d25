using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class GeneralAssociationTests
{
    private static readonly Gen<double[][][]> Strata = Gen.Select(Gen.Int[2, 4], Gen.Int[2, 4]).SelectMany(size =>
        Gen.Int[0, 15].Select(n => (double)n).Array[size.Item2].Array[size.Item1].Array[1, 4]);

    /// <summary>
    /// Agresti (2002), Categorical Data Analysis, p. 287: job satisfaction by income and gender. R 4.2: mantelhaen.test(Satisfaction) gives
    /// 10.20008875776864 on 9 df, p = 0.3345311833978212.
    /// </summary>
    [Fact]
    public void Job_satisfaction_gives_the_figures_of_R()
    {
        var test = GeneralAssociation.Test(
        [
            [[1, 3, 11, 2], [2, 3, 17, 3], [0, 1, 8, 5], [0, 2, 4, 2]],
            [[1, 1, 2, 1], [0, 3, 5, 1], [0, 0, 7, 3], [0, 1, 9, 6]],
        ]);
        Assert.Equal(10.20008875776864, test.Statistic!.Value, 1e-12);
        Assert.Equal(9, test.DegreesOfFreedom);
        Assert.Equal(0.3345311833978212, test.PValue!.Value, 1e-13);
    }

    [Fact]
    public void For_two_groups_and_answers_it_is_the_test_of_Cochran_Mantel_and_Haenszel() => Law.Holds(StratifiedCases.Any, strata =>
    {
        double[][][] tables = [.. strata.Select(s => (double[][])[[s.X1, s.N1 - s.X1], [s.X2, s.N2 - s.X2]])];
        var (general, table) = (GeneralAssociation.Test(tables), StratifiedTable.Of(strata).TestConditionalIndependence());
        Assert.Equal(table.Statistic ?? 0, general.Statistic ?? 0, 1e-11);
        Assert.Equal(table.PValue is null, general.PValue is null);
    });

    [Fact]
    public void Neither_the_order_nor_groups_and_answers_exchanged_matter() => Law.Holds(Strata, tables =>
    {
        var test = GeneralAssociation.Test(tables);
        double[][][] reversed = [.. tables.Select(t => t.Reverse().Select(r => r.Reverse().ToArray()).ToArray()).Reverse()];
        double[][][] transposed = [.. tables.Select(t => t[0].Select((_, j) => t.Select(r => r[j]).ToArray()).ToArray())];
        double[][][] padded = [.. tables.Select(t => (double[][])[.. t.Select(r => (double[])[.. r, 0]), new double[t[0].Length + 1]])];
        foreach (var other in (double[][][][])[reversed, transposed, padded])
        {
            var same = GeneralAssociation.Test(other);
            Assert.Equal(test.DegreesOfFreedom, same.DegreesOfFreedom);
            Assert.Equal(test.Statistic ?? 0, same.Statistic ?? 0, 1e-8 * Math.Max(1, test.Statistic ?? 0));
        }
    }, count: 100);

    [Fact]
    public void Strata_that_say_nothing_or_hold_nobody_give_an_absent_result()
    {
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(GeneralAssociation.Test([[[3, 4], [0, 0]]]).Notes).Code);
        Assert.Null(GeneralAssociation.Test([[[3, 4], [0, 0]], [[0, 0], [2, 5]]]).PValue);
        Assert.Null(GeneralAssociation.Test([[[0, 0], [0, 0]]]).PValue);
    }

    [Fact]
    public void Misuse_names_the_table_and_the_cure()
    {
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => GeneralAssociation.Test([])).Message, StringComparison.Ordinal);
        Assert.Contains("Table 1 differs", Assert.Throws<ArgumentException>(() => GeneralAssociation.Test([[[1, 2], [3, 4]], [[1, 2]]])).Message, StringComparison.Ordinal);
        Assert.Contains("count -1", Assert.Throws<ArgumentException>(() => GeneralAssociation.Test([[[1, -1], [3, 4]]])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => GeneralAssociation.Test([[[1, double.NaN], [3, 4]]]));
    }
}
