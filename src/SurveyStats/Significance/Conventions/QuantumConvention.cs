namespace SurveyStats.Significance;

/// <summary>
/// The column proportions test of Quantum and Quanvert.
/// <para>
/// Formula: t = (p1 - p2)/sqrt(P (1 - P)(1/e1 + 1/e2 - 2 r e0/(e1 e2))(e1 + e2)/(e1 + e2 - 1)) on e1 + e2 - e0 - 1 degrees of freedom, P the weighted
/// share of both columns together, r = 1 except in grids, where it is the correlation of the two answers. Without multiplicity.
/// </para>
/// As Survey Reporter's, which it precedes: bad for overlaps with weights of their own.
/// Source: UNICOM Intelligence documentation, "Statistical tests compared to Quantum and Quanvert"; Q documentation, "Quantum column proportions test".
/// </summary>
internal sealed class QuantumConvention() : ColumnConvention(
    "Quantum",
    "Pooled t test at effective bases with an allowance for the overlap, which ignores clusters, strata and multiplicity.",
    new("effective", "pooled", "t, e1 + e2 - e0 - 1 df", "overlap with r = 1", "variance times (e1 + e2)/(e1 + e2 - 1)"),
    Adjustment.None)
{
    private protected override ConventionFigures Compute(ColumnPair columns)
    {
        var (e1, e2, e0) = (columns.FirstBase.EffectiveCount, columns.SecondBase.EffectiveCount, columns.BothBase.EffectiveCount);
        return ConventionFigures.OfStudent(
            columns.Difference!.Value, VarianceOf(columns, OverlapCorrelation(columns)), e1 + (e2 - e0) - 1);
    }

    /// <summary>The variance of the difference, which Q takes over.</summary>
    public static double VarianceOf(ColumnPair columns, double r)
    {
        var e = columns.FirstBase.EffectiveCount + columns.SecondBase.EffectiveCount;
        return PooledSpread(columns) * InverseBases(columns, r) * (e / (e - 1));
    }
}
