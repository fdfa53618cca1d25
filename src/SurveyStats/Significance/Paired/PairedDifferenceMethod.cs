using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A method for the confidence interval of the difference of two paired proportions. The family is closed; each method is one file.</summary>
/// <remarks>
/// Notation of all methods: a respondents said yes to both, b only to the first, c only to the second, d to neither, N = a + b + c + d; counts may
/// be fractional (effective counts); d = (b - c)/N where it is a share, p1 - p2; z the standard normal quantile of the tail on each side:
/// (1 - level)/2 two-sided, 1 - level for one bound. Limits are clipped to [-1, 1].
/// </remarks>
public abstract class PairedDifferenceMethod
{
    private protected PairedDifferenceMethod(string name) => Name = name;

    /// <summary>Tango's score interval: the default of the library.</summary>
    public static PairedDifferenceMethod Tango { get; } = new TangoInterval();

    /// <summary>Newcombe's interval from the Wilson limits of both shares and their correlation (his method 10 for pairs).</summary>
    public static PairedDifferenceMethod Newcombe { get; } = new PairedNewcombeInterval();

    /// <summary>Bonett and Price's interval: Wald's after adding one to both discordant counts.</summary>
    public static PairedDifferenceMethod BonettPrice { get; } = new BonettPriceInterval();

    /// <summary>Wald's interval; bad for small samples and few discordant pairs.</summary>
    public static PairedDifferenceMethod Wald { get; } = new PairedWaldInterval();

    /// <summary>All methods.</summary>
    public static IReadOnlyList<PairedDifferenceMethod> All { get; } = [Tango, Newcombe, BonettPrice, Wald];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>The interval for the first share minus the second.</summary>
    /// <param name="both">The respondents who said yes to both, a, 0 or more; may be fractional.</param>
    /// <param name="firstOnly">Those who said yes only to the first, b.</param>
    /// <param name="secondOnly">Those who said yes only to the second, c.</param>
    /// <param name="neither">Those who said yes to neither, d.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval, or null without respondents.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, infinite or not a number; or the sides are none of those defined.</exception>
    public ConfidenceInterval? Interval(
        double both,
        double firstOnly,
        double secondOnly,
        double neither,
        ConfidenceLevel level = default,
        IntervalSides sides = IntervalSides.TwoSided) =>
        Interval(PairedCounts.Checked(both, firstOnly, secondOnly, neither), level, sides);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal ConfidenceInterval? Interval(PairedCounts counts, ConfidenceLevel level, IntervalSides sides)
    {
        var tail = TailOf.Each(level, sides);
        if (counts.N == 0)
        {
            return null;
        }

        var (lower, upper) = Limits(counts, tail);
        return new ConfidenceInterval(
            sides == IntervalSides.UpperBound ? -1 : Math.Clamp(lower, -1, 1),
            sides == IntervalSides.LowerBound ? 1 : Math.Clamp(upper, -1, 1),
            level,
            sides,
            Name);
    }

    /// <summary>Both limits, clipped or not, each with the error probability <paramref name="tail"/> beyond it; N > 0.</summary>
    private protected abstract (double Lower, double Upper) Limits(PairedCounts t, double tail);
}
