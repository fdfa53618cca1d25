using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class ComparisonTests
{
    [Fact]
    public void The_square_of_the_pooled_z_is_Pearsons_chi_square()
    {
        var z = TwoProportionTest.PooledZ.Test(88, 121, 57, 121);
        var pearson = TwoProportionTest.PearsonChiSquared.Test(88, 121, 57, 121);
        var table = HomogeneityTest.Pearson.Test([[88, 33], [57, 64]]);
        Assert.Equal(z.Statistic!.Value * z.Statistic.Value, pearson.Statistic!.Value, 1e-12);
        Assert.Equal(pearson.Statistic.Value, table.Statistic!.Value, 1e-12);
        Assert.Equal(z.PValue!.Value, pearson.PValue!.Value, 1e-15);
        Assert.Equal(1, table.DegreesOfFreedom);
    }

    [Fact]
    public void A_p_value_below_every_double_is_told_by_its_logarithm()
    {
        var test = TwoProportionTest.PooledZ.Test(9_000_000, 10_000_000, 1_000_000, 10_000_000);
        Assert.Equal(0, test.PValue);
        Assert.InRange(test.LogPValue!.Value, -6_500_000, -6_000_000);
        Assert.Contains("e-2", test.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_without_variance_is_undefined_with_a_note()
    {
        var test = TwoProportionTest.PooledZ.Test(0, 10, 0, 20);
        Assert.Null(test.PValue);
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(test.Notes).Code);
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(TwoProportionTest.UnpooledZ.Test(0, 0, 1, 2).Notes).Code);
    }

    [Fact]
    public void Chi_square_tests_are_two_sided_only() => Assert.Contains("PooledZ", Assert.Throws<ArgumentException>(
        () => TwoProportionTest.PearsonChiSquared.Test(1, 2, 1, 3, Alternative.Less)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_low_expected_count_is_noted_and_empty_rows_are_left_out()
    {
        Assert.Equal(NoteCode.LowExpectedCount, Assert.Single(HomogeneityTest.Pearson.Test([[1, 2], [3, 4]]).Notes).Code);
        Assert.Equal(1, HomogeneityTest.Pearson.Test([[30, 20], [0, 0], [25, 40]]).DegreesOfFreedom);
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(HomogeneityTest.Pearson.Test([[30, 20], [0, 0]]).Notes).Code);
        Assert.Throws<ArgumentException>(() => HomogeneityTest.Pearson.Test([[1, 2], [3]]));
        Assert.Throws<ArgumentException>(() => HomogeneityTest.Pearson.Test([[1, 2], [3, double.NaN]]));
    }

    [Fact]
    public void Overlapping_segments_cannot_be_tested_for_homogeneity()
    {
        var responses = ResponseSet.ParseCsv("c,v\na,x\nb,y\na,y\n");
        var by = responses.Survey.SegmentsBy("c").WithTotal();
        var shares = responses.ProportionsOf(responses.Survey.Choice("v")["x"], by);
        Assert.Contains("respondents in common", Assert.Throws<InvalidOperationException>(() => shares.TestHomogeneity()).Message, StringComparison.Ordinal);
        Assert.True(shares.Compare("a", "Total").Overlap);
    }

    [Fact]
    public void A_segment_is_not_compared_with_itself_or_with_a_stranger()
    {
        var responses = ResponseSet.ParseCsv("c,v\na,x\nb,y\n");
        var shares = responses.ProportionsOf(responses.Survey.Choice("v")["x"], responses.Survey.SegmentsBy("c"));
        Assert.Throws<ArgumentException>(() => shares.Compare("a", "a"));
        Assert.Contains("'a', 'b'", Assert.Throws<ArgumentException>(() => shares.Compare("a", "z")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_census_has_no_sampling_error()
    {
        var all = Proportion.FromCounts(7, 10, populationSize: 10);
        Assert.Equal((0.0, 0.7, 0.7), (all.StandardError, all.Interval()!.Lower, all.Interval()!.Upper));
        Assert.Equal(NoteCode.Census, all.CompareWithIndependent(Proportion.FromCounts(5, 10)).Test.Notes[0].Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.FromCounts(7, 10, populationSize: 9));
    }

    /// <summary>Cochran (1977), section 3.2: the variance of a share in a sample of n from N is p q / n times (N - n) / (N - 1).</summary>
    [Fact]
    public void A_finite_population_narrows_the_interval()
    {
        var share = Proportion.FromCounts(30, 100, populationSize: 1_000);
        Assert.Equal(0.3 * 0.7 / 100 * 900 / 999, share.Variance!.Value, 1e-15);
        Assert.True(share.Interval()!.Width < Proportion.FromCounts(30, 100).Interval()!.Width);
    }

    [Fact]
    public void Every_other_segment_is_compared_with_the_reference_and_adjusted_over_these_comparisons()
    {
        var rows = string.Concat(new[] { ("a", 30), ("b", 45), ("c", 60) }.SelectMany(g =>
            Enumerable.Range(0, 100).Select(i => $"{g.Item1},{(i < g.Item2 ? "yes" : "no")}\n")));
        var responses = ResponseSet.ParseCsv("c,v\n" + rows);
        var shares = responses.ProportionsOf(responses.Survey.Choice("v")["yes"], responses.Survey.SegmentsBy("c"));
        var set = shares.CompareWith("b", Adjustment.Bonferroni);
        Assert.Equal([("a", "b"), ("c", "b")], set.Select(c => (c.First.Segment, c.Second.Segment)));
        Assert.All(set, c => Assert.Equal(Math.Min(1, 2 * c.Test.PValue!.Value), c.AdjustedPValue!.Value, 1e-15));
        Assert.Equal(set[1], set["b", "c"]);
        Assert.Equal(0.15, set["c", "b"].Difference!.Value, 1e-15);
        Assert.Throws<ArgumentException>(() => shares.CompareWith("z"));
    }
}
