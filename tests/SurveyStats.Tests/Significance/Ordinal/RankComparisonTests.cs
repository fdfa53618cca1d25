using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Ordinal;

public sealed class RankComparisonTests
{
    private static readonly double[][] Counts = [[3, 8, 12, 20, 7], [10, 14, 9, 6, 2], [5, 5, 5, 5, 5]];

    [Fact]
    public void Responses_give_the_same_as_their_counts()
    {
        var (responses, rating, by) = Responses(Counts, weight: null);
        var comparison = responses.CompareRanks(rating, by, "a", "b");
        Assert.Equal(MannWhitneyTest.Normal.Test(Counts[0], Counts[1]).LogPValue, comparison.Test.LogPValue);
        Assert.Equal(StochasticSuperiority.FromCounts(Counts[0], Counts[1]).U, comparison.Superiority.U);
        Assert.Equal(KruskalWallisTest.Test(Counts).LogPValue, responses.TestRanks(rating, by).LogPValue);
        Assert.Equal(3, responses.CompareRanksOfAllPairs(rating, by).Count);
    }

    [Fact]
    public void Adjusted_p_values_are_those_of_Holm()
    {
        var (responses, rating, by) = Responses(Counts, weight: null);
        var set = responses.CompareRanksOfAllPairs(rating, by);
        Assert.Equal(Adjustment.Holm.Adjust([.. set.Select(c => c.Test.PValue)]), set.Select(c => c.AdjustedPValue));
    }

    [Fact]
    public void Equal_weights_change_nothing()
    {
        var (plain, rating, by) = Responses(Counts, weight: null);
        var (weighted, weightedRating, weightedBy) = Responses(Counts, weight: 2.5);
        var (one, other) = (plain.CompareRanks(rating, by, "a", "b"), weighted.CompareRanks(weightedRating, weightedBy, "a", "b"));
        Assert.Equal(one.Test.LogPValue!.Value, other.Test.LogPValue!.Value, 1e-12);
        Assert.Equal(plain.TestRanks(rating, by).Statistic!.Value, weighted.TestRanks(weightedRating, weightedBy).Statistic!.Value, 1e-11);
    }

    [Fact]
    public void Numbers_are_ranked_like_ratings()
    {
        var responses = ResponseSet.ParseCsv("c,x\na,1.5\na,2.5\na,7.25\nb,1.5\nb,0\nb,-3\n");
        var comparison = responses.CompareRanks(responses.Survey["x"], responses.Survey.SegmentsBy("c"), "a", "b", test: MannWhitneyTest.Exact);

        // Of 20 ways two give the highest U, and two the lowest.
        Assert.Equal((8.5, 0.2), (comparison.Superiority.U, Math.Round(comparison.Test.PValue!.Value, 12)));
    }

    [Fact]
    public void Overlapping_segments_are_refused_with_the_cure()
    {
        var (responses, rating, by) = Responses(Counts, weight: null);
        var total = by.WithTotal();
        Assert.Contains("not with the whole", Assert.Throws<InvalidOperationException>(
            () => responses.CompareRanks(rating, total, "a", "Total")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => responses.TestRanks(rating, total));
        Assert.Throws<ArgumentException>(() => responses.CompareRanks(rating, by, "a", "a"));
        Assert.Contains("rating scale", Assert.Throws<ArgumentException>(() => responses.TestRanks(responses.Survey["group"], by)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_census_is_not_tested()
    {
        var (responses, rating, by) = Responses(Counts, weight: null);
        var census = responses.DrawnBy(SampleDesign.SimpleRandomFrom(responses.Count));
        Assert.Equal(NoteCode.Census, census.TestRanks(rating, by).Notes[0].Code);
        var comparison = census.CompareRanks(rating, by, "a", "b");
        Assert.Equal((NoteCode.Census, (ConfidenceInterval?)null), (comparison.Test.Notes[0].Code, comparison.Interval));
        Assert.Equal(StochasticSuperiority.FromCounts(Counts[0], Counts[1]).Estimate, comparison.Superiority.Estimate);
    }

    [Fact]
    public void No_figure_of_any_survey_is_NaN_or_infinite() => Law.Holds(RandomSurvey.ResponsesOf(largest: 30), responses =>
    {
        var by = responses.Survey.SegmentsBy("country");
        foreach (var question in new[] { responses.Survey["trust"], responses.Survey["age"] })
        {
            var text = responses.CompareRanksOfAllPairs(question, by).ToCsv() + responses.TestRanks(question, by).ToCsv()
                + responses.MeansOf(question, by).CompareAllPairs().ToCsv() + responses.MeansOf(question, by).CompareWithRest().ToCsv()
                + responses.CompareRanksOfAllPairs(question, by) + responses.MeansOf(question, by).CompareAllPairs();
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\u221E", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", text, StringComparison.Ordinal);
        }
    }, count: 30);

    private static (ResponseSet Responses, RatingQuestion Rating, Segmentation By) Responses(double[][] counts, double? weight)
    {
        var rating = new RatingQuestion("rating", ["1", "2", "3", "4", "5"]);
        var group = new SingleChoiceQuestion("group", ["a", "b", "c"]);
        var builder = new ResponseSetBuilder(new Survey("s", [rating, group]));
        for (var g = 0; g < counts.Length; g++)
        {
            for (var j = 0; j < counts[g].Length; j++)
            {
                for (var k = 0; k < counts[g][j]; k++)
                {
                    builder.Begin(weight: weight ?? 1).Answer(rating.Options[j]).Answer(group.Options[g]);
                }
            }
        }

        return (builder.Build(), rating, Segmentation.By(group));
    }
}
