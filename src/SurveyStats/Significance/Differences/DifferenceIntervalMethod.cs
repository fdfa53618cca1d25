using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// A method for the confidence interval of the difference of two independent proportions. The family is closed; each method is one file.
/// </summary>
/// <remarks>
/// Notation of all methods: x1 of n1 and x2 of n2, both may be fractional (effective counts); p1 = x1/n1, p2 = x2/n2, d = p1 - p2; z the
/// standard normal quantile of the tail on each side: (1 - level)/2 two-sided, 1 - level for one bound. Limits are clipped to [-1, 1].
/// </remarks>
public abstract partial class DifferenceIntervalMethod
{
    private protected DifferenceIntervalMethod(string name) => Name = name;

    /// <summary>Newcombe's interval from the Wilson limits of both proportions: the default of the library.</summary>
    public static DifferenceIntervalMethod Newcombe { get; } = new NewcombeInterval();

    /// <summary>Newcombe's interval from the continuity-corrected Wilson limits; conservative.</summary>
    public static DifferenceIntervalMethod NewcombeCorrected { get; } = new NewcombeCorrectedInterval();

    /// <summary>Miettinen and Nurminen's score interval, coherent with the N - 1 chi-square test; good from very small bases on.</summary>
    public static DifferenceIntervalMethod MiettinenNurminen { get; } = new MiettinenNurminenInterval();

    /// <summary>Mee's score interval, coherent with Pearson's chi-square test.</summary>
    public static DifferenceIntervalMethod Mee { get; } = new MeeInterval();

    /// <summary>The Farrington-Manning interval: another name of <see cref="Mee"/>, the same object.</summary>
    public static DifferenceIntervalMethod FarringtonManning => Mee;

    /// <summary>The skewness-corrected score interval: the best centred, both tails miss equally often.</summary>
    public static DifferenceIntervalMethod Scas { get; } = new ScasDifferenceInterval();

    /// <summary>Agresti and Caffo's interval: Wald's after adding one success and one failure to each sample.</summary>
    public static DifferenceIntervalMethod AgrestiCaffo { get; } = new AgrestiCaffoInterval();

    /// <summary>Wald's interval; bad for small samples and shares near 0 or 1.</summary>
    public static DifferenceIntervalMethod Wald { get; } = new WaldDifferenceInterval();

    /// <summary>Wald's interval with continuity correction; for comparison.</summary>
    public static DifferenceIntervalMethod WaldCorrected { get; } = new WaldCorrectedDifferenceInterval();

    /// <summary>Hauck and Anderson's interval: Wald's with unbiased variances and a continuity correction; for comparison.</summary>
    public static DifferenceIntervalMethod HauckAnderson { get; } = new HauckAndersonInterval();

    /// <summary>Brown and Li's Jeffreys interval: Wald's around the Jeffreys estimates; for comparison.</summary>
    public static DifferenceIntervalMethod BrownLi { get; } = new BrownLiInterval();

    /// <summary>Haldane's interval; for comparison.</summary>
    public static DifferenceIntervalMethod Haldane { get; } = new HaldaneInterval();

    /// <summary>The Jeffreys-Perks interval; for comparison.</summary>
    public static DifferenceIntervalMethod JeffreysPerks { get; } = new JeffreysPerksInterval();

    /// <summary>Chan and Zhang's exact unconditional interval, two one-sided tests inverted; whole counts only.</summary>
    public static DifferenceIntervalMethod ChanZhang { get; } = new ChanZhangInterval();

    /// <summary>Agresti and Min's exact unconditional interval, one two-sided test inverted; whole counts only.</summary>
    public static DifferenceIntervalMethod AgrestiMin { get; } = new AgrestiMinInterval();

    /// <summary>All methods.</summary>
    public static IReadOnlyList<DifferenceIntervalMethod> All { get; } =
    [
        Newcombe, NewcombeCorrected, MiettinenNurminen, Mee, Scas, AgrestiCaffo, Wald, WaldCorrected, HauckAnderson, BrownLi, Haldane,
        JeffreysPerks, ChanZhang, AgrestiMin,
    ];

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
        var tail = TailOf.Each(level, sides);
        return TryLimits(successes1, trials1, successes2, trials2, tail, out var lower, out var upper)
            ? new ConfidenceInterval(
                sides == IntervalSides.UpperBound ? -1 : lower, sides == IntervalSides.LowerBound ? 1 : upper, level, sides, Name)
            : null;
    }

    /// <summary>Both limits without an object for the result: for loops over many tables.</summary>
    /// <param name="successes1">The successes of the first sample, 0 to its trials; may be fractional.</param>
    /// <param name="trials1">The trials of the first sample, finite and 0 or more.</param>
    /// <param name="successes2">The successes of the second sample.</param>
    /// <param name="trials2">The trials of the second sample.</param>
    /// <param name="tail">
    /// The error probability beyond each limit, in (0, 1): 0.025 for a two-sided interval of 95 %, 0.05 for a bound.
    /// </param>
    /// <param name="lower">The lower limit, in [-1, 1]; -1 if a sample is empty.</param>
    /// <param name="upper">The upper limit, in [-1, 1]; 1 if a sample is empty.</param>
    /// <returns>False if a sample is empty: nothing is known then.</returns>
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

        (lower, upper) = (-1, 1);
        if (trials1 == 0 || trials2 == 0)
        {
            return false;
        }

        (lower, upper) = Limits(successes1, trials1, successes2, trials2, tail);
        (lower, upper) = (Math.Clamp(lower, -1, 1), Math.Clamp(upper, -1, 1));
        return true;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Both limits, clipped or not, each with the error probability <paramref name="tail"/> beyond it; n1, n2 > 0.</summary>
    private protected abstract (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail);
}
