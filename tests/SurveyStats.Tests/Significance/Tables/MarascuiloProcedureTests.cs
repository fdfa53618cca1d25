using Xunit;

namespace SurveyStats.Tests.Significance.Tables;

public sealed class MarascuiloProcedureTests
{
    /// <summary>Five lots of 300: NIST/SEMATECH e-Handbook of Statistical Methods, section 7.4.7.4; lots 1 and 4 come closest.</summary>
    [Fact]
    public void The_lots_of_the_NIST_handbook_do_not_differ()
    {
        var pairs = MarascuiloProcedure.Compare([36, 46, 42, 63, 38], [300, 300, 300, 300, 300]);
        Assert.Equal(10, pairs.Count);
        Assert.Equal((0, 3, false), (pairs[2].First, pairs[2].Second, pairs[2].IsSignificant));
        Assert.Equal(0.0926, pairs[2].CriticalRange, 1e-4);
        Assert.Equal(-0.09, pairs[2].Difference, 1e-15);
    }

    [Fact]
    public void A_pair_is_significant_where_its_p_is_below_the_error_probability()
    {
        foreach (var pair in MarascuiloProcedure.Compare([5, 20, 33, 48], [60, 60, 60, 60], ConfidenceLevel.P99))
        {
            Assert.Equal(pair.PValue < 0.01, pair.IsSignificant);
        }
    }

    [Fact]
    public void A_difference_without_variance_has_no_p()
    {
        var pair = Assert.Single(MarascuiloProcedure.Compare([10, 0], [10, 10], groups: ["A", "B"]));
        Assert.Null(pair.PValue);
        Assert.True(pair.IsSignificant);
        Assert.Equal("A - B: 1.0000, critical range 0.0000, no variance", pair.ToString());
    }

    [Fact]
    public void Misuse_names_the_argument()
    {
        Assert.Equal("successes", Assert.Throws<ArgumentException>(() => MarascuiloProcedure.Compare([1], [2])).ParamName);
        Assert.Equal("trials", Assert.Throws<ArgumentException>(() => MarascuiloProcedure.Compare([1, 2], [2])).ParamName);
        Assert.Equal("trials", Assert.Throws<ArgumentException>(() => MarascuiloProcedure.Compare([1, 0], [2, 0])).ParamName);
        Assert.Equal("groups", Assert.Throws<ArgumentException>(() => MarascuiloProcedure.Compare([1, 2], [2, 3], groups: ["A"])).ParamName);
    }
}
