using SurveyStats.Intervals;

namespace SurveyStats;

/// <summary>
/// A method for the confidence interval of a ratio that two independent proportions make: what the families <see cref="RatioIntervalMethod"/> and
/// <see cref="OddsRatioIntervalMethod"/> have in common.
/// </summary>
/// <remarks>
/// Notation of all methods: x1 of n1 and x2 of n2, fractional (effective counts) where the method allows; p1 = x1/n1, p2 = x2/n2; z the standard normal
/// quantile of the tail on each side: (1 - level)/2 two-sided, 1 - level for one bound.
/// </remarks>
public abstract class RatioMethod
{
    private protected RatioMethod(string name) => Name = name;

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>The interval for the ratio of the family.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval, or null if a sample is empty, the method is undefined for these counts (the method says when), or a lower
    /// bound at a level of 50 % or less would be infinite.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, infinite or not a number, or there are more successes than trials; or the sides are none of those defined.
    /// </exception>
    public RatioInterval? Interval(
        double successes1,
        double trials1,
        double successes2,
        double trials2,
        ConfidenceLevel level = default,
        IntervalSides sides = IntervalSides.TwoSided)
    {
        var tail = TailOf.Each(level, sides);
        if (!TryLimits(successes1, trials1, successes2, trials2, tail, out var lower, out var upper))
        {
            return null;
        }

        var estimate = Estimate(successes1, trials1, successes2, trials2);
        return new RatioInterval(
            estimate,
            sides == IntervalSides.UpperBound ? 0 : lower,
            sides == IntervalSides.LowerBound || double.IsInfinity(upper) ? null : upper,
            level,
            sides,
            Name,
            estimateIsUnbounded: estimate is null && IsUnbounded(successes1, trials1, successes2, trials2));
    }

    /// <summary>Both limits without an object for the result: for loops over many tables.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials; may be fractional.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="tail">
    /// The error probability beyond each limit, in (0, 1): 0.025 for a two-sided interval of 95 %, 0.05 for a bound.
    /// </param>
    /// <param name="lower">The lower limit, 0 or more and finite; 0 where there is none.</param>
    /// <param name="upper">The upper limit; infinite if the interval is unbounded, and where there is none.</param>
    /// <returns>False where <see cref="Interval"/> is null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As of <see cref="Interval"/>; or the tail is not between 0 and 1.</exception>
    public bool TryLimits(
        double successes1, double trials1, double successes2, double trials2, double tail, out double lower, out double upper)
    {
        Counts.Check(successes1, trials1);
        Counts.Check(successes2, trials2);
        if (!(tail > 0 && tail < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(tail), tail, "A tail probability lies between 0 and 1: 0.025 for 95 % two-sided.");
        }

        (lower, upper) = (0, double.PositiveInfinity);
        if (trials1 == 0 || trials2 == 0
            || Limits(successes1, trials1, successes2, trials2, tail) is not var (low, high)
            || double.IsInfinity(low))
        {
            return false;
        }

        (lower, upper) = (low, high);
        return true;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The estimate; null where it divides by 0.</summary>
    private protected abstract double? Estimate(double x1, double n1, double x2, double n2);

    /// <summary>Whether an estimate that divides by 0 is infinite, and not 0/0.</summary>
    private protected abstract bool IsUnbounded(double x1, double n1, double x2, double n2);

    /// <summary>
    /// Both limits, 0 to infinity, each with the error probability <paramref name="tail"/> beyond it; null where undefined; n1, n2 > 0.
    /// </summary>
    private protected abstract (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail);
}
