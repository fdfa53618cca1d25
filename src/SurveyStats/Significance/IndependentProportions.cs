namespace SurveyStats.Significance;

/// <summary>Compares two shares of samples that have no respondent in common, at their effective bases.</summary>
internal static class IndependentProportions
{
    public static Comparison Compare(
        Proportion first, Proportion second, ConfidenceLevel level, TwoProportionTest? test, DifferenceIntervalMethod? interval)
    {
        test ??= TwoProportionTest.PooledZ;
        interval ??= DifferenceIntervalMethod.Newcombe;
        var (x1, n1, x2, n2) = (first.PrecisionCount, first.PrecisionBase, second.PrecisionCount, second.PrecisionBase);
        if (double.IsInfinity(n1) || double.IsInfinity(n2))
        {
            var note = new ResultNote(NoteCode.Census, "a census has no sampling error: the difference is what it is");
            return new Comparison(first, second, null, interval.Name, TestResult.Undefined(test.Name, test.Convention, note), overlap: false);
        }

        return new Comparison(
            first, second, interval.Interval(x1, n1, x2, n2, level), interval.Name, test.Test(x1, n1, x2, n2), overlap: false)
        {
            Procedure = test,
        };
    }
}
