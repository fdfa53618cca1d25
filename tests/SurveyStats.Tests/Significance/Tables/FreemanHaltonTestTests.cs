using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Tables;

public sealed class FreemanHaltonTestTests
{
    private static readonly Gen<double[][]> SmallTables =
        from rows in Gen.Int[2, 4]
        from columns in Gen.Int[2, 4]
        from cells in Gen.Int[0, 4].Select(i => (double)i).Array[rows * columns]
        select cells.Chunk(columns).ToArray();

    /// <summary>Small enough to enumerate every table in whole numbers.</summary>
    private static readonly Gen<double[][]> TinyTables = SmallTables.Where(table => table.Sum(row => row.Sum()) <= 16);

    /// <summary>By enumeration of all tables in exact fractions (Python).</summary>
    public static TheoryData<double[][], double, double> Enumerated { get; } = new()
    {
        { [[3, 1, 0, 2], [0, 2, 4, 1], [1, 1, 1, 5]], 0.0707808416786745, -2.648166912659477 },
        { [[7, 0, 0], [0, 6, 1], [0, 0, 9]], 7.131151663023076e-09, -18.758793091998083 },
        { [[2, 3, 1], [0, 4, 2], [5, 1, 1], [1, 0, 3]], 0.05104460294807705, -2.975055460859879 },
        { [[1, 2, 0, 0, 3], [0, 1, 4, 1, 0], [2, 0, 0, 3, 1]], 0.00925125294873194, -4.68299628271389 },
        { [[20, 1], [2, 15], [9, 9]], 2.522595790131059e-07, -15.19280720414983 },
    };

    [Theory]
    [MemberData(nameof(Enumerated))]
    public void Small_tables_agree_with_enumeration_in_fractions(double[][] table, double p, double log)
    {
        var test = HomogeneityTest.FreemanHalton.Test(table);
        Assert.Equal(1, test.PValue!.Value / p, 1e-12);
        Assert.Equal(log, test.LogPValue!.Value, 1e-12);
        Assert.Null(test.PValueRange);
        Assert.Null(test.Statistic);
        Assert.Null(test.DegreesOfFreedom);
    }

    [Fact]
    public void Random_small_tables_agree_with_a_naive_enumeration() => Law.Holds(TinyTables, table =>
    {
        var test = HomogeneityTest.FreemanHalton.Test(table);
        if (test.PValue is { } p)
        {
            Assert.Equal(1, p / NaiveExactTable.PValue(table), 1e-11);
        }
    }, count: 150);

    /// <summary>Both tables in which every group has one answer of its own: p = 2 (600!)^2 / 1200!, far below the smallest number.</summary>
    [Fact]
    public void Ln_p_is_exact_where_p_is_no_number()
    {
        Assert.Equal(-827.31243138753243203, HomogeneityTest.FreemanHalton.Test([[600, 0], [0, 600]]).LogPValue!.Value, 1e-10);
        Assert.Equal(0, HomogeneityTest.FreemanHalton.Test([[600, 0], [0, 600]]).PValue);
    }

    /// <summary>The six tables in which every group has an answer of its own: p = 6 (60!)^3 / 180!.</summary>
    [Fact]
    public void Three_groups_with_answers_of_their_own_have_six_ties() =>
        Assert.Equal(-190.57183334113148, HomogeneityTest.FreemanHalton.Test([[60, 0, 0], [0, 60, 0], [0, 0, 60]]).LogPValue!.Value, 1e-10);

    /// <summary>121 companies in four countries and five answers, by R 4.2.2 fisher.test: 0.773996 (its own accuracy is 1e-6).</summary>
    [Fact]
    public void A_table_of_121_companies_is_exact()
    {
        var test = HomogeneityTest.FreemanHalton.Test([[8, 7, 5, 6, 3], [5, 9, 8, 6, 3], [4, 6, 9, 7, 4], [9, 5, 6, 4, 7]]);
        Assert.Null(test.PValueRange);
        Assert.Equal(0.773996, test.PValue!.Value, 2e-6);
    }

    [Fact]
    public void Order_and_transposition_do_not_matter() => Law.Holds(SmallTables, table =>
    {
        double[][] transposed = [.. Enumerable.Range(0, table[0].Length).Select(c => table.Select(row => row[c]).ToArray())];
        var p = HomogeneityTest.FreemanHalton.Test(table).PValue;
        Assert.Equal(p ?? -1, HomogeneityTest.FreemanHalton.Test(transposed).PValue ?? -1, 1e-12);
        Assert.Equal(p ?? -1, HomogeneityTest.FreemanHalton.Test([.. table.Reverse()]).PValue ?? -1, 1e-12);
    }, count: 100);

    [Fact]
    public void Certified_bounds_contain_the_exact_p_and_say_so()
    {
        double[][] table = [[8, 7, 5, 6, 3], [5, 9, 8, 6, 3], [4, 6, 9, 7, 4], [9, 5, 6, 4, 7]];
        var exact = HomogeneityTest.FreemanHalton.Test(table).PValue!.Value;
        foreach (var steps in new long[] { 1_000, 100_000, 1_000_000 })
        {
            var bounded = HomogeneityTest.FreemanHaltonWithin(steps).Test(table);
            Assert.True(bounded.PValueRange!.IsCertified);
            Assert.InRange(exact, bounded.PValueRange.Lower, bounded.PValueRange.Upper);
            Assert.Equal(bounded.PValueRange.Upper, bounded.PValue!.Value, 1e-15);
            Assert.Contains(bounded.Notes, n => n.Code == NoteCode.BoundedPValue);
        }
    }

    [Fact]
    public void A_limit_of_the_work_gives_the_same_bits_every_time()
    {
        double[][] table = [[8, 7, 5, 6, 3], [5, 9, 8, 6, 3], [4, 6, 9, 7, 4], [9, 5, 6, 4, 7]];
        var test = HomogeneityTest.FreemanHaltonWithin(1_000_000);
        Assert.Equal(test.Test(table).PValueRange, test.Test(table).PValueRange);
    }

    [Fact]
    public void Fractional_and_enormous_counts_are_refused()
    {
        Assert.Contains("2.5", Assert.Throws<ArgumentException>(() => HomogeneityTest.FreemanHalton.Test([[1, 2.5], [3, 4]])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => HomogeneityTest.FreemanHalton.Test([[1, 1e12], [3, 4]]));
        Assert.Equal("steps", Assert.Throws<ArgumentOutOfRangeException>(() => HomogeneityTest.FreemanHaltonWithin(0)).ParamName);
    }
}
