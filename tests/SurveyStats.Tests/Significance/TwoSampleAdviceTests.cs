using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>The rows of the decision tables on two independent proportions, one by one.</summary>
public sealed class TwoSampleAdviceTests
{
    private static readonly TwoProportionTest BoschlooWithin = TwoProportionTest.BoschlooWithin(1e-4);

    [Fact]
    public void Tests_follow_their_table()
    {
        Assert.Same(TwoProportionTest.PooledZ, TwoProportionTest.Recommend(0, 0, 3, 10).Method);
        Assert.Same(TwoProportionTest.PooledZ, TwoProportionTest.Recommend(56, 70, 48, 80).Method);
        Assert.Same(TwoProportionTest.PooledZ, TwoProportionTest.Recommend(56.5, 70, 48, 80.25, Alternative.Less).Method);
        Assert.Same(TwoProportionTest.FisherMidP, TwoProportionTest.Recommend(7, 34, 1, 34).Method);
        Assert.Same(TwoProportionTest.FisherMidP, TwoProportionTest.Recommend(7, 34, 1, 34, Alternative.Greater).Method);
        Assert.Same(TwoProportionTest.NMinusOne, TwoProportionTest.Recommend(7.5, 34, 1, 34).Method);
        Assert.Same(TwoProportionTest.PooledZ, TwoProportionTest.Recommend(7.5, 34, 1, 34, Alternative.Greater).Method);
    }

    [Fact]
    public void A_guaranteed_test_is_exact_where_it_can_be()
    {
        var boschloo = TwoProportionTest.Recommend(7, 34, 1, 34, guaranteed: true).Method;
        Assert.Equal((BoschlooWithin.Name, BoschlooWithin.Convention), (boschloo.Name, boschloo.Convention));
        Assert.Same(TwoProportionTest.Fisher, TwoProportionTest.Recommend(7, 3400, 1, 3400, guaranteed: true).Method);
        Assert.Same(TwoProportionTest.PooledZYates, TwoProportionTest.Recommend(7.5, 34, 1, 34, guaranteed: true).Method);
    }

    [Fact]
    public void Intervals_of_differences_follow_their_table()
    {
        Assert.Same(DifferenceIntervalMethod.Newcombe, DifferenceIntervalMethod.Recommend(0, 0, 3, 10).Method);
        Assert.Same(DifferenceIntervalMethod.Newcombe, DifferenceIntervalMethod.Recommend(56, 70, 48, 80).Method);
        Assert.Same(DifferenceIntervalMethod.MiettinenNurminen, DifferenceIntervalMethod.Recommend(7, 34, 1, 34).Method);
        Assert.Same(DifferenceIntervalMethod.Scas, DifferenceIntervalMethod.Recommend(7, 34, 1, 34, IntervalSides.LowerBound).Method);
        Assert.Same(DifferenceIntervalMethod.AgrestiMin, DifferenceIntervalMethod.Recommend(7, 34, 1, 34, guaranteed: true).Method);
        Assert.Same(DifferenceIntervalMethod.ChanZhang, DifferenceIntervalMethod.Recommend(7, 34, 1, 34, IntervalSides.UpperBound, guaranteed: true).Method);
        Assert.Same(DifferenceIntervalMethod.NewcombeCorrected, DifferenceIntervalMethod.Recommend(700, 3400, 100, 3400, guaranteed: true).Method);
        Assert.Same(DifferenceIntervalMethod.NewcombeCorrected, DifferenceIntervalMethod.Recommend(7.5, 34, 1, 34, guaranteed: true).Method);
    }

    [Fact]
    public void Notes_say_what_the_counts_leave_open()
    {
        Assert.Empty(TwoProportionTest.Recommend(56, 70, 48, 80).Notes);
        Assert.Equal([NoteCode.EffectiveCounts, NoteCode.LowExpectedCount], TwoProportionTest.Recommend(7.5, 34, 1, 34).Notes.Select(n => n.Code));
        Assert.Equal(NoteCode.EmptyBase, DifferenceIntervalMethod.Recommend(0, 0, 1, 2).Notes.Single().Code);
    }

    [Fact]
    public void Impossible_questions_are_refused()
    {
        Assert.Equal("successes2", Assert.Throws<ArgumentOutOfRangeException>(() => TwoProportionTest.Recommend(1, 2, 3, 2)).ParamName);
        Assert.Equal("alternative", Assert.Throws<ArgumentOutOfRangeException>(() => TwoProportionTest.Recommend(1, 2, 1, 2, (Alternative)9)).ParamName);
        Assert.Equal("sides", Assert.Throws<ArgumentOutOfRangeException>(() => DifferenceIntervalMethod.Recommend(1, 2, 1, 2, (IntervalSides)9)).ParamName);
    }
}
