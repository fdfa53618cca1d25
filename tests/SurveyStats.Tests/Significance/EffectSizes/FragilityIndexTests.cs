using Xunit;

namespace SurveyStats.Tests.Significance.EffectSizes;

public sealed class FragilityIndexTests
{
    /// <summary>Every table of bases 9 and 13, by counting one answer after the other.</summary>
    [Fact]
    public void The_index_is_the_fewest_changes_in_one_sample_that_turn_the_finding()
    {
        for (var x1 = 0; x1 <= 9; x1++)
        {
            for (var x2 = 0; x2 <= 13; x2++)
            {
                var index = FragilityIndex.Of(x1, 9, x2, 13);
                bool Significant(long a, long b) => TwoProportionTest.PooledZ.Test(a, 9, b, 13).PValue <= 0.05;
                Assert.Equal(Significant(x1, x2), index.IsSignificant);
                var first = Enumerable.Range(0, 10).Where(a => Significant(a, x2) != index.IsSignificant).Select(a => (long?)Math.Abs(a - x1)).DefaultIfEmpty().Min();
                var second = Enumerable.Range(0, 14).Where(b => Significant(x1, b) != index.IsSignificant).Select(b => (long?)Math.Abs(b - x2)).DefaultIfEmpty().Min();
                Assert.Equal(new[] { first, second }.Min(), index.Fewest);
            }
        }
    }

    [Fact]
    public void A_comparison_uses_its_own_test_and_its_counts()
    {
        var comparison = Proportion.FromCounts(88, 121).CompareWithIndependent(Proportion.FromCounts(57, 121), test: TwoProportionTest.PooledZYates);
        var index = comparison.FragilityIndex()!;
        Assert.Equal(FragilityIndex.Of(88, 121, 57, 121, TwoProportionTest.PooledZYates).Fewest, index.Fewest);
        Assert.True(TwoProportionTest.PooledZYates.Test(88 - index.ChangesInFirst!.Value, 121, 57, 121).PValue > 0.05);
        Assert.True(TwoProportionTest.PooledZYates.Test(88 - index.ChangesInFirst!.Value + 1, 121, 57, 121).PValue <= 0.05);
        Assert.Equal(index.Fewest!.Value / 242.0, index.Quotient);
        Assert.StartsWith("significant (p = ", index.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Overlapping_weighted_and_empty_samples_have_none()
    {
        Assert.Null(Groups.OfWithTotal(("a", 30, 100), ("b", 50, 120)).Compare("a", "Total").FragilityIndex());
        Assert.Null(Proportion.FromCounts(3, 10, populationSize: 50).CompareWithIndependent(Proportion.FromCounts(5, 10)).FragilityIndex());
        Assert.Null(Proportion.FromCounts(3, 10).CompareWithIndependent(Proportion.FromCounts(0, 0)).FragilityIndex());
    }

    [Fact]
    public void Tiny_samples_may_stay_as_they_are_whatever_changes() => Assert.Null(FragilityIndex.Of(1, 1, 0, 1).Fewest);

    [Fact]
    public void Misuse_names_the_argument()
    {
        Assert.Equal("trials2", Assert.Throws<ArgumentOutOfRangeException>(() => FragilityIndex.Of(1, 2, 0, 0)).ParamName);
        Assert.Equal("alpha", Assert.Throws<ArgumentOutOfRangeException>(() => FragilityIndex.Of(1, 2, 0, 1, alpha: 5)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => FragilityIndex.Of(3, 2, 0, 1));
    }
}
