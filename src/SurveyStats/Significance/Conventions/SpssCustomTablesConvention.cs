namespace SurveyStats.Significance;

/// <summary>
/// The comparison of column proportions of SPSS Custom Tables (and of the subscripts of Crosstabs).
/// <para>
/// Formula: z = (p1 - p2)/sqrt(P (1 - P)(1/W1 + 1/W2)), P the weighted share of both columns together, against the normal distribution. Not tested: a
/// column with p = 0 or p = 1, or with W below 2. p-values are adjusted by Bonferroni over the pairs of the row (default of the software) or by
/// Benjamini and Hochberg.
/// </para>
/// The sums of weights stand for numbers of respondents: weights of twice the size give z sqrt(2) times as large. Bad for any weights but those of
/// replicated cases, and for columns that overlap.
/// Source: IBM SPSS Statistics Algorithms, CTABLES, column proportions tests; IBM SPSS Custom Tables documentation.
/// </summary>
internal sealed class SpssCustomTablesConvention() : ColumnConvention(
    "SPSS Custom Tables",
    "Pooled z test that takes the sum of weights for a number of respondents, and ignores weighting, overlap, clusters and strata.",
    new("weighted", "pooled", "normal", "overlap ignored"),
    Adjustment.Bonferroni)
{
    private const double SmallestBase = 2;

    private protected override ConventionFigures Compute(ColumnPair columns)
    {
        var (w1, w2) = (columns.FirstBase.Weight, columns.SecondBase.Weight);
        if (Math.Min(w1, w2) < SmallestBase)
        {
            return ConventionFigures.NotTested("not tested: a weighted base is below 2");
        }

        return columns.FirstShare is > 0 and < 1 && columns.SecondShare is > 0 and < 1
            ? ConventionFigures.OfNormal(columns.Difference!.Value, PooledSpread(columns) * ((1 / w1) + (1 / w2)))
            : ConventionFigures.NotTested("not tested: a share is 0 % or 100 %");
    }
}
