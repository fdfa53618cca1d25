using SurveyStats.Design;
using SurveyStats.Estimation;
using SurveyStats.Significance;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class RegressionScoresTests
{
    private static readonly RegressionScores Scores = new(
        2, [1, 0, 1, 2.5, 1, -4], [0, 1, 2, -1, 1, 2, 0, 0], [0.5, -1.25, 3, 7, 0.75, -2, 1.5, -0.25]);

    /// <summary>A column and a response at a time: what calibrated designs take, and the plainest way.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sums_by_group_give_the_covariance_of_the_scores_of_all_responses(bool isIndependent)
    {
        FrameStratum[] strata = isIndependent
            ? [new FrameStratum("a", -1, 5, 100), new FrameStratum("b", -1, 3, null)]
            : [new FrameStratum("a", -1, 2, 100), new FrameStratum("b", -1, 3, null)];
        FrameUnit[]? units = isIndependent ? null : [new("1", 0), new("2", 0), new("1", 1), new("2", 1), new("3", 1)];
        int[] groups = isIndependent ? [0, 0, 1, 0, 1, 0, 1, 0] : [0, 0, 1, 4, 2, 3, 4, 1];
        var frame = new SampleFrame([new FrameStage(strata, units)], LonelyUnits.Fail, LonelyInDomains: false);
        var design = new BoundDesign(SampleDesign.Complex(), null, frame, groups);
        var expected = new ScoreCovariance(design, groups.Length).Of(Scores.ToColumns(), [.. Scores.PatternOfRow.Select(p => p >= 0)]);
        var covariance = Scores.Covariance(frame, groups);
        for (var j = 0; j < 2; j++)
        {
            for (var k = 0; k < 2; k++)
            {
                Assert.Equal(expected[j, k], covariance[j, k], 1e-12);
            }
        }
    }

    [Fact]
    public void Pairs_keep_their_places_in_an_array_and_in_a_dictionary()
    {
        foreach (var places in new[] { new PairPlaces(3, 4), new PairPlaces(3, 1 << 30) })
        {
            places[2, 3] = 7;
            places[0, 3] = 8;
            Assert.Equal((7, 8, 0), (places[2, 3], places[0, 3], places[1, 3]));
        }
    }
}
