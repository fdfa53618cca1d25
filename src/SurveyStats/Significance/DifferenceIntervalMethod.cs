using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A method for the confidence interval of the difference of two independent proportions. The family is closed; each method is one file.</summary>
/// <remarks>
/// Notation of all methods: x1 of n1 and x2 of n2, both may be fractional (effective counts); p1 = x1/n1, p2 = x2/n2, d = p1 - p2; z the standard
/// normal quantile of (1 - level)/2. Limits are clipped to [-1, 1].
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
    /// <returns>The interval, or null if a sample is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, infinite or not a number, or there are more successes than trials.</exception>
    public ConfidenceInterval? Interval(
        double successes1, double trials1, double successes2, double trials2, ConfidenceLevel level = default)
    {
        Counts.Check(successes1, trials1);
        Counts.Check(successes2, trials2);
        if (trials1 == 0 || trials2 == 0)
        {
            return null;
        }

        var (lower, upper) = Limits(successes1, trials1, successes2, trials2, level);
        return new ConfidenceInterval(Math.Clamp(lower, -1, 1), Math.Clamp(upper, -1, 1), level, IntervalSides.TwoSided, Name);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Both limits, clipped or not.</summary>
    private protected abstract (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, ConfidenceLevel level);
}
