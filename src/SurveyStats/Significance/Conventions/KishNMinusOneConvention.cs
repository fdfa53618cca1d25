namespace SurveyStats.Significance;

/// <summary>
/// The N - 1 test at Kish's effective bases, with Miettinen and Nurminen's interval, to which it belongs.
/// <para>
/// Formula: z = (p1 - p2)/sqrt(P (1 - P)(1/e1 + 1/e2) N/(N - 1)), P = (e1 p1 + e2 p2)/(e1 + e2), N = e1 + e2: the signed root of the N - 1 chi-square. For
/// columns without overlap.
/// </para>
/// Bad for samples in clusters. Source: Campbell (2007), Statistics in Medicine 26; Kish (1965), section 11.7, for the effective bases.
/// </summary>
internal sealed class KishNMinusOneConvention() : ColumnConvention(
    "Kish N - 1",
    "N - 1 chi-square test at effective bases, for columns without overlap, which ignores clusters and strata.",
    new("effective", "pooled", "normal", "columns without overlap only", "variance times N/(N - 1)"),
    Adjustment.Holm)
{
    private protected override ConventionFigures Compute(ColumnPair columns)
    {
        var n = columns.FirstBase.EffectiveCount + columns.SecondBase.EffectiveCount;
        return KishPooledZConvention.Compute(columns, n / (n - 1));
    }

    private protected override ConfidenceInterval? Interval(ColumnPair columns, ConfidenceLevel level) =>
        KishPooledZConvention.Interval(columns, DifferenceIntervalMethod.MiettinenNurminen, level);
}
