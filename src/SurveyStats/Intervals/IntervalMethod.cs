using SurveyStats.Intervals;

namespace SurveyStats;

/// <summary>A method for the confidence interval of one proportion. The family is closed; each method is one file.</summary>
/// <remarks>
/// Notation of all methods: x successes in n trials, both may be fractional (effective counts); p = x/n, q = 1 - p; z the standard normal quantile
/// of the tail on each side: (1 - level)/2 two-sided, 1 - level for one bound. Limits are clipped to [0, 1]. Effective counts are fractional; methods
/// that rest on the binomial distribution itself need whole ones (<see cref="NeedsWholeCounts"/>) and refuse others.
/// </remarks>
public abstract partial class IntervalMethod
{
    private protected IntervalMethod(string name) => Name = name;

    /// <summary>Wilson's score interval: the default of the library.</summary>
    public static IntervalMethod Wilson { get; } = new WilsonInterval();

    /// <summary>Wilson's score interval with continuity correction, as R's prop.test has it; conservative.</summary>
    public static IntervalMethod WilsonCorrected { get; } = new WilsonCorrectedInterval();

    /// <summary>Wald's interval, of the textbooks; bad for small bases and shares near 0 or 1.</summary>
    public static IntervalMethod Wald { get; } = new WaldInterval();

    /// <summary>Wald's interval with continuity correction; for comparison with other software.</summary>
    public static IntervalMethod WaldCorrected { get; } = new WaldCorrectedInterval();

    /// <summary>Clopper and Pearson's exact interval; never covers less than the level, and often much more.</summary>
    public static IntervalMethod ClopperPearson { get; } = new ClopperPearsonInterval();

    /// <summary>The exact interval with half the probability of the observed count: close to the level on average. Whole counts only.</summary>
    public static IntervalMethod MidP { get; } = new MidPInterval();

    /// <summary>Blaker's exact interval: never covers less than the level, and lies within Clopper and Pearson's. Two-sided, whole counts only.</summary>
    public static IntervalMethod Blaker { get; } = new BlakerInterval();

    /// <summary>Agresti and Coull's interval: Wald's after adding z^2/2 successes and failures.</summary>
    public static IntervalMethod AgrestiCoull { get; } = new AgrestiCoullInterval();

    /// <summary>Jeffreys' interval: equal tails of the posterior under the prior Beta(1/2, 1/2).</summary>
    public static IntervalMethod Jeffreys { get; } = new JeffreysInterval();

    /// <summary>The interval on the arcsine scale, with Anscombe's 3/8.</summary>
    public static IntervalMethod Arcsine { get; } = new ArcsineInterval();

    /// <summary>The interval on the scale of the log odds.</summary>
    public static IntervalMethod Logit { get; } = new LogitInterval();

    /// <summary>The likelihood ratio interval.</summary>
    public static IntervalMethod LikelihoodRatio { get; } = new LikelihoodRatioInterval();

    /// <summary>The skewness-corrected score interval, whose two tails are nearly equal: good for one bound.</summary>
    public static IntervalMethod Scas { get; } = new ScasInterval();

    /// <summary>All methods without a parameter.</summary>
    public static IReadOnlyList<IntervalMethod> All { get; } =
    [
        Wilson, WilsonCorrected, Wald, WaldCorrected, ClopperPearson, MidP, Blaker, AgrestiCoull, Jeffreys, Arcsine, Logit, LikelihoodRatio, Scas,
    ];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>Whether the method takes whole counts only, and so neither weights nor a finite population correction.</summary>
    public bool NeedsWholeCounts => CureForFractions is not null;

    /// <summary>Whether the method has no one-sided bounds.</summary>
    public bool IsTwoSidedOnly => CureForOneBound is not null;

    /// <summary>Whether the counts are those of a sample without replacement, which the method itself corrects for the size of the population.</summary>
    internal virtual bool IsOfPopulation => false;

    /// <summary>Refuses a method of whole counts for a share whose base is an effective one.</summary>
    /// <exception cref="ArgumentException">The method needs whole counts, and these are not.</exception>
    internal void RequireWhole(double successes, double trials, string nameOfMethod)
    {
        if (CureForFractions is { } cure && !(Counts.IsWhole(successes) && Counts.IsWhole(trials)))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The method {Name} needs whole counts; weights or a finite population make the base an effective one, {trials:0.###}. Use {cure}."),
                nameOfMethod);
        }
    }

    /// <summary>What to use for fractional counts; null where the method takes them.</summary>
    private protected virtual string? CureForFractions => null;

    /// <summary>What to use for one bound; null where the method has bounds.</summary>
    private protected virtual string? CureForOneBound => null;

    /// <summary>Equal tails of the posterior under a beta prior.</summary>
    /// <param name="priorA">The first shape of the prior, positive: prior successes.</param>
    /// <param name="priorB">The second shape, positive: prior failures. 1 and 1 make the uniform prior.</param>
    /// <exception cref="ArgumentOutOfRangeException">A shape is not positive and finite.</exception>
    public static IntervalMethod Bayes(double priorA, double priorB) => new BayesInterval(priorA, priorB);

    /// <summary>The exact interval for a simple random sample, without replacement, from a finite population. Whole counts only.</summary>
    /// <param name="populationSize">The number of units in the population, N, 1 or more; a sample is not larger.</param>
    /// <exception cref="ArgumentOutOfRangeException">The population is empty.</exception>
    public static IntervalMethod FinitePopulation(long populationSize) => new FinitePopulationInterval(populationSize);

    /// <summary>An admissible exact interval for a finite population (Wang 2015): never longer than <see cref="FinitePopulation"/>; two-sided only.</summary>
    /// <param name="populationSize">The number of units N in the population, 1 to 100,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The population has no unit, or too many.</exception>
    public static IntervalMethod FinitePopulationAdmissible(long populationSize) => new AdmissibleFinitePopulationInterval(populationSize);

    /// <summary>The interval for x successes in n trials.</summary>
    /// <param name="successes">The successes x, 0 to n; may be fractional where the method allows.</param>
    /// <param name="trials">The trials n, finite and 0 or more; may be fractional where the method allows.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval, or null without trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, infinite or not a number, or there are more successes than trials; a count is fractional and the method needs whole ones;
    /// or the sides are none of those defined, or one bound is asked of a method that has none.
    /// </exception>
    public ConfidenceInterval? Interval(
        double successes, double trials, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        var tail = TailOf.Each(level, sides);
        if (sides != IntervalSides.TwoSided && CureForOneBound is { } cure)
        {
            throw new ArgumentOutOfRangeException(nameof(sides), sides, $"The method {Name} is two-sided only. Use {cure}.");
        }

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
        if (CureForFractions is { } cure)
        {
            Counts.CheckWhole(successes, trials, Name, cure);
        }

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

        // At levels near 0 the limits meet, and rounding may turn them round.
        if (tail < 0.5 && lower > upper)
        {
            (lower, upper) = (upper, lower);
        }

        return true;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Both limits, clipped or not, each with the error probability <paramref name="tail"/> beyond it; n > 0.</summary>
    private protected abstract (double Lower, double Upper) Limits(double successes, double trials, double tail);
}
