using SurveyStats.Intervals;

namespace SurveyStats;

/// <summary>A method for the confidence interval of one proportion. The family is closed; each method is one file.</summary>
/// <remarks>
/// Notation of all methods: x successes in n trials, both may be fractional (effective counts); p = x/n, q = 1 - p; z the standard normal quantile
/// of the tail on each side: (1 - level)/2 two-sided, 1 - level for one bound. Limits are clipped to [0, 1].
/// </remarks>
public abstract class IntervalMethod
{
    private protected IntervalMethod(string name) => Name = name;

    /// <summary>Wilson's score interval: the default of the library.</summary>
    public static IntervalMethod Wilson { get; } = new WilsonInterval();

    /// <summary>Wald's interval, of the textbooks; bad for small bases and shares near 0 or 1.</summary>
    public static IntervalMethod Wald { get; } = new WaldInterval();

    /// <summary>Clopper and Pearson's exact interval; never covers less than the level, and often much more.</summary>
    public static IntervalMethod ClopperPearson { get; } = new ClopperPearsonInterval();

    /// <summary>Agresti and Coull's interval: Wald's after adding z^2/2 successes and failures.</summary>
    public static IntervalMethod AgrestiCoull { get; } = new AgrestiCoullInterval();

    /// <summary>Jeffreys' interval: equal tails of the posterior under the prior Beta(1/2, 1/2).</summary>
    public static IntervalMethod Jeffreys { get; } = new JeffreysInterval();

    /// <summary>All methods.</summary>
    public static IReadOnlyList<IntervalMethod> All { get; } = [Wilson, Wald, ClopperPearson, AgrestiCoull, Jeffreys];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>The interval for x successes in n trials.</summary>
    /// <param name="successes">The successes x, 0 to n; may be fractional.</param>
    /// <param name="trials">The trials n, finite and 0 or more; may be fractional.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval, or null without trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, infinite or not a number, or there are more successes than trials; or the sides are none of those defined.
    /// </exception>
    public ConfidenceInterval? Interval(
        double successes, double trials, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        var tail = TailOf.Each(level, sides);
        if (!TryLimits(successes, trials, tail, out var lower, out var upper))
        {
            return null;
        }

        return new ConfidenceInterval(
            sides == IntervalSides.UpperBound ? 0 : lower, sides == IntervalSides.LowerBound ? 1 : upper, level, sides, Name);
    }

    /// <summary>Both limits without an object for the result: for loops over many counts.</summary>
    /// <param name="successes">The successes x, 0 to n; may be fractional where the method allows.</param>
    /// <param name="trials">The trials n, finite and 0 or more.</param>
    /// <param name="tail">The error probability beyond each limit, in (0, 1): 0.025 for a two-sided interval of 95 %, 0.05 for a bound.</param>
    /// <param name="lower">The lower limit, in [0, 1]; 0 without trials.</param>
    /// <param name="upper">The upper limit, in [0, 1]; 1 without trials.</param>
    /// <returns>False without trials: nothing is known then.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As of <see cref="Interval"/>; or the tail is not between 0 and 1.</exception>
    public bool TryLimits(double successes, double trials, double tail, out double lower, out double upper)
    {
        Counts.Check(successes, trials);
        if (!(tail > 0 && tail < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(tail), tail, "A tail probability lies between 0 and 1: 0.025 for 95 % two-sided.");
        }

        (lower, upper) = (0, 1);
        if (trials == 0)
        {
            return false;
        }

        (lower, upper) = Limits(successes, trials, tail);
        (lower, upper) = (Math.Clamp(lower, 0, 1), Math.Clamp(upper, 0, 1));
        return true;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Both limits, clipped or not, each with the error probability <paramref name="tail"/> beyond it; n > 0.</summary>
    private protected abstract (double Lower, double Upper) Limits(double successes, double trials, double tail);
}
