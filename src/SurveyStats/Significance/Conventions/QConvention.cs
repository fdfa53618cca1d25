namespace SurveyStats.Significance;

/// <summary>
/// The column comparison of Q and Displayr, by their default settings.
/// <para>
/// Columns without overlap, unweighted: Pearson's chi-square X2, as its signed root z = sqrt(X2). Weighted: Rao and Scott's second-order F of the table
/// of 2 x 2 on 1 and n - 1 degrees of freedom, as its signed root t: F = X2/delta, X2 = n theta^2/(p1. p2. p.1 p.2) with theta = p11 p22 - p12 p21 of the
/// weighted proportions, delta = n v/sum(1/p_ij), v the linearised variance n/(n - 1) sum (u - mean u)^2 of the logarithm of the odds ratio, where a
/// respondent of cell ij has u = +/- w/W_ij. An empty cell is left out of both sums.
/// </para>
/// <para>
/// Columns with overlap: t = (p1 - p2)/sqrt(P (1 - P)(1/e1 + 1/e2 - 2 r e0/(e1 e2))(e1 + e2)/(e1 + e2 - 1)) on e1 + e2 - 1 degrees of freedom, r
/// Pearson's correlation in the overlap.
/// </para>
/// <para>
/// Two answers that exclude each other: t = (p1 - p2)/sqrt((p1 + p2 - (p1 - p2)^2)/(n - 1)) on n - 1 degrees of freedom, n unweighted.
/// </para>
/// Not tested: a base below 2, both shares 0 %, both 100 %. Q adjusts by Benjamini and Hochberg (nets and duplicates left out), Displayr not. Bad with
/// weights for answers that exclude each other: they count in the shares only.
/// Source: Q documentation, "Independent sample tests: comparing two proportions", "Dependent samples: Quantum column proportions test", "T-test of two
/// mutually exclusive proportions"; Rao and Scott (1984), The Annals of Statistics 12, for the second-order test.
/// </summary>
internal sealed class QConvention() : ColumnConvention(
    "Q",
    "Chi-square test, by Rao and Scott where weighted, or a t test for overlapping columns, which ignores clusters and strata.",
    new("effective", "linearised for weights, pooled", "chi-square on 1 df; t where weighted or overlapping", "overlap with Pearson's r"),
    Adjustment.BenjaminiHochberg)
{
    private const long SmallestBase = 2;

    private static readonly ConventionTraits OfPearson = new("unweighted", "pooled", "chi-square, 1 df", "no overlap");
    private static readonly ConventionTraits OfRaoAndScott = new("weight design", "linearised", "F, 1 and n - 1 df", "no overlap");
    private static readonly ConventionTraits OfQuantum = new(
        "effective", "pooled", "t, e1 + e2 - 1 df", "overlap with Pearson's r", "variance times (e1 + e2)/(e1 + e2 - 1)");

    private static readonly ConventionTraits OfExclusive = new("unweighted", "multinomial", "t, n - 1 df", "answers that exclude each other");

    private protected override ConventionFigures Compute(ColumnPair columns)
    {
        if (Math.Min(columns.FirstBase.Count, columns.SecondBase.Count) < SmallestBase)
        {
            return ConventionFigures.NotTested("not tested: a base is below 2");
        }

        if ((columns.FirstShare, columns.SecondShare) is (0, 0) or (1, 1))
        {
            return ConventionFigures.NotTested("not tested: both shares are 0 % or both 100 %");
        }

        return IsExclusive(columns) ? Exclusive(columns)
            : columns.Overlap ? Dependent(columns)
            : columns.IsWeighted ? RaoScottFourfold.Compute(columns) with { Traits = OfRaoAndScott }
            : Pearson(columns);
    }

    private static ConventionFigures Pearson(ColumnPair columns) => ConventionFigures.OfNormal(
        columns.Difference!.Value, PooledSpread(columns) * ((1.0 / columns.FirstBase.Count) + (1.0 / columns.SecondBase.Count))) with
    { Traits = OfPearson };

    private static bool IsExclusive(ColumnPair c) =>
        c.IsGrid && c.BothChose.Count == 0 && c.FirstBase.Count == c.BothBase.Count && c.SecondBase.Count == c.BothBase.Count;

    private static ConventionFigures Exclusive(ColumnPair columns)
    {
        var (difference, n) = (columns.Difference!.Value, columns.BothBase.Count);
        return ConventionFigures.OfStudent(
            difference, (columns.FirstShare!.Value + columns.SecondShare!.Value - (difference * difference)) / (n - 1), n - 1) with
        { Traits = OfExclusive };
    }

    private static ConventionFigures Dependent(ColumnPair columns) => ConventionFigures.OfStudent(
        columns.Difference!.Value,
        QuantumConvention.VarianceOf(columns, OverlapCorrelation(columns)),
        columns.FirstBase.EffectiveCount + columns.SecondBase.EffectiveCount - 1) with
    { Traits = OfQuantum };
}
