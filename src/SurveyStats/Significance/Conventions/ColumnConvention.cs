using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A convention that needs nothing but the counts and sums of weights of two columns, as those of market research software.</summary>
/// <remarks>
/// Bad for samples in clusters, which all of them take for simple random samples, whatever their weights.
/// </remarks>
public abstract class ColumnConvention : ComparisonConvention
{
    private protected ColumnConvention(string name, string description, ConventionTraits traits, Adjustment adjustment)
        : base(name, description, traits, adjustment)
    {
    }

    /// <summary>Compares two columns.</summary>
    /// <param name="columns">The two columns.</param>
    /// <param name="level">The level of the interval, where the convention has one; default: 95 %.</param>
    /// <returns>The difference with its test; undefined, with a note that says why, where the convention leaves the pair out.</returns>
    public ConventionLine Compare(ColumnPair columns, ConfidenceLevel level = default)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.FirstBase.Count == 0 || columns.SecondBase.Count == 0)
        {
            return Line(null, ConventionFigures.EmptyBase, null);
        }

        return Line(columns.Difference, Compute(columns), Interval(columns, level));
    }

    /// <summary>Tests whether the share is the same in two columns, against a difference either way.</summary>
    /// <param name="columns">The two columns.</param>
    /// <returns>The test; undefined, with a note that says why, where the convention leaves the pair out.</returns>
    public TestResult Test(ColumnPair columns) => Compare(columns).Test;

    /// <inheritdoc/>
    internal override ConventionLine Compare(ProportionSet shares, int first, int second, ConfidenceLevel level) =>
        Compare(shares.ColumnsAt(first, second), level);

    /// <summary>The figures for bases above 0.</summary>
    private protected abstract ConventionFigures Compute(ColumnPair columns);

    /// <summary>The interval of the difference; null for a convention without one.</summary>
    private protected virtual ConfidenceInterval? Interval(ColumnPair columns, ConfidenceLevel level) => null;

    /// <summary>The weighted share of both columns together; a respondent of both counts twice.</summary>
    private protected static double PooledShare(ColumnPair c) => (c.FirstChose.Weight + c.SecondChose.Weight) / (c.FirstBase.Weight + c.SecondBase.Weight);

    /// <summary>P (1 - P), without cancellation where P is near 1.</summary>
    private protected static double PooledSpread(ColumnPair c)
    {
        var no = c.FirstBase.Weight - c.FirstChose.Weight + (c.SecondBase.Weight - c.SecondChose.Weight);
        return PooledShare(c) * (no / (c.FirstBase.Weight + c.SecondBase.Weight));
    }

    /// <summary>p (1 - p) of one column.</summary>
    private protected static double Spread(CellSums chose, CellSums ofBase) => chose.Weight / ofBase.Weight * ((ofBase.Weight - chose.Weight) / ofBase.Weight);

    /// <summary>1/e1 + 1/e2 - 2 r e0/(e1 e2), as (e1 - r e0 + e2 - r e0)/(e1 e2).</summary>
    private protected static double InverseBases(ColumnPair c, double r)
    {
        var (e1, e2, e0) = (c.FirstBase.EffectiveCount, c.SecondBase.EffectiveCount, c.BothBase.EffectiveCount);
        return (e1 - (r * e0) + (e2 - (r * e0))) / e1 / e2;
    }

    /// <summary>
    /// Pearson's correlation of the answers of those in both columns, by weights: 1 where all gave the same answer in both, else 0 where one column has
    /// no variance.
    /// </summary>
    private protected static double OverlapCorrelation(ColumnPair c)
    {
        if (!c.IsGrid)
        {
            return 1;
        }

        var (w, w1, w2) = (c.BothBase.Weight, c.BothChoseFirst.Weight, c.BothChoseSecond.Weight);
        var spread = w1 * (w - w1) * w2 * (w - w2);
        return spread > 0 ? Math.Clamp(ExactDifference.OfProducts(c.BothChose.Weight, w, w1, w2) / Math.Sqrt(spread), -1, 1) : 0;
    }
}
