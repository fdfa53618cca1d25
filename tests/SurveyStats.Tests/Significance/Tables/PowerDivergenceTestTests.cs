using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Tables;

public sealed class PowerDivergenceTestTests
{
    private static readonly double[][] Table = [[20, 10, 5], [15, 12, 9], [8, 14, 15]];

    /// <summary>By scipy 1.10.1, chi2_contingency(table, correction=False, lambda_=lambda).</summary>
    [Theory]
    [InlineData(-2, 13.637305159546663, 0.008547295648913593)]
    [InlineData(-1, 12.142990381620272, 0.016319031926862328)]
    [InlineData(0.5, 11.031012340414856, 0.026217680446631093)]
    [InlineData(3, 11.335453221998822, 0.023041746407245572)]
    public void Any_exponent_gives_the_figures_of_scipy(double lambda, double statistic, double p)
    {
        var test = HomogeneityTest.PowerDivergence(lambda).Test(Table);
        Assert.Equal(1, test.Statistic!.Value / statistic, 1e-13);
        Assert.Equal(1, test.PValue!.Value / p, 1e-12);
        Assert.Equal(4, test.DegreesOfFreedom);
    }

    [Fact]
    public void The_exponent_1_is_Pearsons_test() => Law.Holds(Gen.Double[0.1, 60].Array[6], cells =>
    {
        var table = cells.Chunk(3).ToArray();
        var pearson = HomogeneityTest.Pearson.Test(table).Statistic!.Value;
        Assert.Equal(pearson, HomogeneityTest.PowerDivergence(1).Test(table).Statistic!.Value, 1e-12 * Math.Max(1, pearson));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    [InlineData(-1)]
    public void Exponents_close_to_a_limit_give_close_statistics(double limit)
    {
        var at = HomogeneityTest.PowerDivergence(limit).Test(Table).Statistic!.Value;
        Assert.Equal(at, HomogeneityTest.PowerDivergence(limit + 1e-12).Test(Table).Statistic!.Value, 1e-10);
        Assert.Equal(at, HomogeneityTest.PowerDivergence(limit - 1e-12).Test(Table).Statistic!.Value, 1e-10);
    }

    /// <summary>All members of the family agree to first order: 2 E d^2 (1 + O(d)) at relative deviations d of 1e-9.</summary>
    [Fact]
    public void Nearly_equal_groups_of_a_thousand_million_keep_their_digits()
    {
        double[][] table = [[333_333_333, 666_666_667], [1e8, 2e8]];
        var pearson = HomogeneityTest.Pearson.Test(table).Statistic!.Value;
        foreach (var lambda in new[] { -2, -1, -0.5, 0, 2.0 / 3, 1, 5 })
        {
            Assert.Equal(1, HomogeneityTest.PowerDivergence(lambda).Test(table).Statistic!.Value / pearson, 1e-8);
        }
    }

    [Fact]
    public void An_empty_cell_makes_the_test_undefined_from_minus_one_down()
    {
        var test = HomogeneityTest.PowerDivergence(-1).Test([[0, 5], [4, 3]]);
        Assert.Null(test.PValue);
        Assert.Equal(NoteCode.EmptyCell, Assert.Single(test.Notes).Code);
        Assert.NotNull(HomogeneityTest.FreemanTukey.Test([[0, 5], [4, 3]]).PValue);
    }

    [Fact]
    public void Low_expected_counts_are_noted() =>
        Assert.Contains(HomogeneityTest.LikelihoodRatio.Test([[3, 5], [4, 3]]).Notes, n => n.Code == NoteCode.LowExpectedCount);

    [Theory]
    [InlineData(11)]
    [InlineData(double.NaN)]
    public void An_exponent_outside_the_range_is_refused(double lambda) =>
        Assert.Equal("lambda", Assert.Throws<ArgumentOutOfRangeException>(() => HomogeneityTest.PowerDivergence(lambda)).ParamName);
}
