using SurveyStats.Responses;
using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The verbs for ordered answers compared by ranks.</content>
public sealed partial class ResponseSet
{
    /// <summary>Tests whether all segments answer an ordered scale alike, by ranks: the test of Kruskal and Wallis.</summary>
    /// <param name="question">A rating scale or numeric question; substantive answers count.</param>
    /// <param name="by">A segmentation whose segments do not overlap.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or is not of this survey.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    public TestResult TestRanks(Question question, Segmentation by) => Tallied(question, by).TestRanks(question, by);

    /// <summary>Tests whether all segments answer an ordered scale alike, by weighted ranks and the covariance of the design.</summary>
    /// <param name="question">A rating scale or numeric question; substantive answers count.</param>
    /// <param name="by">A segmentation whose segments do not overlap.</param>
    /// <param name="score">The scores that are compared; Wilcoxon's for the test of Wilcoxon, or of Kruskal and Wallis.</param>
    /// <param name="ties">Which rank equal answers share; default: midranks.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or is not of this survey.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    public ComplexRankTest TestRanks(Question question, Segmentation by, RankScore score, RankTies ties = RankTies.Midrank)
    {
        var tally = Tallied(question, by);
        return ties == RankTies.Midrank
            ? tally.TestRanks(question, by, score)
            : new ComplexRankTest(tally, tally[question, by], score, WeightedRanks.InOrder(AnswersInOrder(question, by)));
    }

    /// <summary>Compares two segments on an ordered scale by ranks: the probability that the first answers higher, and the test of Mann and Whitney.</summary>
    /// <param name="question">A rating scale or numeric question; substantive answers count.</param>
    /// <param name="by">The segmentation.</param>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another that has no respondent in common with it.</param>
    /// <param name="level">The confidence level of the interval; default: 95 %.</param>
    /// <param name="test">The form of the test, at effective bases; default: the normal approximation.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers; a segment is unknown, or both are the same.</exception>
    /// <exception cref="InvalidOperationException">The segments overlap.</exception>
    public RankComparison CompareRanks(
        Question question, Segmentation by, string first, string second, ConfidenceLevel level = default, MannWhitneyTest? test = null) =>
        Tallied(question, by).CompareRanks(question, by, first, second, level, test);

    /// <summary>Compares every pair of segments on an ordered scale by ranks.</summary>
    /// <param name="question">A rating scale or numeric question; substantive answers count.</param>
    /// <param name="by">A segmentation whose segments do not overlap.</param>
    /// <param name="adjustment">The adjustment of the p-values over all pairs; default: Holm.</param>
    /// <param name="level">The confidence level of each interval (not simultaneous); default: 95 %.</param>
    /// <param name="test">The form of the test, at effective bases; default: the normal approximation.</param>
    /// <exception cref="ArgumentException">The question has no scores or numbers, or is not of this survey.</exception>
    /// <exception cref="InvalidOperationException">Segments overlap.</exception>
    public RankComparisonSet CompareRanksOfAllPairs(
        Question question, Segmentation by, Adjustment? adjustment = null, ConfidenceLevel level = default, MannWhitneyTest? test = null) =>
        Tallied(question, by).CompareRanksOfAllPairs(question, by, adjustment, level, test);

    /// <summary>Tests whether respondents rate two things alike, each its own pair: Wilcoxon's signed-rank test of first minus second.</summary>
    /// <param name="first">A rating scale.</param>
    /// <param name="second">Another, with scores in the same units.</param>
    /// <param name="alternative">The alternative; default: the ratings differ.</param>
    /// <param name="test">The form of the test; default: the normal approximation.</param>
    /// <returns>The result over those with a substantive answer to both; undefined, with a note, if no two ratings differ.</returns>
    /// <exception cref="ArgumentException">A question is not of this survey, or both are the same.</exception>
    /// <exception cref="InvalidOperationException">The responses are weighted: the test counts respondents, and would leave weights out.</exception>
    public TestResult TestSignedRanks(
        RatingQuestion first, RatingQuestion second, Alternative alternative = Alternative.TwoSided, WilcoxonSignedRankTest? test = null) =>
        (test ?? WilcoxonSignedRankTest.Normal).Test(PairedDifferences(first, second), alternative);

    private List<double> PairedDifferences(RatingQuestion first, RatingQuestion second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first == second)
        {
            throw new ArgumentException($"Both questions are '{first.Id}'. Name two questions.", nameof(second));
        }

        if (HasWeights)
        {
            throw new InvalidOperationException(
                "The signed-rank test counts respondents, and these have weights. Read without the weight column, or compare the two means.");
        }

        // The joint counts of both ratings are the second by the first.
        var (by, differences) = (Segmentation.By(first), new List<double>());
        var table = Tally.Of(this, second, by)[second, by];
        foreach (var option in first.Steps)
        {
            foreach (var (score, sums) in table.Values(atom => atom.IsIn(option.Index)))
            {
                differences.AddRange(Enumerable.Repeat(option.Score!.Value - score, (int)sums.Count));
            }
        }

        return differences;
    }

    /// <summary>The value and weight of each respondent in a segment, in the original order of the responses.</summary>
    private List<(double Value, double Weight)> AnswersInOrder(Question question, Segmentation by)
    {
        if (Partition is not null)
        {
            return InOriginalOrder().AnswersInOrder(question, by);
        }

        var filter = RowFilter.Bind(Domain & Criterion.Or([.. by.Segments.Select(s => s.Criterion)]), Column);
        var answers = new List<(double, double)>();
        var member = new bool[RowFilter.LargestBlock];
        for (var start = 0; start < Count; start += RowFilter.LargestBlock)
        {
            var block = member.AsSpan(0, Math.Min(RowFilter.LargestBlock, Count - start));
            filter.Evaluate(start, block);
            for (var i = 0; i < block.Length; i++)
            {
                var weight = HasWeights ? Weights[start + i] : 1;
                if (block[i] && weight > 0 && ValueOf(start + i, question) is { } value)
                {
                    answers.Add((value, weight));
                }
            }
        }

        return answers;
    }

    private double? ValueOf(int row, Question question) => StateOf(row, question) != AnswerState.Answered ? null
        : question is NumericQuestion number ? NumberOf(row, number)
        : AnswersOf(row, (ChoiceQuestion)question) is [{ Score: { } score }] ? score
        : null;

    private Tally Tallied(Question question, Segmentation by)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(by);
        return Tally.Of(this, question, by);
    }
}
