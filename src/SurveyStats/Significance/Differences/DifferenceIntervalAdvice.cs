using SurveyStats.Intervals;

namespace SurveyStats.Significance;

/// <summary>The decision table for the interval of a difference of two independent proportions: the first row that applies.</summary>
internal static class DifferenceIntervalAdvice
{
    private static readonly AdviceRow<TwoSampleQuestion, DifferenceIntervalMethod>[] Table =
    [
        new(q => q.IsEmpty, _ => DifferenceIntervalMethod.Newcombe,
            "with an empty sample no method has an interval; Newcombe is the default",
            "convention of the library"),
        new(q => q.Guaranteed && q.IsWhole && q.IsSmall && q.OneSided, _ => DifferenceIntervalMethod.ChanZhang,
            "each of its bounds covers at least its level for all proportions",
            "Chan and Zhang (1999), Biometrics 55"),
        new(q => q.Guaranteed && q.IsWhole && q.IsSmall, _ => DifferenceIntervalMethod.AgrestiMin,
            "covers at least the level for all proportions, and is shorter than the interval of two one-sided tests",
            "Agresti and Min (2001), Biometrics 57; Fagerland, Lydersen and Laake (2015)"),
        new(q => q.Guaranteed, _ => DifferenceIntervalMethod.NewcombeCorrected,
            "the correction keeps the level nearly always, as near to a guarantee as large samples or effective counts need",
            "Newcombe (1998), Statistics in Medicine 17, method 11"),
        new(q => q.OneSided, _ => DifferenceIntervalMethod.Scas,
            "both tails are near their level, which one bound needs",
            "Laud (2017), Pharmaceutical Statistics 16"),
        new(q => q.IsSparse, _ => DifferenceIntervalMethod.MiettinenNurminen,
            "an expected count is below 5: the score interval stays near its level in small samples",
            "Fagerland, Lydersen and Laake (2015), Statistical Methods in Medical Research 24"),
        new(_ => true, _ => DifferenceIntervalMethod.Newcombe,
            "expected counts of 5 or more: near the level, and of closed form",
            "Newcombe (1998), Statistics in Medicine 17, method 10; Fagerland, Lydersen and Laake (2015)"),
    ];

    public static MethodAdvice<DifferenceIntervalMethod> For(TwoSampleQuestion question) =>
        AdviceRow<TwoSampleQuestion, DifferenceIntervalMethod>.Answer(Table, question, question.Notes());
}
