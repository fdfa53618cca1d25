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
        Counts.Check(successes, trials);
        if (!Enum.IsDefined(sides))
        {
            throw new ArgumentOutOfRangeException(nameof(sides), sides, "Give TwoSided, LowerBound or UpperBound.");
        }

        if (trials == 0)
        {
            return null;
        }

        var tail = sides == IntervalSides.TwoSided ? level.Alpha / 2 : level.Alpha;
        var (lower, upper) = Limits(successes, trials, tail);
        return new ConfidenceInterval(
            sides == IntervalSides.UpperBound ? 0 : Math.Clamp(lower, 0, 1),
            sides == IntervalSides.LowerBound ? 1 : Math.Clamp(upper, 0, 1),
            level,
            sides,
            Name);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Both limits, clipped or not, each with the error probability <paramref name="tail"/> beyond it; n > 0.</summary>
    private protected abstract (double Lower, double Upper) Limits(double successes, double trials, double tail);
}
