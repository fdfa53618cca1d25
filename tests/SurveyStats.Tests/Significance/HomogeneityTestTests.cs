using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class HomogeneityTestTests
{
    private static readonly Gen<double[][]> Tables =
        from rows in Gen.Int[2, 6]
        from columns in Gen.Int[2, 5]
        from cells in Gen.Int[0, 60].Select(i => (double)i).Array[rows * columns]
        select cells.Chunk(columns).ToArray();

    /// <summary>
    /// Smokers among lung cancer patients in four studies: Fleiss (1981), Statistical Methods for Rates and Proportions, p. 139; chi-square 12.6 on 3.
    /// </summary>
    [Fact]
    public void The_smokers_of_Fleiss_differ()
    {
        var test = HomogeneityTest.Pearson.Test([[83, 3], [90, 3], [129, 7], [70, 12]]);
        Assert.Equal(12.6004, test.Statistic!.Value, 0.5e-4);
        Assert.Equal(3, test.DegreesOfFreedom);
        Assert.Equal(0.005585, test.PValue!.Value, 0.5e-6);
    }

    [Fact]
    public void Groups_with_the_same_shares_have_a_statistic_of_exactly_zero()
    {
        var test = HomogeneityTest.Pearson.Test([[1, 6], [3, 18], [7, 42]]);
        Assert.Equal((0.0, 1.0), (test.Statistic, test.PValue));
    }

    /// <summary>
    /// 333333333 of 10^9 and 10^8 of 3 10^8: d = -1/(3 10^9), X2 = d^2 / (P (1 - P)(1/n1 + 1/n2)), whose digits "observed minus expected" would lose.
    /// </summary>
    [Fact]
    public void Nearly_equal_groups_of_a_thousand_million_keep_their_digits()
    {
        const double pooled = 433_333_333 / 1.3e9, d = 1 / 3e9;
        var statistic = HomogeneityTest.Pearson.Test([[333_333_333, 666_666_667], [1e8, 2e8]]).Statistic!.Value;
        Assert.Equal(1, statistic / (d * d / (pooled * (1 - pooled) * ((1 / 1e9) + (1 / 3e8)))), 3e-15);
    }

    [Fact]
    public void Order_transposition_and_empty_rows_and_columns_do_not_matter() => Law.Holds(Tables, table =>
    {
        var columns = table[0].Length;
        var test = HomogeneityTest.Pearson.Test(table);
        double[][] transposed = [.. Enumerable.Range(0, columns).Select(c => table.Select(row => row[c]).ToArray())];
        double[][] padded = [.. table.Reverse().Select(row => row.Append(0).ToArray()), new double[columns + 1]];
        foreach (var other in new[] { HomogeneityTest.Pearson.Test(transposed), HomogeneityTest.Pearson.Test(padded) })
        {
            Assert.Equal(test.DegreesOfFreedom, other.DegreesOfFreedom);
            Assert.Equal(test.Statistic ?? -1, other.Statistic ?? -1, 1e-11);
            Assert.Equal(test.Notes.Select(n => n.Code), other.Notes.Select(n => n.Code));
        }
    });

    /// <summary>The largest possible value is the total times one less than the smaller side: Cramér (1946), chapter 21.</summary>
    [Fact]
    public void The_statistic_lies_between_zero_and_its_greatest_value() => Law.Holds(Tables, table =>
    {
        var test = HomogeneityTest.Pearson.Test(table);
        Assert.True(test.Statistic is null || (test.Statistic >= 0
            && test.Statistic <= table.Sum(row => row.Sum()) * (Math.Min(table.Length, table[0].Length) - 1) * (1 + 1e-12)));
        Assert.Equal(test.Statistic is null, test.Notes.Any(n => n.Code == NoteCode.NothingToCompare));
    });

    [Fact]
    public void Two_groups_and_two_answers_are_the_chi_square_test_of_two_proportions() => Law.Holds(
        Gen.Select(Gen.Int[0, 80], Gen.Int[1, 80], Gen.Int[1, 80], Gen.Int[0, 80]), c =>
    {
        var (a, b, x, y) = c;
        var table = HomogeneityTest.Pearson.Test([[a, b], [x, y]]);
        var shares = TwoProportionTest.PearsonChiSquared.Test(a, a + b, x, x + y);
        Assert.True(table.Statistic is null || Math.Abs(table.Statistic.Value - shares.Statistic!.Value) <= 1e-13 * Math.Max(1, shares.Statistic.Value));
    });

    [Fact]
    public void A_single_group_or_answer_leaves_nothing_to_test()
    {
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(HomogeneityTest.Pearson.Test([]).Notes).Code);
        Assert.Null(HomogeneityTest.Pearson.Test([[3, 4]]).PValue);
        Assert.Null(HomogeneityTest.Pearson.Test([[3, 0], [4, 0]]).PValue);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e200)]
    public void An_impossible_count_is_refused_with_its_row(double count) => Assert.Contains(
        "Row 1", Assert.Throws<ArgumentException>(() => HomogeneityTest.Pearson.Test([[1, 2], [3, count]])).Message, StringComparison.Ordinal);
}
