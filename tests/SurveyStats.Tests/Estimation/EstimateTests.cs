using Xunit;

namespace SurveyStats.Tests.Estimation;

public sealed class EstimateTests
{
    private static readonly ResponseSet Weighted = ResponseSet.ParseCsv("q,w\nyes,1\nno,2\nyes,3\ndon't know,4\n,5\nno,0\n", new ReadOptions { WeightColumn = "w" });

    [Theory]
    [InlineData(QuestionBase.Answered, 4, 10, 0.4)]
    [InlineData(QuestionBase.Substantive, 3, 6, 4.0 / 6)]
    [InlineData(QuestionBase.Asked, 5, 15, 4.0 / 15)]
    public void The_base_is_as_asked_for(QuestionBase questionBase, long n, double weighted, double share)
    {
        var yes = Weighted.ProportionOf(Weighted.Survey.Choice("q")["yes"], questionBase);
        Assert.Equal((n, weighted), (yes.Base.Unweighted, yes.Base.Weighted));
        Assert.Equal(share, yes.Estimate!.Value, 1e-15);
    }

    /// <summary>Kish (1965), section 11.7, by hand: weights 1, 2, 3, 4 give (10)^2 / 30.</summary>
    [Fact]
    public void The_effective_base_is_Kishs_and_weights_of_zero_do_not_count()
    {
        var yes = Weighted.ProportionOf(Weighted.Survey.Choice("q")["yes"]);
        Assert.Equal(100.0 / 30, yes.Base.Effective, 1e-14);
        Assert.Equal(Math.Sqrt(0.4 * 0.6 * 30 / 100), yes.StandardError!.Value, 1e-14);
    }

    [Fact]
    public void An_empty_base_has_no_estimate_and_says_so()
    {
        var nobody = Proportion.FromCounts(0, 0);
        Assert.Null(nobody.Estimate);
        Assert.Null(nobody.StandardError);
        Assert.Null(nobody.Interval());
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(nobody.Notes).Code);
    }

    [Theory]
    [InlineData(29, NoteCode.VerySmallBase)]
    [InlineData(99, NoteCode.SmallBase)]
    public void A_small_base_is_noted(long trials, NoteCode code)
    {
        Assert.Equal(code, Assert.Single(Proportion.FromCounts(1, trials).Notes).Code);
        Assert.Empty(Proportion.FromCounts(1, 100).Notes);
    }

    [Fact]
    public void The_limits_of_small_bases_can_be_set()
    {
        var by = Segmentation.Total;
        var yes = Weighted.Survey.Choice("q")["yes"];
        Assert.Empty(Weighted.ProportionsOf(yes, by, smallBase: SmallBaseRule.Below(3, 2))[0].Notes);
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallBaseRule.Below(10, 20));
    }

    [Fact]
    public void A_design_must_fit_the_responses()
    {
        var plain = ResponseSet.ParseCsv("q\na\nb\n");
        Assert.Contains("smaller than the sample", Assert.Throws<ArgumentException>(() => plain.DrawnBy(SampleDesign.SimpleRandomFrom(1))).Message, StringComparison.Ordinal);
        Assert.Contains("no weights", Assert.Throws<ArgumentException>(() => plain.DrawnBy(SampleDesign.Weighted)).Message, StringComparison.Ordinal);
        Assert.Contains("have weights", Assert.Throws<ArgumentException>(() => Weighted.DrawnBy(SampleDesign.SimpleRandom)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleDesign.SimpleRandomFrom(0));
    }

    [Fact]
    public void A_finite_population_reaches_shares_and_means_of_responses()
    {
        var responses = ResponseSet.ParseCsv("q,x\na,12\nb,14\na,19\nb,11\n").DrawnBy(SampleDesign.SimpleRandomFrom(10));
        var share = responses.ProportionOf(responses.Survey.Choice("q")["a"]);
        Assert.Equal(0.25 / 4 * 6 / 9, share.Variance!.Value, 1e-15);
        var mean = responses.MeanOf(responses.Survey["x"]);
        var variance = new[] { 12.0, 14, 19, 11 }.Sum(x => (x - 14) * (x - 14)) / 3;
        Assert.Equal(Math.Sqrt(variance / 4 * 0.6), mean.StandardError!.Value, 1e-14);
    }

    [Fact]
    public void A_question_without_scores_has_no_mean() => Assert.Contains("rating scale", Assert.Throws<ArgumentException>(
        () => Weighted.MeanOf(Weighted.Survey["q"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Open_questions_are_not_tabulated()
    {
        var note = new OpenTextQuestion("note");
        var responses = new ResponseSetBuilder(new Survey("s", [note])).Begin().Answer(note, "x").Build();
        Assert.Contains("Code its answers", Assert.Throws<ArgumentException>(() => Tally.Of(responses, note)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_net_of_a_multiple_choice_counts_each_respondent_once()
    {
        var brands = new MultipleChoiceQuestion("brands", ["A", "B", "C"]);
        var responses = new ResponseSetBuilder(new Survey("s", [brands]))
            .Begin().Answer(brands["A"]).Answer(brands["B"]).Begin().Answer(brands["B"]).Begin().Answer(brands["C"]).Begin().Build();
        Assert.Equal(2.0 / 3, responses.ProportionOf(brands.Net("A or B", "A", "B")).Estimate!.Value, 1e-15);
    }

    [Fact]
    public void Tallies_of_different_surveys_or_tables_do_not_merge()
    {
        var (a, b) = (ResponseSet.ParseCsv("q\na\nb\n"), ResponseSet.ParseCsv("q\na\nc\n"));
        Assert.Contains("surveys differ", Merge(Tally.Of(a, a.Survey["q"]), Tally.Of(b, b.Survey["q"])), StringComparison.Ordinal);
        Assert.Contains("tables differ", Merge(Tally.Of(a, a.Survey["q"]), Tally.Of(a, a.Survey["q"], a.Survey.SegmentsBy("q"))), StringComparison.Ordinal);
        Assert.Contains("designs differ", Merge(Tally.Of(a, a.Survey["q"]), Tally.Of(a.DrawnBy(SampleDesign.SimpleRandomFrom(9)), a.Survey["q"])), StringComparison.Ordinal);
    }

    private static string Merge(Tally first, Tally second) => Assert.Throws<ArgumentException>(() => first.MergedWith(second)).Message;
}
