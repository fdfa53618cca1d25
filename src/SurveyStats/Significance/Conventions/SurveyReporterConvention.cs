namespace SurveyStats.Significance;

/// <summary>
/// The column proportions test of UNICOM Intelligence Reporter (SPSS Dimensions, IBM SPSS Data Collection Survey Reporter), with effective bases.
/// <para>
/// Formula: t = (p1 - p2)/sqrt(P (1 - P)(1/e1 + 1/e2 - 2 r e0/(e1 e2))) on e1 + e2 - e0 - 2 degrees of freedom, P the weighted share of both columns
/// together, e0 the effective base of the overlap, r = 1 except in grids, where it is the correlation of the two answers. Not tested: equal shares.
/// Without multiplicity.
/// </para>
/// Bad for overlaps with weights of their own (the effective base of a part may exceed that of the whole), and for shares near 0 or 1.
/// Source: UNICOM Intelligence documentation, "Statistical formula for the column proportions test"; Kish (1965), section 11.7, for the effective bases.
/// </summary>
internal sealed class SurveyReporterConvention() : ColumnConvention(
    "Survey Reporter",
    "Pooled t test at effective bases with an allowance for the overlap, which ignores clusters, strata and multiplicity.",
    new("effective", "pooled", "t, e1 + e2 - e0 - 2 df", "overlap with r = 1"),
    Adjustment.None)
{
    private protected override ConventionFigures Compute(ColumnPair columns)
    {
        if (columns.Difference == 0)
        {
            return ConventionFigures.NotTested("not tested: the shares are equal");
        }

        var (e1, e2, e0) = (columns.FirstBase.EffectiveCount, columns.SecondBase.EffectiveCount, columns.BothBase.EffectiveCount);
        return ConventionFigures.OfStudent(
            columns.Difference!.Value, PooledSpread(columns) * InverseBases(columns, OverlapCorrelation(columns)), e1 + (e2 - e0) - 2);
    }
}
