using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The comparisons between the segments of a set of shares.</content>
public sealed partial class ProportionSet
{
    /// <summary>Compares the shares in two segments.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <param name="level">The confidence level of the interval; default: 95 %.</param>
    /// <param name="test">The test, at effective bases; default: pooled z. Overlapping segments are tested with their covariance instead.</param>
    /// <param name="interval">The interval, at effective bases; default: Newcombe. For overlapping segments: Newcombe with their correlation.</param>
    /// <exception cref="ArgumentException">A segment is unknown, or both are the same.</exception>
    public Comparison Compare(
        string first,
        string second,
        ConfidenceLevel level = default,
        TwoProportionTest? test = null,
        DifferenceIntervalMethod? interval = null)
    {
        var (a, b) = (this[first], this[second]);
        if (a == b)
        {
            throw new ArgumentException($"'{first}' and '{second}' are the same segment. Name two segments.", nameof(second));
        }

        return _table.Overlap(IndexOf(first), IndexOf(second))
            ? OverlappingProportions.Compare(a, b, Covariance(first, second), level)
            : IndependentProportions.Compare(a, b, level, test, interval);
    }

    /// <summary>Compares every pair of segments.</summary>
    /// <param name="adjustment">The adjustment of the p-values over all pairs; default: Holm.</param>
    /// <param name="level">The confidence level of each interval (not simultaneous); default: 95 %.</param>
    /// <param name="test">The test; see <see cref="Compare"/>.</param>
    /// <param name="interval">The interval; see <see cref="Compare"/>.</param>
    public ComparisonSet CompareAllPairs(
        Adjustment? adjustment = null,
        ConfidenceLevel level = default,
        TwoProportionTest? test = null,
        DifferenceIntervalMethod? interval = null)
    {
        var pairs =
            from i in Enumerable.Range(0, Count)
            from j in Enumerable.Range(i + 1, Count - i - 1)
            select Compare(this[i].Segment, this[j].Segment, level, test, interval);
        return new ComparisonSet("all pairs", [.. pairs], adjustment ?? Adjustment.Holm);
    }

    /// <summary>Compares every other segment with one of them.</summary>
    /// <param name="reference">The name of the segment to compare with; it is the second of each comparison.</param>
    /// <param name="adjustment">The adjustment of the p-values over the comparisons; default: Holm.</param>
    /// <param name="level">The confidence level of each interval; default: 95 %.</param>
    /// <param name="test">The test; see <see cref="Compare"/>.</param>
    /// <param name="interval">The interval; see <see cref="Compare"/>.</param>
    /// <exception cref="ArgumentException">The segment is unknown.</exception>
    public ComparisonSet CompareWith(
        string reference,
        Adjustment? adjustment = null,
        ConfidenceLevel level = default,
        TwoProportionTest? test = null,
        DifferenceIntervalMethod? interval = null)
    {
        var second = this[reference];
        return new ComparisonSet(
            $"each with {second.Segment}",
            [.. _proportions.Where(p => p != second).Select(p => Compare(p.Segment, second.Segment, level, test, interval))],
            adjustment ?? Adjustment.Holm);
    }

    /// <summary>Compares each segment with the rest: the respondents of this segmentation who are not in it.</summary>
    /// <param name="adjustment">The adjustment of the p-values over the comparisons; default: Holm.</param>
    /// <param name="level">The confidence level of each interval; default: 95 %.</param>
    /// <param name="test">The test; see <see cref="Compare"/>.</param>
    /// <param name="interval">The interval; see <see cref="Compare"/>.</param>
    public ComparisonSet CompareWithRest(
        Adjustment? adjustment = null,
        ConfidenceLevel level = default,
        TwoProportionTest? test = null,
        DifferenceIntervalMethod? interval = null) =>
        new(
            "each with the rest",
            [.. _proportions.Select((p, i) => IndependentProportions.Compare(p, Rest(i), level, test, interval))],
            adjustment ?? Adjustment.Holm);

    /// <summary>Tests whether the share is the same in all segments.</summary>
    /// <param name="test">The test, at effective bases; default: Pearson's chi-square. Segments with an empty base are left out.</param>
    /// <exception cref="InvalidOperationException">Segments overlap, so that their shares are not independent.</exception>
    public TestResult TestHomogeneity(HomogeneityTest? test = null)
    {
        RequireDisjoint.Segments(_table);
        return (test ?? HomogeneityTest.Pearson).Test(
            [.. _proportions.Where(p => p.Estimate is not null).Select(p => new[] { p.PrecisionCount, p.PrecisionBase - p.PrecisionCount })]);
    }
}
