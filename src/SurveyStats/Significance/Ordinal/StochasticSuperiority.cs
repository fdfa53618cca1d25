using SurveyStats.Intervals;
using SurveyStats.Numerics;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// The probability of superiority of one group over another on an ordered scale: that a random answer of the first is higher than one of the second,
/// ties counted half.
/// <para>Formula: theta = P(X > Y) + P(X = Y)/2, estimated by U/(m n), U the statistic of Mann and Whitney; 1/2 where neither tends to be higher.</para>
/// <para>
/// Interval: the theta between which (estimate - theta)^2 = z^2 theta (1 - theta) [1 + k ((1 - theta)/(2 - theta) + theta/(1 + theta))] / (m n),
/// k = (m + n)/2 - 1: Newcombe's method 5, a score interval within [0, 1] and of positive width at 0 and 1 too.
/// </para>
/// A little wide where most answers are ties, as its variance is that of a scale without ties. Source: Newcombe (2006), Statistics in Medicine 25,
/// 559-573; Vargha and Delaney (2000), Journal of Educational and Behavioral Statistics 25, for the measure (their A).
/// </summary>
/// <remarks>Immutable. Also known as the common language effect size, Vargha and Delaney's A, and the area under the ROC curve.</remarks>
public sealed partial class StochasticSuperiority
{
    private const string Method = "Newcombe's method 5";

    private readonly double _excess;

    private StochasticSuperiority(double first, double second, double excess)
    {
        FirstCount = first;
        SecondCount = second;
        _excess = excess;
    }

    /// <summary>The answers of the first group, m; effective ones for weighted samples.</summary>
    public double FirstCount { get; }

    /// <summary>The answers of the second group, n.</summary>
    public double SecondCount { get; }

    /// <summary>U: the pairs in which the answer of the first group is higher, ties counted half.</summary>
    public double U => ((FirstCount * SecondCount) + _excess) / 2;

    /// <summary>The estimate U/(m n), in [0, 1]; null if a group is empty.</summary>
    public double? Estimate => FirstCount > 0 && SecondCount > 0 ? ShareOf(_excess) : null;

    /// <summary>Estimates it from counts.</summary>
    /// <param name="x">The counts of the first group, a number a category, the lowest first; 0 or more, and may be fractional (effective counts).</param>
    /// <param name="y">The counts of the second group, in the same categories.</param>
    /// <exception cref="ArgumentException">A count is negative or not a number, or the groups differ in their number of categories.</exception>
    public static StochasticSuperiority FromCounts(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (first, second) = OrderedCounts.CheckedPair(x, y);
        return new StochasticSuperiority(first.Sum(), second.Sum(), OrderedCounts.Sum(first, OrderedCounts.CentredScores(second)));
    }

    /// <summary>A confidence interval.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval, or null if a group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The sides are none of those defined.</exception>
    public ConfidenceInterval? Interval(ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        var z = Normal.UpperQuantile(TailOf.Each(level, sides));
        if (Estimate is null)
        {
            return null;
        }

        // The upper limit of theta is the lower one of 1 - theta, turned round. A level below one half turns bounds round.
        var (low, high) = (LowerLimit(ShareOf(_excess), z), 1 - LowerLimit(ShareOf(-_excess), z));
        (low, high) = z >= 0 ? (low, high) : (high, low);
        return new ConfidenceInterval(
            sides == IntervalSides.UpperBound ? 0 : low, sides == IntervalSides.LowerBound ? 1 : high, level, sides, Method);
    }

    private double ShareOf(double excess) => Math.Clamp(0.5 + (excess / FirstCount / SecondCount / 2), 0, 1);

    private double LowerLimit(double estimate, double z)
    {
        if (estimate == 0 || z == 0)
        {
            return estimate;
        }

        var scale = z * z / FirstCount / SecondCount;
        return estimate == 1
            ? RootFinder.Bracketed(theta => 1 - theta - (scale * theta * Spread(theta)), 0, 1)
            : RootFinder.Bracketed(theta => estimate - theta - Math.Sqrt(scale * theta * (1 - theta) * Spread(theta)), 0, estimate);
    }

    private double Spread(double theta) =>
        1 + ((((FirstCount + SecondCount) / 2) - 1) * (((1 - theta) / (2 - theta)) + (theta / (1 + theta))));
}
