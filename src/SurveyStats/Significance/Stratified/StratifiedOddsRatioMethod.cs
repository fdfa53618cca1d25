using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A method for the common odds ratio of two groups over strata, with its interval. The family is closed; each method is one file.</summary>
/// <remarks>
/// Notation of all methods: in each stratum a of n1 and c of n2, b = n1 - a, d = n2 - c, N = n1 + n2; a d / (b c) in each; z the standard normal quantile of
/// the tail on each side: (1 - level)/2 two-sided, 1 - level for one bound. Nothing is added to counts of 0.
/// </remarks>
public abstract class StratifiedOddsRatioMethod
{
    private protected StratifiedOddsRatioMethod(string name) => Name = name;

    /// <summary>Mantel and Haenszel's: the default of the library; good for few large and for many small strata.</summary>
    public static StratifiedOddsRatioMethod MantelHaenszel { get; } = new MantelHaenszelOddsRatio();

    /// <summary>The mean of the logarithms weighted by their inverse variances (fixed effect); for few large strata.</summary>
    public static StratifiedOddsRatioMethod InverseVariance { get; } = new InverseVarianceOddsRatio();

    /// <summary>The conditional maximum likelihood estimate with its exact interval.</summary>
    public static StratifiedOddsRatioMethod ConditionalExact { get; } = new ConditionalExactOddsRatio("conditional exact", 1);

    /// <summary>The conditional maximum likelihood estimate with the mid-p version of the exact interval.</summary>
    public static StratifiedOddsRatioMethod ConditionalMidP { get; } = new ConditionalExactOddsRatio("conditional mid-p", 0.5);

    /// <summary>All methods.</summary>
    public static IReadOnlyList<StratifiedOddsRatioMethod> All { get; } = [MantelHaenszel, InverseVariance, ConditionalExact, ConditionalMidP];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>Whether the counts must be whole, as for the exact methods.</summary>
    internal virtual bool IsForWholeCounts => false;

    /// <summary>The common odds ratio of the first group to the second.</summary>
    /// <param name="table">The strata.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The ratio; undefined, with a note, where counts of 0 leave it so (the method says when).</returns>
    /// <exception cref="ArgumentException">An exact method was asked about fractional counts; or the sides are none of those defined.</exception>
    public StratifiedRatio Of(StratifiedTable table, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (IsForWholeCounts && !Array.TrueForAll(table.Counts, s => s.IsWhole))
        {
            throw new ArgumentException($"{Name} is for whole counts, and this table has effective ones. Use MantelHaenszel.", nameof(table));
        }

        return StratifiedRatios.Result("odds ratio", Name, Compute(table.Counts, TailOf.Each(level, sides)), level, sides);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The logarithm of the ratio with both limits, each with the error probability <paramref name="tail"/> beyond it.</summary>
    private protected abstract StratifiedFigures Compute(StratumCounts[] strata, double tail);
}
