using Xunit;

namespace SurveyStats.Tests.Significance.Tables;

public sealed class MonteCarloHomogeneityTestTests
{
    private static readonly double[][] Table = [[8, 7, 5, 6, 3], [5, 9, 8, 6, 3], [4, 6, 9, 7, 4], [9, 5, 6, 4, 7]];

    [Fact]
    public void The_range_of_several_seeds_contains_the_exact_p()
    {
        var exact = HomogeneityTest.FreemanHalton.Test(Table).PValue!.Value;
        foreach (var seed in Enumerable.Range(1, 5))
        {
            var test = HomogeneityTest.MonteCarlo((ulong)seed, 20_000).Test(Table);
            Assert.Equal(ConfidenceLevel.P99, test.PValueRange!.Level);
            Assert.InRange(exact, test.PValueRange.Lower, test.PValueRange.Upper);
            Assert.InRange(test.PValue!.Value, test.PValueRange.Lower, test.PValueRange.Upper);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_seed_others()
    {
        Assert.Equal(HomogeneityTest.MonteCarlo(7, 5_000).Test(Table).LogPValue, HomogeneityTest.MonteCarlo(7, 5_000).Test(Table).LogPValue);
        Assert.NotEqual(HomogeneityTest.MonteCarlo(7, 5_000).Test(Table).LogPValue, HomogeneityTest.MonteCarlo(8, 5_000).Test(Table).LogPValue);
    }

    [Fact]
    public void No_p_is_below_one_in_the_tables_drawn_and_the_observed_one()
    {
        var test = HomogeneityTest.MonteCarlo(1, 999).Test([[60, 0], [0, 60]]);
        Assert.Equal(0.001, test.PValue!.Value, 1e-15);
        Assert.Equal(0, test.PValueRange!.Lower);
        Assert.Contains(test.Notes, n => n.Code == NoteCode.SimulatedPValue);
    }

    [Fact]
    public void A_table_without_any_other_has_p_one() => Assert.Equal(1, HomogeneityTest.MonteCarlo(1, 100).Test([[1, 0], [0, 1]]).PValue!.Value, 1e-15);

    [Fact]
    public void Fractional_counts_and_no_replicates_are_refused()
    {
        Assert.Throws<ArgumentException>(() => HomogeneityTest.MonteCarlo(1).Test([[1, 2.5], [3, 4]]));
        Assert.Equal("replicates", Assert.Throws<ArgumentOutOfRangeException>(() => HomogeneityTest.MonteCarlo(1, 0)).ParamName);
    }
}
