using Xunit;

namespace SurveyStats.Tests.Reporting;

/// <summary>How comparisons by ranks and of means, net scores, agreement and plans are printed.</summary>
public sealed class ScoreReportTests
{
    private static readonly ResponseSet Responses = ResponseSet.ParseCsv(
        "c,recommend\n" + string.Concat(Enumerable.Range(0, 240).Select(i => $"{(i % 2 == 0 ? "a" : "b")},{(i * 7 % 11 + (i % 2)) % 11}\n")));

    private static readonly Question Recommend = Responses.Survey["recommend"];
    private static readonly Segmentation By = Responses.Survey.SegmentsBy("c");

    [Fact]
    public void Every_result_has_text_Markdown_and_CSV()
    {
        Type[] results =
        [
            typeof(RankComparison), typeof(RankComparisonSet), typeof(StochasticSuperiority), typeof(MeanComparison), typeof(MeanComparisonSet),
            typeof(NetScore), typeof(NetScoreSet), typeof(NetScoreComparison), typeof(Agreement), typeof(AgreementSet), typeof(SampleSizePlan), typeof(DetectableDifference),
        ];
        foreach (var type in results)
        {
            Assert.Equal(type, type.GetMethod("ToString", [])!.DeclaringType);
            Assert.NotNull(type.GetMethod("ToMarkdown"));
            Assert.NotNull(type.GetMethod("ToCsv"));
        }
    }

    [Fact]
    public void Ranks_are_told_as_a_probability()
    {
        var lines = Responses.CompareRanks(Recommend, By, "a", "b").ToString().Split('\n');
        Assert.Equal("recommend: does the first answer higher?", lines[0]);
        Assert.Equal(["comparison", "probability", "95%", "interval", "p"], lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("a - b", lines[2], StringComparison.Ordinal);
        Assert.Equal("Test: Mann-Whitney (ties taken into account, no continuity correction). Interval: Newcombe's method 5.", lines[^1]);
    }

    [Fact]
    public void Families_say_how_they_were_adjusted()
    {
        const string Adjusted = "p adjusted by Holm over 1 comparisons; intervals are not adjusted.";
        Assert.EndsWith(Adjusted, Responses.CompareRanksOfAllPairs(Recommend, By).ToString(), StringComparison.Ordinal);
        Assert.EndsWith(Adjusted, Responses.MeansOf(Recommend, By).CompareAllPairs().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Net_scores_are_told_in_points_with_their_definition()
    {
        var text = Responses.NetPromoterScoreOf(Recommend, By).ToString();
        Assert.Contains("net, points", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "Positive: 9 and above. Negative: 6 and below. Base: those with a substantive answer. Wald intervals. Design: simple random sample.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Exact_figures_go_through_CSV()
    {
        var score = Responses.NetPromoterScoreOf(Recommend, By)["a"];
        Assert.Contains(score.Estimate!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), score.ToCsv(), StringComparison.Ordinal);
        var comparison = Responses.CompareRanks(Recommend, By, "a", "b");
        Assert.Contains(comparison.Test.LogPValue!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), comparison.ToCsv(), StringComparison.Ordinal);
        Assert.Contains("0.39,0.305,50", Agreement.FromCounts([3, 8, 12, 20, 7]).ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_those_of_the_documentation()
    {
        Assert.Equal("Total: A = 0.39, polarisation 0.31, n = 50 (small base: 50 < 100)", Agreement.FromCounts([3, 8, 12, 20, 7]).ToString());
        Assert.Equal(
            "P(first higher) = 72.8% [61.2% to 81.7%] n = 50 and 41",
            StochasticSuperiority.FromCounts([3, 8, 12, 20, 7], [10, 14, 9, 6, 2]).ToString());
        Assert.Equal(
            "73 responses in each of 2 groups detect 73% against 47% with power 90% at a significance level of 5% (two-sided), assuming simple random sampling, "
            + "a test without continuity correction, and that everybody asked responds.",
            SampleSize.ForTwoProportions(0.73, 0.47, power: 0.9).ToString());
        Assert.Equal(
            "323 responses give a margin of error of 5 points at 95% confidence, assuming a share of 50%, a population of 2000, simple random sampling; invite 806, as 40% respond.",
            SampleSize.ForMargin(0.05, population: 2_000, responseRate: 0.4).ToString());
    }
}
