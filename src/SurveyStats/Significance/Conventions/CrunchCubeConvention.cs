namespace SurveyStats.Significance;

/// <summary>
/// The pairwise comparison of columns of Crunch (the Python package cr.cube).
/// <para>
/// Columns without overlap: t = (p1 - p2)/sqrt(p1 (1 - p1)/n1 + p2 (1 - p2)/n2) on n1 + n2 - 2 degrees of freedom, with effective bases for n where
/// there are weights.
/// </para>
/// <para>
/// Columns with overlap (subvariables of a multiple response): t = (p1 - p2)/sqrt((q1 (1 - q1) + q2 (1 - q2) + 2 q1 q2 - 2 q12)/m) on m - 2 degrees of
/// freedom, m = n1 + n2 - n12 respondents; p weighted, q1, q2 unweighted, and q12 the unweighted share of the overlap that gave both answers.
/// </para>
/// Without multiplicity. Bad for columns that share only some of their respondents: the formula takes the bases for one, its variance may be negative, and
/// then there is no test.
/// Source: cr.cube (Crunch.io, version 2), pairwise significance of column proportions.
/// </summary>
internal sealed class CrunchCubeConvention() : ColumnConvention(
    "cr.cube",
    "Unpooled t test at effective bases, or on the respondents of both columns where they overlap, which ignores clusters, strata and multiplicity.",
    new("effective", "unpooled", "t, n1 + n2 - 2 df", "overlap as in one sample of n1 + n2 - n12"),
    Adjustment.None)
{
    private static readonly ConventionTraits OfOverlap = new(
        "unweighted", "unpooled", "t, m - 2 df", "overlap as in one sample of m = n1 + n2 - n12");

    private protected override ConventionFigures Compute(ColumnPair columns)
    {
        if (columns.Overlap)
        {
            return Overlapping(columns);
        }

        var (n1, n2) = (columns.FirstBase.EffectiveCount, columns.SecondBase.EffectiveCount);
        return ConventionFigures.OfStudent(
            columns.Difference!.Value,
            (Spread(columns.FirstChose, columns.FirstBase) / n1) + (Spread(columns.SecondChose, columns.SecondBase) / n2),
            n1 + n2 - 2);
    }

    private static ConventionFigures Overlapping(ColumnPair c)
    {
        var (q1, q2, q12) = (Share(c.FirstChose, c.FirstBase), Share(c.SecondChose, c.SecondBase), Share(c.BothChose, c.BothBase));
        var m = c.FirstBase.Count + c.SecondBase.Count - c.BothBase.Count;
        return ConventionFigures.OfStudent(
            c.Difference!.Value, ((q1 * (1 - q1)) + (q2 * (1 - q2)) + (2 * q1 * q2) - (2 * q12)) / m, m - 2) with
        { Traits = OfOverlap };
    }

    private static double Share(CellSums chose, CellSums ofBase) => (double)chose.Count / ofBase.Count;
}
