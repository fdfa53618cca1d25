namespace SurveyStats.Significance;

/// <summary>
/// The column significance of Askia Analyse (its classical test), as Quantipy reproduces it.
/// <para>
/// Formula: D = (p1 - p2)/sqrt(p1 (1 - p1)/W1 + p2 (1 - p2)/W2), with the sums of weights W for bases; significant at 90, 95, 99 % above 1.65, 1.96, 2.576
/// (letters a, A, A+), which a note on the result says; the p-value is that of the normal distribution, which the software does not print. Not tested: a
/// column in which the expected count W P of the answer is below 5, or in which nobody gave it. Without multiplicity.
/// </para>
/// P is the share of both columns together here; the software takes that of the whole table. The sums of weights stand for numbers of respondents: weights of
/// twice the size give D sqrt(2) times as large. Bad for weights, and for columns that overlap.
/// Source: Askia documentation, "Significance and column significativity test formulas"; Quantipy documentation for the expected counts.
/// </summary>
internal sealed class AskiaConvention() : ColumnConvention(
    "askia",
    "Unpooled z test that takes the sum of weights for a number of respondents, and ignores weighting, overlap, clusters, strata and multiplicity.",
    new("weighted", "unpooled", "normal with thresholds 1.65, 1.96, 2.576", "overlap ignored"),
    Adjustment.None)
{
    private const double SmallestExpectedCount = 5;

    private protected override ConventionFigures Compute(ColumnPair columns)
    {
        var (w1, w2) = (columns.FirstBase.Weight, columns.SecondBase.Weight);
        if (Math.Min(w1, w2) * PooledShare(columns) < SmallestExpectedCount)
        {
            return ConventionFigures.NotTested("not tested: an expected count is below 5");
        }

        if (columns.FirstChose.Count == 0 || columns.SecondChose.Count == 0)
        {
            return ConventionFigures.NotTested("not tested: nobody gave the answer in a column");
        }

        var variance = (Spread(columns.FirstChose, columns.FirstBase) / w1) + (Spread(columns.SecondChose, columns.SecondBase) / w2);
        return ConventionFigures.OfNormal(columns.Difference!.Value, variance, Threshold(Math.Abs(columns.Difference!.Value) / Math.Sqrt(variance)));
    }

    private static ResultNote Threshold(double statistic) => new(NoteCode.FixedThreshold, statistic switch
    {
        > 2.576 => "above 2.576: letter A+ (99 %)",
        > 1.96 => "above 1.96: letter A (95 %)",
        > 1.65 => "above 1.65: letter a (90 %)",
        _ => "not above 1.65: no letter",
    });
}
