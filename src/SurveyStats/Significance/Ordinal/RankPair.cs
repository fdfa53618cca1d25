namespace SurveyStats.Significance;

/// <summary>Compares two segments by ranks, at their effective bases.</summary>
internal static class RankPair
{
    public static RankComparison Compare(RankedAnswers answers, int first, int second, ConfidenceLevel level, MannWhitneyTest? test)
    {
        test ??= MannWhitneyTest.Normal;
        answers.RequireDisjoint(first, second);
        var (x, y) = (answers.Counts(first), answers.Counts(second));
        var superiority = StochasticSuperiority.FromCounts(x, y);
        return new RankComparison(
            answers.Question,
            (answers.Segments[first].Name.Default, answers.Base(first)),
            (answers.Segments[second].Name.Default, answers.Base(second)),
            superiority,
            answers.CensusNote is null ? superiority.Interval(level) : null,
            answers.CensusNote is { } census ? TestResult.Undefined(test.Name, test.Convention, census) : test.Test(x, y));
    }
}
