namespace SurveyStats.Significance;

/// <summary>Compares two means of samples that have no respondent in common, at their effective bases.</summary>
internal static class IndependentMeans
{
    public static MeanComparison Compare(Mean first, Mean second, ConfidenceLevel level, TwoMeanTest? test)
    {
        test ??= TwoMeanTest.Welch;
        if ((first.Estimate, second.Estimate) is not ({ } m1, { } m2)
            || (first.StandardDeviation, second.StandardDeviation) is not ({ } s1, { } s2))
        {
            var note = new ResultNote(NoteCode.EmptyBase, "a mean has no standard deviation: its base is empty or of one respondent");
            return new MeanComparison(first, second, null, TestResult.Undefined(test.Name, test.Convention, note));
        }

        // The finite population correction of means, SE^2 / (s^2/n), is that of the sample, the same for both; 1 where a spread is 0.
        var correction = Math.Min(CorrectionOf(first), CorrectionOf(second));
        if (correction == 0)
        {
            var note = new ResultNote(NoteCode.Census, "a census has no sampling error: the difference is what it is");
            return new MeanComparison(first, second, null, TestResult.Undefined(test.Name, test.Convention, note));
        }

        var (error, df) = test.Precision(s1, first.Base.Effective, s2, second.Base.Effective);
        error *= correction;
        return new MeanComparison(
            first, second, test.Interval(m1 - m2, error, df, level), test.Test(m1 - m2, error, df, Alternative.TwoSided));
    }

    private static double CorrectionOf(Mean mean) =>
        mean.Design is SimpleRandomSample { PopulationSize: not null } && mean is { StandardError: { } error, StandardDeviation: > 0 and var deviation }
            ? error / (deviation / Math.Sqrt(mean.Base.Effective))
            : 1;
}
