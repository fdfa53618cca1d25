namespace SurveyStats.Significance;

/// <summary>
/// The pooled z test at Kish's effective bases, with Newcombe's interval: what this library does by default for columns of a weighted sample that do not
/// overlap.
/// <para>Formula: z = (p1 - p2)/sqrt(P (1 - P)(1/e1 + 1/e2)), P = (e1 p1 + e2 p2)/(e1 + e2). For columns without overlap.</para>
/// Bad for samples in clusters. Source: Kish (1965), Survey Sampling, section 11.7; Newcombe (1998), Statistics in Medicine 17, method 10.
/// </summary>
internal sealed class KishPooledZConvention() : ColumnConvention(
    "Kish pooled z",
    "Pooled z test at effective bases, for columns without overlap, which ignores clusters and strata.",
    new("effective", "pooled", "normal", "columns without overlap only"),
    Adjustment.Holm)
{
    private protected override ConventionFigures Compute(ColumnPair columns) => Compute(columns, correction: 1);

    private protected override ConfidenceInterval? Interval(ColumnPair columns, ConfidenceLevel level) =>
        Interval(columns, DifferenceIntervalMethod.Newcombe, level);

    /// <summary>The test with its variance times a correction.</summary>
    public static ConventionFigures Compute(ColumnPair columns, double correction)
    {
        if (columns.Overlap)
        {
            return ConventionFigures.NotTested("cannot be computed: the columns have respondents in common");
        }

        var (x1, n1, x2, n2) = Counts(columns);
        return ConventionFigures.OfNormal(columns.Difference!.Value, PooledZTest.Variance(x1, n1, x2, n2) * correction);
    }

    /// <summary>An interval at effective bases; null for columns that overlap.</summary>
    public static ConfidenceInterval? Interval(ColumnPair columns, DifferenceIntervalMethod method, ConfidenceLevel level)
    {
        if (columns.Overlap)
        {
            return null;
        }

        var (x1, n1, x2, n2) = Counts(columns);
        return method.Interval(x1, n1, x2, n2, level);
    }

    private static (double X1, double N1, double X2, double N2) Counts(ColumnPair c)
    {
        var (n1, n2) = (c.FirstBase.EffectiveCount, c.SecondBase.EffectiveCount);
        return (Math.Min(c.FirstChose.Weight / c.FirstBase.Weight * n1, n1), n1, Math.Min(c.SecondChose.Weight / c.SecondBase.Weight * n2, n2), n2);
    }
}
