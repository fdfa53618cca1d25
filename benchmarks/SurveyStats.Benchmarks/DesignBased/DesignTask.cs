namespace SurveyStats.Benchmarks.DesignBased;

/// <summary>What is asked of a sample: a tally, and the estimates and standard errors that are made of it.</summary>
/// <param name="Name">The name, the same as in Peers/survey.R.</param>
/// <param name="Questions">What is tabulated.</param>
/// <param name="By">By which segments.</param>
/// <param name="Estimates">Estimates and standard errors, in the order in which Peers/survey.R prints them.</param>
internal sealed record DesignTask(
    string Name, Func<DesignQuestions, IReadOnlyList<Question>> Questions, Func<DesignQuestions, Segmentation> By, Func<DesignQuestions, Tally, double[]> Estimates)
{
    public static DesignTask ContinuousMean { get; } = MeansOf("mean of a continuous number", q => [q.Continuous[0]], _ => Segmentation.Total);

    public static DesignTask ContinuousMeans { get; } = MeansOf("means of 8 continuous numbers", q => q.Continuous, _ => Segmentation.Total);

    public static DesignTask ContinuousMeanByCountry { get; } = MeansOf("mean of a continuous number by 40 countries", q => [q.Continuous[0]], q => q.ByCountry);

    public static DesignTask WholeMean { get; } = MeansOf("mean of a whole number", q => [q.Whole[0]], _ => Segmentation.Total);

    public static DesignTask WholeMeans { get; } = MeansOf("means of 8 whole numbers", q => q.Whole, _ => Segmentation.Total);

    public static DesignTask WholeMeanByCountry { get; } = MeansOf("mean of a whole number by 40 countries", q => [q.Whole[0]], q => q.ByCountry);

    /// <summary>R's svymean of a factor.</summary>
    public static DesignTask Shares { get; } = new("svymean of 5 answers", q => [q.Answer], _ => Segmentation.Total, (q, t) => SharesOf(q, t, Segmentation.Total));

    /// <summary>R's svyby of svymean of a factor.</summary>
    public static DesignTask SharesByCountry { get; } =
        new("svyby of 5 answers by 40 countries", q => [q.Answer], q => q.ByCountry, (q, t) => SharesOf(q, t, q.ByCountry));

    /// <summary>R's svychisq: F, its degrees of freedom, p.</summary>
    public static DesignTask Association { get; } =
        new("svychisq of 40 x 5", q => [q.Answer], q => q.ByCountry, (q, t) => TestOf(t, q.Answer, q.ByCountry));

    /// <summary>The same with empty cells, where R stops.</summary>
    public static DesignTask SparseAssociation { get; } = new(
        "svychisq of 40 x 5 with empty cells", q => [q.RareAnswer], q => q.ByRareCountry, (q, t) => TestOf(t, q.RareAnswer, q.ByRareCountry));

    /// <summary>R's svyby of svymean with the design effect (with replacement) in very many groups.</summary>
    public static DesignTask SharesByGroup { get; } = new(
        "svyby of a share with deff by 6,760 groups", q => [q.Answer], q => q.ByGroup, (q, t) =>
        [.. t.ProportionsOf(q.Answer.Options[0], q.ByGroup).Where(p => p.Estimate is not null)
            .SelectMany(p => new[] { p.Estimate!.Value, OrNone(p.StandardError), OrNone(p.DesignEffect?.WithReplacement) })]);

    private static DesignTask MeansOf(string name, Func<DesignQuestions, IReadOnlyList<Question>> questions, Func<DesignQuestions, Segmentation> by) =>
        new(name, questions, by, (q, t) =>
        [.. questions(q).SelectMany(question => t.MeansOf(question, by(q))).Where(m => m.Estimate is not null)
            .SelectMany(m => new[] { m.Estimate!.Value, OrNone(m.StandardError) })]);

    private static double[] SharesOf(DesignQuestions questions, Tally tally, Segmentation by) =>
    [
        .. questions.Answer.Options.SelectMany(option => tally.ProportionsOf(option, by)).Where(p => p.Estimate is not null)
            .SelectMany(p => new[] { p.Estimate!.Value, OrNone(p.StandardError) }),
    ];

    private static double[] TestOf(Tally tally, ChoiceQuestion question, Segmentation by)
    {
        var test = tally.TestHomogeneity(question, by, ComplexTableTest.RaoScott).Test;
        return [OrNone(test.Statistic), OrNone(test.DegreesOfFreedom), OrNone(test.DenominatorDegreesOfFreedom), OrNone(test.PValue)];
    }

    private static double OrNone(double? figure) => figure ?? double.NaN;
}
