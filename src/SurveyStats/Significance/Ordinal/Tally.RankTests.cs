using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The tests of ordered answers by ranks.</content>
public sealed partial class Tally
{
    /// <summary>Tests whether all segments answer an ordered scale alike, by ranks: the test of Kruskal and Wallis.</summary>
    /// <param name="question">A tabulated rating scale or numeric question; substantive answers count.</param>
    /// <param name="by">A segmentation by which it was tabulated, whose segments do not overlap.</param>
    /// <remarks>
    /// Counts are at effective bases: those of each segment times its effective over its weighted base. Under a complex design it is the test of
    /// <see cref="TestRanks(Question, Segmentation, RankScore)"/> by Wilcoxon's scores.
    /// </remarks>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or was not tabulated by this segmentation.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    public TestResult TestRanks(Question question, Segmentation by)
    {
        var answers = new RankedAnswers(this, question, by);
        if (answers.Table.Sampling is not null)
        {
            return TestRanks(question, by, RankScore.Wilcoxon).Test;
        }

        RequireDisjoint.Segments(answers.Table);
        return answers.CensusNote is { } census
            ? KruskalWallisTest.Undefined(census)
            : KruskalWallisTest.Test([.. Enumerable.Range(0, by.Segments.Count).Select(answers.Counts)]);
    }

    /// <summary>Tests whether all segments answer an ordered scale alike, by weighted ranks and the covariance of the design.</summary>
    /// <param name="question">A tabulated rating scale or numeric question; substantive answers count.</param>
    /// <param name="by">A segmentation by which it was tabulated, whose segments do not overlap.</param>
    /// <param name="score">The scores that are compared; Wilcoxon's for the test of Wilcoxon, or of Kruskal and Wallis.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or was not tabulated by this segmentation.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    public ComplexRankTest TestRanks(Question question, Segmentation by, RankScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var answers = new RankedAnswers(this, question, by);
        return new ComplexRankTest(this, answers.Table, score, WeightedRanks.Midranks(answers.Table));
    }

    /// <summary>Compares two segments on an ordered scale by ranks: the probability that the first answers higher, and the test of Mann and Whitney.</summary>
    /// <param name="question">A tabulated rating scale or numeric question; substantive answers count.</param>
    /// <param name="by">A segmentation by which it was tabulated.</param>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another that has no respondent in common with it.</param>
    /// <param name="level">The confidence level of the interval; default: 95 %.</param>
    /// <param name="test">The form of the test, at effective bases; default: the normal approximation.</param>
    /// <exception cref="ArgumentException">
    /// The question has no scores or numbers, or was not tabulated by this segmentation; a segment is unknown, or both are the same.
    /// </exception>
    /// <exception cref="InvalidOperationException">The segments overlap.</exception>
    public RankComparison CompareRanks(
        Question question, Segmentation by, string first, string second, ConfidenceLevel level = default, MannWhitneyTest? test = null)
    {
        var answers = new RankedAnswers(this, question, by);
        var (a, b) = (answers.Table.IndexOf(by[first]), answers.Table.IndexOf(by[second]));
        return a == b
            ? throw new ArgumentException($"'{first}' and '{second}' are the same segment. Name two segments.", nameof(second))
            : RankPair.Compare(answers, a, b, level, test);
    }

    /// <summary>Compares every pair of segments on an ordered scale by ranks.</summary>
    /// <param name="question">A tabulated rating scale or numeric question; substantive answers count.</param>
    /// <param name="by">A segmentation by which it was tabulated, whose segments do not overlap.</param>
    /// <param name="adjustment">The adjustment of the p-values over all pairs; default: Holm.</param>
    /// <param name="level">The confidence level of each interval (not simultaneous); default: 95 %.</param>
    /// <param name="test">The form of the test, at effective bases; default: the normal approximation.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or was not tabulated by this segmentation.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    public RankComparisonSet CompareRanksOfAllPairs(
        Question question, Segmentation by, Adjustment? adjustment = null, ConfidenceLevel level = default, MannWhitneyTest? test = null)
    {
        var answers = new RankedAnswers(this, question, by);
        var pairs =
            from i in Enumerable.Range(0, answers.Segments.Count)
            from j in Enumerable.Range(i + 1, answers.Segments.Count - i - 1)
            select RankPair.Compare(answers, i, j, level, test);
        return new RankComparisonSet(question, [.. pairs], adjustment ?? Adjustment.Holm);
    }
}
