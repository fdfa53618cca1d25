using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A method for the common difference of the shares of two groups over strata, with its interval. The family is closed; each method is one file.</summary>
/// <remarks>
/// Notation of all methods: in each stratum a of n1 and c of n2, b = n1 - a, d = n2 - c, N = n1 + n2; a/n1 - c/n2 in each; z the standard normal
/// quantile of the tail on each side: (1 - level)/2 two-sided, 1 - level for one bound.
/// </remarks>
public abstract class StratifiedDifferenceMethod
{
    private protected StratifiedDifferenceMethod(string name) => Name = name;

    /// <summary>Mantel and Haenszel's, with Sato's variance: the default of the library; good for few large and for many small strata.</summary>
    public static StratifiedDifferenceMethod MantelHaenszel { get; } = new MantelHaenszelDifference();

    /// <summary>The mean of the differences weighted by their inverse variances (fixed effect); for few large strata.</summary>
    public static StratifiedDifferenceMethod InverseVariance { get; } = new InverseVarianceDifference();

    /// <summary>Mantel and Haenszel's estimate with the Wilson limits of all shares, squared and added; for shares near 0 or 1.</summary>
    public static StratifiedDifferenceMethod Newcombe { get; } = new StratifiedNewcombe();

    /// <summary>All methods.</summary>
    public static IReadOnlyList<StratifiedDifferenceMethod> All { get; } = [MantelHaenszel, InverseVariance, Newcombe];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>The common difference, the share of the first group minus that of the second.</summary>
    /// <param name="table">The strata.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The difference; undefined, with a note, where the strata leave it so (the method says when).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The sides are none of those defined.</exception>
    public StratifiedDifference Of(StratifiedTable table, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(table);
        var figures = Compute(table.Counts, TailOf.Each(level, sides));
        if (figures.Estimate is not { } estimate)
        {
            return new StratifiedDifference(Name, null, null, null, null, figures.Note is { } note ? [note] : []);
        }

        var interval = new ConfidenceInterval(
            sides == IntervalSides.UpperBound ? -1 : figures.Lower, sides == IntervalSides.LowerBound ? 1 : figures.Upper, level, sides, Name);
        return new StratifiedDifference(Name, estimate, figures.StandardError, interval, figures.Heterogeneity, []);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The difference with both limits, each with the error probability <paramref name="tail"/> beyond it.</summary>
    private protected abstract StratifiedFigures Compute(StratumCounts[] strata, double tail);
}
