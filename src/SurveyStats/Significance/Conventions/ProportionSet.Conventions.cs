using SurveyStats.Estimation;

namespace SurveyStats;

/// <content>Comparisons under the conventions of other software.</content>
public sealed partial class ProportionSet
{
    /// <summary>What the table knows of two segments as columns: bases, counts, sums of weights, and the overlap.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">A segment is unknown, or both are the same.</exception>
    public ColumnPair Columns(string first, string second)
    {
        var (i, j) = Places(first, second);
        return ColumnsAt(i, j);
    }

    /// <summary>
    /// Compares the shares in two segments under the conventions of market research software, of R, Stata and SAS, and of this library, side by side.
    /// </summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <param name="conventions">The conventions; default: all.</param>
    /// <param name="level">The confidence level of the intervals; default: 95 %.</param>
    /// <returns>A line for each convention; those that leave the pair out or cannot be computed say why.</returns>
    /// <exception cref="ArgumentException">A segment is unknown, or both are the same.</exception>
    public ConventionComparison CompareUnderConventions(
        string first, string second, IReadOnlyList<ComparisonConvention>? conventions = null, ConfidenceLevel level = default)
    {
        var (i, j) = Places(first, second);
        return new ConventionComparison(ColumnsAt(i, j), level, (conventions ?? ComparisonConvention.All).Select(c => c.Compare(this, i, j, level)));
    }

    /// <summary>Compares every pair of segments under one convention, with its own adjustment for the number of comparisons in the row.</summary>
    /// <param name="convention">The convention.</param>
    /// <param name="adjustment">The adjustment; default: that of the convention. SPSS Custom Tables also offers Benjamini and Hochberg's, Displayr none.</param>
    /// <param name="level">The confidence level of the intervals, where the convention has them; default: 95 %.</param>
    /// <returns>The comparisons; pairs that the convention leaves out are undefined, with a note, and are not counted in the adjustment.</returns>
    /// <exception cref="InvalidOperationException">The adjustment needs the joint distribution of the tests, which a convention does not tell.</exception>
    public ComparisonSet CompareAllPairs(ComparisonConvention convention, Adjustment? adjustment = null, ConfidenceLevel level = default)
    {
        ArgumentNullException.ThrowIfNull(convention);
        adjustment ??= convention.Adjustment;
        var comparisons = new List<Comparison>(Count * (Count - 1) / 2);
        for (var i = 0; i < Count; i++)
        {
            for (var j = i + 1; j < Count; j++)
            {
                var line = convention.Compare(this, i, j, level);
                comparisons.Add(new Comparison(
                    this[i], this[j], line.Interval, line.Interval?.Method ?? "none", line.Test, _table.Overlap(i, j)));
            }
        }

        return new ComparisonSet("all pairs", [.. comparisons], adjustment, adjustment.AdjustLog([.. comparisons.Select(c => c.Test.LogPValue)]));
    }

    /// <summary>Two segments as columns, by index.</summary>
    internal ColumnPair ColumnsAt(int first, int second)
    {
        CellSums Sums(Func<int, bool> segments, Func<Tabulation.AnswerPattern, bool> patterns) =>
            _table.Sum(_table.CellsOf(first).Union(_table.CellsOf(second)).Order().Where(segments), patterns);

        bool InFirst(int cell) => _table.Cells[cell].Atom.IsIn(first);
        bool InSecond(int cell) => _table.Cells[cell].Atom.IsIn(second);
        bool InBoth(int cell) => InFirst(cell) && InSecond(cell);
        bool InBase(Tabulation.AnswerPattern pattern) => pattern.IsIn(QuestionBase);
        return ColumnPair.Of(
            Sums(InFirst, InBase), Sums(InFirst, Chose), Sums(InSecond, InBase), Sums(InSecond, Chose), Sums(InBoth, InBase), Sums(InBoth, Chose),
            this[first].Segment, this[second].Segment);
    }

    /// <summary>The variance of the design; linearised also for a simple random sample and for weights alone.</summary>
    internal SamplingVariance LinearisedOrReplicated() => _variance ?? (_ofAnyDesign ??= SamplingVariance.OfAnyDesign(_tally, _table));

    private (int First, int Second) Places(string first, string second)
    {
        var (i, j) = (IndexOf(first), IndexOf(second));
        return i != j ? (i, j) : throw new ArgumentException($"'{first}' and '{second}' are the same segment. Name two segments.", nameof(second));
    }
}
