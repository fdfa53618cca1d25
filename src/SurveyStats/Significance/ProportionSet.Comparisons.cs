using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The comparisons between the segments of a set of shares.</content>
public sealed partial class ProportionSet
{
    /// <summary>Compares the shares in two segments.</summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <param name="level">The confidence level of the interval; default: 95 %.</param>
    /// <param name="test">
    /// The test, at effective bases; default: pooled z. Overlapping segments are tested with their covariance instead, and so are, unless a test is
    /// named, all segments of a complex sample: Student's t with the joint covariance of its design.
    /// </param>
    /// <param name="interval">
    /// The interval, at effective bases; default: Newcombe. For overlapping segments: Newcombe with their correlation. For a complex sample, unless one
    /// is named: Student's t with the joint covariance.
    /// </param>
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

        var overlap = _table.Overlap(IndexOf(first), IndexOf(second));
        if (_variance is not null && test is null && interval is null)
        {
            return JointDifference.Compare(a, b, Covariance(first, second), DegreesOfFreedom, level, overlap);
        }

        return overlap
            ? OverlappingProportions.Compare(a, b, Covariance(first, second), level)
            : IndependentProportions.Compare(a, b, level, test, interval);
    }

    /// <summary>Compares every pair of segments.</summary>
    /// <param name="adjustment">The adjustment of the p-values over all pairs; default: Holm.</param>
    /// <param name="level">The confidence level of the intervals; default: 95 %.</param>
    /// <param name="test">The test; see <see cref="Compare"/>.</param>
    /// <param name="interval">The interval; see <see cref="Compare"/>.</param>
    /// <param name="simultaneous">
    /// Whether intervals are widened so that all of them together hold at the level: by max-T or Tukey if that is the adjustment, by Šidák for his and
    /// Holm-Šidák, else by Bonferroni. Default: no, each holds at the level by itself.
    /// </param>
    /// <exception cref="InvalidOperationException">Tukey's adjustment was asked for, and segments overlap.</exception>
    /// <exception cref="ArgumentException">Simultaneous intervals were asked for with an adjustment that controls no probability of error.</exception>
    public ComparisonSet CompareAllPairs(
        Adjustment? adjustment = null,
        ConfidenceLevel level = default,
        TwoProportionTest? test = null,
        DifferenceIntervalMethod? interval = null,
        bool simultaneous = false)
    {
        var pairs = new List<(int, int)>(Count * (Count - 1) / 2);
        for (var i = 0; i < Count; i++)
        {
            for (var j = i + 1; j < Count; j++)
            {
                pairs.Add((i, j));
            }
        }

        return new FamilyOfComparisons(this, pairs, test, interval).Compare("all pairs", adjustment, level, simultaneous);
    }

    /// <summary>Compares every other segment with one of them.</summary>
    /// <param name="reference">The name of the segment to compare with; it is the second of each comparison.</param>
    /// <param name="adjustment">The adjustment of the p-values over the comparisons; default: Holm. Max-T is Dunnett's here.</param>
    /// <param name="level">The confidence level of the intervals; default: 95 %.</param>
    /// <param name="test">The test; see <see cref="Compare"/>.</param>
    /// <param name="interval">The interval; see <see cref="Compare"/>.</param>
    /// <param name="simultaneous">
    /// Whether intervals are widened so that all of them together hold at the level: by max-T or Tukey if that is the adjustment, by Šidák for his and
    /// Holm-Šidák, else by Bonferroni. Default: no, each holds at the level by itself.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The segment is unknown; or simultaneous intervals were asked for with an adjustment that controls no probability of error.
    /// </exception>
    /// <exception cref="InvalidOperationException">Tukey's adjustment was asked for, which is for all pairs.</exception>
    public ComparisonSet CompareWith(
        string reference,
        Adjustment? adjustment = null,
        ConfidenceLevel level = default,
        TwoProportionTest? test = null,
        DifferenceIntervalMethod? interval = null,
        bool simultaneous = false)
    {
        var second = IndexOf(reference);
        List<(int, int)> pairs = [.. Enumerable.Range(0, Count).Where(i => i != second).Select(i => (i, second))];
        return new FamilyOfComparisons(this, pairs, test, interval)
            .Compare($"each with {this[second].Segment}", adjustment, level, simultaneous);
    }

    /// <summary>Compares each segment with the rest: the respondents of this segmentation who are not in it.</summary>
    /// <param name="adjustment">The adjustment of the p-values over the comparisons; default: Holm.</param>
    /// <param name="level">The confidence level of the intervals; default: 95 %.</param>
    /// <param name="test">The test; see <see cref="Compare"/>.</param>
    /// <param name="interval">The interval; see <see cref="Compare"/>.</param>
    /// <param name="simultaneous">
    /// Whether intervals are widened so that all of them together hold at the level: by max-T or Tukey if that is the adjustment, by Šidák for his and
    /// Holm-Šidák, else by Bonferroni. Default: no, each holds at the level by itself.
    /// </param>
    /// <exception cref="InvalidOperationException">Tukey's adjustment was asked for, which is for all pairs.</exception>
    /// <exception cref="ArgumentException">Simultaneous intervals were asked for with an adjustment that controls no probability of error.</exception>
    public ComparisonSet CompareWithRest(
        Adjustment? adjustment = null,
        ConfidenceLevel level = default,
        TwoProportionTest? test = null,
        DifferenceIntervalMethod? interval = null,
        bool simultaneous = false)
    {
        List<(int, int)> pairs = [.. Enumerable.Range(0, Count).Select(i => (i, Count + i))];
        return new FamilyOfComparisons(this, pairs, test, interval).Compare("each with the rest", adjustment, level, simultaneous);
    }

    /// <summary>Tests whether the share is the same in all segments.</summary>
    /// <param name="test">
    /// The test, at effective bases; default: Pearson's chi-square, and for a complex sample Rao and Scott's test with its design. Segments with an empty
    /// base are left out.
    /// </param>
    /// <exception cref="InvalidOperationException">Segments overlap, so that their shares are not independent.</exception>
    public TestResult TestHomogeneity(HomogeneityTest? test = null)
    {
        RequireDisjoint.Segments(_table);
        if (test is null && _variance is not null)
        {
            return TestHomogeneity(ComplexTableTest.RaoScott).Test;
        }

        return (test ?? HomogeneityTest.Pearson).Test(
            [.. _proportions.Where(p => p.Estimate is not null).Select(p => new[] { p.PrecisionCount, p.PrecisionBase - p.PrecisionCount })]);
    }
}
