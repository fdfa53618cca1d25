using SurveyStats.Intervals;

namespace SurveyStats.Significance;

/// <summary>The decision table for the test of two independent proportions: the first row that applies.</summary>
internal static class TwoProportionTestAdvice
{
    /// <summary>The gamma that Lydersen, Fagerland and Laake (2009) use.</summary>
    private const double Gamma = 1e-4;

    private static readonly AdviceRow<TwoSampleQuestion, TwoProportionTest>[] Table =
    [
        new(q => q.IsEmpty, _ => TwoProportionTest.PooledZ,
            "with an empty sample no test is defined; pooled z is the default",
            "convention of the library"),
        new(q => q.Guaranteed && q.IsWhole && q.IsSmall, _ => TwoProportionTest.BoschlooWithin(Gamma),
            "never rejects more often than its level, and is more powerful than Fisher's test",
            "Lydersen, Fagerland and Laake (2009), Statistics in Medicine 28"),
        new(q => q.Guaranteed && q.IsWhole, _ => TwoProportionTest.Fisher,
            "never rejects more often than its level; in samples of this size the unconditional tests gain little",
            "Lydersen, Fagerland and Laake (2009), Statistics in Medicine 28"),
        new(q => q.Guaranteed, _ => TwoProportionTest.PooledZYates,
            "the correction keeps the level nearly always, as near to a guarantee as effective counts allow",
            "Yates (1934), Supplement to the Journal of the Royal Statistical Society 1"),
        new(q => q.IsSparse && q.IsWhole, _ => TwoProportionTest.FisherMidP,
            "an expected count is below 5: mid-p is close to the exact unconditional tests, and rarely above its level",
            "Lydersen, Fagerland and Laake (2009), Statistics in Medicine 28"),
        new(q => q.IsSparse && !q.OneSided, _ => TwoProportionTest.NMinusOne,
            "an expected count of effective ones is below 5: the factor (N - 1)/N holds the chi-square test to its level down to about 1",
            "Campbell (2007), Statistics in Medicine 26"),
        new(_ => true, _ => TwoProportionTest.PooledZ,
            "expected counts of 5 or more, or nothing better for effective counts: Pearson's test in its one- and two-sided form",
            "Cochran (1954), Biometrics 10; Fagerland, Lydersen and Laake (2017), section 4.4"),
    ];

    public static MethodAdvice<TwoProportionTest> For(TwoSampleQuestion question) =>
        AdviceRow<TwoSampleQuestion, TwoProportionTest>.Answer(Table, question, question.Notes());
}
