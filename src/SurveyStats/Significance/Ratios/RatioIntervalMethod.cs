using SurveyStats.Intervals;

namespace SurveyStats;

/// <summary>A method for the confidence interval of the ratio of two independent proportions. The family is closed; each method is one file.</summary>
/// <remarks>
/// Notation of all methods: x1 of n1 and x2 of n2; p1 = x1/n1, p2 = x2/n2; p1 / p2, the relative risk; z the standard normal quantile of the tail on each side:
/// (1 - level)/2 two-sided, 1 - level for one bound.
/// </remarks>
public abstract class RatioIntervalMethod
{
    private protected RatioIntervalMethod(string name) => Name = name;

    /// <summary>All methods.</summary>
    public static IReadOnlyList<RatioIntervalMethod> All { get; } = [];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>The interval for p1 / p2.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval, or null if a sample is empty or the method is undefined for these counts (the method says when).</returns>
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
        Counts.Check(successes1, trials1);
        Counts.Check(successes2, trials2);
        var tail = TailOf.Each(level, sides);
        if (trials1 == 0 || trials2 == 0 || Limits(successes1, trials1, successes2, trials2, tail) is not var (lower, upper))
        {
            return null;
        }

        return new RatioInterval(
            Estimate(successes1, trials1, successes2, trials2),
            sides == IntervalSides.UpperBound ? 0 : lower,
            sides == IntervalSides.LowerBound || double.IsInfinity(upper) ? null : upper,
            level,
            sides,
            Name);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The estimate; null where it divides by 0.</summary>
    private protected virtual double? Estimate(double x1, double n1, double x2, double n2) => x2 > 0 ? x1 / n1 / (x2 / n2) : null;

    /// <summary>Both limits, 0 to infinity, each with the error probability <paramref name="tail"/> beyond it; null where undefined; n1, n2 > 0.</summary>
    private protected abstract (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail);
}
