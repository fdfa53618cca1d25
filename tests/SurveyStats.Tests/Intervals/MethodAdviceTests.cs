using Xunit;

namespace SurveyStats.Tests.Intervals;

/// <summary>The rows of the decision table, one by one.</summary>
public sealed class MethodAdviceTests
{
    [Theory]
    [InlineData(0, 0, "Wilson")]
    [InlineData(0, 20, "Clopper-Pearson")]
    [InlineData(20, 20, "Clopper-Pearson")]
    [InlineData(1, 20, "mid-p")]
    [InlineData(538, 541, "mid-p")]
    [InlineData(2.5, 40.7, "Jeffreys")]
    [InlineData(10, 30, "Wilson")]
    [InlineData(27, 541, "Wilson")]
    [InlineData(45.5, 92.25, "Wilson")]
    public void Two_sided_counts_have_their_method(double successes, double trials, string method) =>
        Assert.Equal(method, IntervalMethod.Recommend(successes, trials).Method.Name);

    [Theory]
    [InlineData(10, 30, IntervalSides.TwoSided, "Blaker")]
    [InlineData(0, 30, IntervalSides.TwoSided, "Blaker")]
    [InlineData(10.5, 30, IntervalSides.TwoSided, "Clopper-Pearson")]
    [InlineData(10, 30, IntervalSides.UpperBound, "Clopper-Pearson")]
    public void A_guarantee_asks_for_an_exact_method(double successes, double trials, IntervalSides sides, string method) =>
        Assert.Equal(method, IntervalMethod.Recommend(successes, trials, sides, guaranteed: true).Method.Name);

    [Theory]
    [InlineData(0, 30)]
    [InlineData(12, 30)]
    [InlineData(45.5, 92.25)]
    public void One_bound_is_that_of_Jeffreys(double successes, double trials) =>
        Assert.Equal("Jeffreys", IntervalMethod.Recommend(successes, trials, IntervalSides.LowerBound).Method.Name);

    [Theory]
    [InlineData(1000, "exact, population of 1000")]
    [InlineData(2000, "Wilson")]
    public void A_finite_population_counts_from_5_percent_on(long population, string method) =>
        Assert.Equal(method, IntervalMethod.Recommend(43, 100, populationSize: population).Method.Name);

    [Fact]
    public void Notes_say_what_the_counts_leave_open()
    {
        Assert.Empty(IntervalMethod.Recommend(43, 100).Notes);
        Assert.Equal(NoteCode.EmptyBase, IntervalMethod.Recommend(0, 0).Notes.Single().Code);
        Assert.Equal(NoteCode.EffectiveCounts, IntervalMethod.Recommend(4.5, 9.9).Notes.Single().Code);
        Assert.Equal(NoteCode.LargePopulation, IntervalMethod.Recommend(43, 100, populationSize: 2000).Notes.Single().Code);
        Assert.Contains("(N - 1)/(N - n)", IntervalMethod.Recommend(43.5, 100, populationSize: 200).Notes.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_method_advised_has_an_interval_and_advice_prints_reason_and_source()
    {
        var advice = IntervalMethod.Recommend(2, 30);
        Assert.NotNull(advice.Method.Interval(2, 30));
        Assert.Equal(
            "mid-p: 3 or fewer successes or failures: there Wilson's limit near the end covers too little, down to 84 % "
            + "(Brown, Cai and DasGupta (2001), section 4.1; Newcombe (2012), chapter 3)",
            advice.ToString());
        Assert.Contains("| mid-p |", advice.ToMarkdown(), StringComparison.Ordinal);
        Assert.StartsWith("method,reason,source,notes\r\nmid-p,", advice.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void Impossible_questions_are_refused()
    {
        Assert.Equal("successes", Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.Recommend(5, 4)).ParamName);
        Assert.Equal("populationSize", Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.Recommend(5, 40, populationSize: 39)).ParamName);
        Assert.Equal("sides", Assert.Throws<ArgumentOutOfRangeException>(() => IntervalMethod.Recommend(5, 40, (IntervalSides)9)).ParamName);
    }
}
