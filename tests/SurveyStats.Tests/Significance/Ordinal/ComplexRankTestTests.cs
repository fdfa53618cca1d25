using SurveyStats.Numerics;
using SurveyStats.Significance;
using Xunit;
using static SurveyStats.Tests.Estimation.SmallSample;

namespace SurveyStats.Tests.Significance.Ordinal;

/// <summary>Ranks under complex designs. Figures of R survey 4.1-1: see Estimation/small_sample.R.</summary>
public sealed class ComplexRankTestTests
{
    private static readonly ResponseSet Sample = DrawnBy(Clustered);

    public static TheoryData<int, double, double, double> Figures { get; } = new()
    {
        { 0, 0.1369050452465609, 1.2742392206760080, 0.2715757468412067 },
        { 1, 0.4812040652857717, 1.4547016688303882, 0.2194397307302354 },
        { 2, 0.0923107177974435, 0.4221881547344903, 0.6945919342498776 },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void Ranks_in_the_order_of_the_responses_are_those_of_R(int score, double difference, double t, double p)
    {
        var test = Sample.TestRanks(Sample.Survey["q"], Sexes(Sample), RankScore.All[score], RankTies.InOrderOfResponses);
        Near(difference, test.Difference);
        Near(t, test.Test.Statistic);
        Near(p, test.Test.PValue, 1e-11);
        Assert.Equal((5, 4), (test.DegreesOfFreedom, test.Test.DegreesOfFreedom));
        Near(difference, test.MeanScores[1] - test.MeanScores[0], 1e-10);
    }

    [Fact]
    public void The_probability_of_superiority_has_the_linearised_variance()
    {
        var comparison = Sample.CompareRanks(Sample.Survey["q"], Sexes(Sample), "u", "v");
        const double theta = 0.3622189446083252, error = 0.1153380110126788;
        Near(theta, comparison.Superiority.Estimate);
        Near((theta - 0.5) / error, comparison.Test.Statistic);
        Near(2 * StudentT.UpperTail((0.5 - theta) / error, 5), comparison.Test.PValue);
        var (logit, margin) = (Math.Log(theta / (1 - theta)), StudentT.UpperQuantile(0.025, 5) * error / (theta * (1 - theta)));
        Near(1 / (1 + Math.Exp(-(logit - margin))), comparison.Interval!.Lower, 1e-10);
        Near(1 / (1 + Math.Exp(-(logit + margin))), comparison.Interval!.Upper, 1e-10);
        var reverse = Sample.CompareRanks(Sample.Survey["q"], Sexes(Sample), "v", "u");
        Near(1 - theta, reverse.Superiority.Estimate);
        Near(comparison.Test.PValue!.Value, reverse.Test.PValue);
        Near(1 - comparison.Interval!.Upper, reverse.Interval!.Lower, 1e-10);

        // The Wilcoxon score is the same contrast: theta of the second over the first, less a half.
        var wilcoxon = Sample.TestRanks(Sample.Survey["q"], Sexes(Sample), RankScore.Wilcoxon);
        Near(0.5 - theta, wilcoxon.Difference);
    }

    [Fact]
    public void More_segments_are_compared_by_a_Wald_test()
    {
        var (x, by) = (Sample.Survey["x"], Segmentation.Of("q", [.. new[] { (0, 3), (4, 8), (9, 10) }.Select(r =>
            (new LocalizedText($"{r.Item1}+"), Criterion.InRange(Sample.Survey.Numeric("q"), r.Item1, r.Item2)))]));
        var test = Sample.TestRanks(x, by, RankScore.Wilcoxon);
        Assert.Equal((2, 3), (test.Test.DegreesOfFreedom, test.Test.DenominatorDegreesOfFreedom));
        Near(test.ChiSquared!.Statistic!.Value / 2, test.Test.Statistic);
        Assert.Null(test.Difference);
        Assert.Equal(3, test.MeanScores.Count);
        Assert.Equal(test.Test.PValue, Sample.TestRanks(x, by).PValue);
        Assert.Equal(3, Sample.CompareRanksOfAllPairs(x, by).Count);
    }

    [Fact]
    public void Empty_segments_are_left_out_and_one_alone_compares_with_nothing()
    {
        var survey = new Survey("s", [new NumericQuestion("x"), new SingleChoiceQuestion("s", ["u", "v", "w"])]);
        var two = ResponseSet.ParseCsv("x,s\n1,u\n2,u\n3,v\n5,v\n", new ReadOptions { Survey = survey, Design = SampleDesign.Complex() });
        var test = two.TestRanks(survey["x"], survey.SegmentsBy("s"), RankScore.Wilcoxon);
        Assert.Equal([0.25, 0.75, null], test.MeanScores);
        Assert.Equal((0.5, 2), (test.Difference, test.Test.DegreesOfFreedom));
        var one = two.Within(Criterion.Chose(survey.Choice("s")["u"])).TestRanks(survey["x"], survey.SegmentsBy("s"), RankScore.Median);
        Assert.Null(one.Test.PValue);
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(one.Test.Notes).Code);
        var none = two.CompareRanks(survey["x"], survey.SegmentsBy("s"), "u", "w");
        Assert.Equal((null, null, null), (none.Superiority.Estimate, none.Interval, none.Test.PValue));
        Assert.DoesNotContain("NaN", test.ToCsv() + one + none, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_units_leave_no_test()
    {
        var responses = ResponseSet.ParseCsv("x,s\n1,u\n3,v\n", new ReadOptions { Survey = new Survey("s", [new NumericQuestion("x"), new SingleChoiceQuestion("s", ["u", "v"])]), Design = SampleDesign.Complex() });
        var test = responses.TestRanks(responses.Survey["x"], responses.Survey.SegmentsBy("s"), RankScore.Wilcoxon);
        Assert.Equal(1, test.DegreesOfFreedom);
        Assert.Null(test.Test.PValue);
        Assert.NotEmpty(test.Test.Notes);
    }

    [Fact]
    public void Scores_are_those_of_the_fraction()
    {
        Assert.Equal(0.3, RankScore.Wilcoxon.Of(0.3));
        Assert.Equal(Normal.LowerQuantile(0.3), RankScore.VanDerWaerden.Of(0.3));
        Assert.Equal((0, 0, 1), (RankScore.Median.Of(0.3), RankScore.Median.Of(0.5), RankScore.Median.Of(0.51)));
        Assert.Equal(["Wilcoxon / Kruskal-Wallis", "van der Waerden", "median"], RankScore.All.Select(s => s.ToString()));
    }

    [Fact]
    public void A_highest_answer_of_hardly_any_weight_has_a_finite_normal_score()
    {
        Assert.True(double.IsFinite(RankScore.VanDerWaerden.Of(1)));
        var responses = ResponseSet.ParseCsv("x,s,w\n1,u,1\n2,v,1\n3,u,1\n4,v,1e-20\n", new ReadOptions { Survey = new Survey("s", [new NumericQuestion("x"), new SingleChoiceQuestion("s", ["u", "v"])]), Design = SampleDesign.Complex("w") });
        var test = responses.TestRanks(responses.Survey["x"], responses.Survey.SegmentsBy("s"), RankScore.VanDerWaerden);
        Assert.All(test.MeanScores, m => Assert.True(double.IsFinite(m!.Value)));
        Assert.NotNull(test.Test.PValue);
    }

    [Fact]
    public void Midranks_do_not_depend_on_the_order_and_ranks_in_order_do()
    {
        var (forth, back) = (WeightedRanks.InOrder([(1, 1), (1, 3), (2, 4)]), WeightedRanks.InOrder([(1, 3), (1, 1), (2, 4)]));

        // Ranks 0.5 and 2.5 against 1.5 and 3.5, of 8.
        Assert.Equal((1.5 / 8, 2.5 / 8), (forth[1], back[1]));
        Assert.Equal((6 / 8.0, 6 / 8.0), (forth[2], back[2]));
    }

    [Fact]
    public void Overlapping_segments_and_questions_without_numbers_are_refused()
    {
        var by = Sexes(Sample);
        Assert.Throws<InvalidOperationException>(() => Sample.TestRanks(Sample.Survey["q"], by.WithTotal(), RankScore.Wilcoxon));
        Assert.Throws<InvalidOperationException>(() => Sample.CompareRanks(Sample.Survey["q"], by.WithTotal(), "u", "Total"));
        Assert.Throws<ArgumentException>(() => Sample.TestRanks(Sample.Survey["s"], by, RankScore.Wilcoxon));
        Assert.Throws<ArgumentNullException>("score", () => Sample.TestRanks(Sample.Survey["q"], by, null!));
        Assert.Throws<ArgumentException>("second", () => Sample.CompareRanks(Sample.Survey["q"], by, "u", "u"));
    }
}
