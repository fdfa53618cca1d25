using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A method for the confidence interval of the difference of two independent proportions. The family is closed; each method is one file.</summary>
/// <remarks>
/// Notation of all methods: x1 of n1 and x2 of n2, both may be fractional (effective counts); p1 = x1/n1, p2 = x2/n2, d = p1 - p2; z the standard
/// normal quantile of the tail on each side: (1 - level)/2 two-sided, 1 - level for one bound. Limits are clipped to [-1, 1].
/// </remarks>
public abstract class DifferenceIntervalMethod
{
    private protected DifferenceIntervalMethod(string name) => Name = name;

    /// <summary>Newcombe's interval from the Wilson limits of both proportions: the default of the library.</summary>
    public static DifferenceIntervalMethod Newcombe { get; } = new NewcombeInterval();

    /// <summary>Wald's interval; bad for small samples and shares near 0 or 1.</summary>
    public static DifferenceIntervalMethod Wald { get; } = new WaldDifferenceInterval();

    /// <summary>All methods.</summary>
    public static IReadOnlyList<DifferenceIntervalMethod> All { get; } = [Newcombe, Wald];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>The interval for p1 - p2.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials; may be fractional.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval, or null if a sample is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, infinite or not a number, or there are more successes than trials; or the sides are none of those defined.
    /// </exception>
    public ConfidenceInterval? Interval(
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
        if (trials1 == 0 || trials2 == 0)
        {
            return null;
        }

        var (lower, upper) = Limits(successes1, trials1, successes2, trials2, tail);
        return new ConfidenceInterval(
            sides == IntervalSides.UpperBound ? -1 : Math.Clamp(lower, -1, 1),
            sides == IntervalSides.LowerBound ? 1 : Math.Clamp(upper, -1, 1),
            level,
            sides,
            Name);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Both limits, clipped or not, each with the error probability <paramref name="tail"/> beyond it; n1, n2 > 0.</summary>
    private protected abstract (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail);
}
