using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A method for the confidence interval of the odds ratio of two independent proportions. The family is closed; each method is one file.</summary>
/// <remarks>
/// Notation of all methods: x1 of n1 and x2 of n2, fractional (effective counts) where the method allows; p1 = x1/n1, p2 = x2/n2;
/// o = x1 (n2 - x2) / ((n1 - x1) x2), the odds ratio; z the standard normal quantile of the tail on each side: (1 - level)/2 two-sided, 1 - level for one bound.
/// </remarks>
public abstract class OddsRatioIntervalMethod
{
    private protected OddsRatioIntervalMethod(string name) => Name = name;

    /// <summary>Miettinen and Nurminen's score interval, coherent with the N - 1 chi-square test: the default of the library.</summary>
    public static OddsRatioIntervalMethod MiettinenNurminen { get; } = new MiettinenNurminenOddsRatioInterval();

    /// <summary>Woolf's logit interval; undefined where a cell is 0.</summary>
    public static OddsRatioIntervalMethod Woolf { get; } = new WoolfInterval();

    /// <summary>Gart's adjusted logit interval: Woolf's after adding one half to every cell.</summary>
    public static OddsRatioIntervalMethod Gart { get; } = new GartInterval();

    /// <summary>The MOVER interval from the odds of the Wilson limits of both proportions; for comparison.</summary>
    public static OddsRatioIntervalMethod Mover { get; } = new MoverOddsRatioInterval();

    /// <summary>The exact conditional interval, both one-sided Fisher tests inverted; whole counts only. Estimate: conditional maximum likelihood.</summary>
    public static OddsRatioIntervalMethod ConditionalExact { get; } = new ConditionalExactInterval();

    /// <summary>The conditional interval by mid-p-values; whole counts only. Estimate: conditional maximum likelihood.</summary>
    public static OddsRatioIntervalMethod ConditionalMidP { get; } = new ConditionalMidPInterval();

    /// <summary>Baptista and Pike's exact conditional interval, one two-sided test inverted; whole counts only.</summary>
    public static OddsRatioIntervalMethod BaptistaPike { get; } = new BaptistaPikeInterval();

    /// <summary>All methods.</summary>
    public static IReadOnlyList<OddsRatioIntervalMethod> All { get; } =
        [MiettinenNurminen, Woolf, Gart, Mover, ConditionalExact, ConditionalMidP, BaptistaPike];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>The interval for x1 (n2 - x2) / ((n1 - x1) x2).</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval, or null if a sample is empty, the method is undefined for these counts (the method says when), or a lower bound at a level of
    /// 50 % or less would be infinite.</returns>
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
            estimateIsUnbounded: estimate is null && successes1 > 0 && successes2 < trials2);
    }

    /// <summary>Both limits without an object for the result: for loops over many tables.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials; may be fractional.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="tail">The error probability beyond each limit, in (0, 1): 0.025 for a two-sided interval of 95 %, 0.05 for a bound.</param>
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
        if (trials1 == 0 || trials2 == 0 || Limits(successes1, trials1, successes2, trials2, tail) is not var (low, high) || double.IsInfinity(low))
        {
            return false;
        }

        (lower, upper) = (low, high);
        return true;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The estimate; null where it divides by 0.</summary>
    private protected virtual double? Estimate(double x1, double n1, double x2, double n2) => x2 > 0 && x1 < n1 ? x1 / (n1 - x1) * ((n2 - x2) / x2) : null;

    /// <summary>Both limits, 0 to infinity, each with the error probability <paramref name="tail"/> beyond it; null where undefined; n1, n2 > 0.</summary>
    private protected abstract (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail);
}
