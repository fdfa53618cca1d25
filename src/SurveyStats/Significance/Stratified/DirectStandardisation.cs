using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// A share that is directly standardised: the shares of strata, weighted by the sizes of these strata in a standard population, so that samples of
/// different make-up can be compared.
/// </summary>
/// <remarks>
/// Immutable. estimate = sum of w p over the strata, w the weights of the standard population, normalised to sum 1. A stratum of weight 0 does not
/// count; one without respondents and a weight above 0 leaves no estimate: null, never NaN.
/// Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, 3rd edition, chapter 19.
/// </remarks>
public sealed partial class DirectStandardisation
{
    private DirectStandardisation(IReadOnlyList<Proportion> shares, double[] weights)
    {
        Shares = shares;
        Weights = weights;
        var counted = shares.Zip(weights).Where(s => s.Second > 0).ToArray();
        Notes = [.. counted
            .Where(s => s.First.Estimate is null)
            .Select(s => new ResultNote(NoteCode.EmptyBase, $"{s.First.Segment}: no respondent in the base"))];
        Strata = Notes.Count > 0 ? [] : [.. counted.Select(s => new WeightedShare(s.Second, s.First.Estimate!.Value, s.First.PrecisionBase))];
    }

    /// <summary>The shares of the strata.</summary>
    public IReadOnlyList<Proportion> Shares { get; }

    /// <summary>The weights of the strata, which sum to 1.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>The standardised share, in [0, 1]; null if a stratum that counts has no respondents.</summary>
    public double? Estimate => Strata.Length == 0 ? null : Math.Min(1, Strata.Sum(s => s.Weight * s.Share));

    /// <summary>What to keep in mind: strata without respondents.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>The strata that count; empty where there is no estimate.</summary>
    internal WeightedShare[] Strata { get; }

    /// <summary>Standardises counts.</summary>
    /// <param name="strata">Successes, trials and the weight of each stratum in the standard population (a share or a head count), at least one.</param>
    /// <exception cref="ArgumentException">
    /// There is no stratum, a count is negative, successes are more than trials, or a weight is negative or not finite, or all are 0.
    /// </exception>
    public static DirectStandardisation Of(params IReadOnlyList<(long Successes, long Trials, double Weight)> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return Of(
            [.. strata.Select((s, i) => Proportion.FromCounts(s.Successes, s.Trials, FormattableString.Invariant($"{i + 1}")))],
            [.. strata.Select(s => s.Weight)]);
    }

    /// <summary>Standardises the shares of segments, at their effective bases.</summary>
    /// <param name="shares">The shares, such as a set of shares by age band; nobody may be in two segments.</param>
    /// <param name="standard">The weight of each segment in the standard population (a share or a head count), in the same order.</param>
    /// <exception cref="ArgumentException">
    /// There is no share, there are not as many weights as shares, or a weight is negative or not finite, or all are 0.
    /// </exception>
    public static DirectStandardisation Of(IReadOnlyList<Proportion> shares, IReadOnlyList<double> standard)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(standard);
        if (shares.Count == 0 || shares.Count != standard.Count)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"There are {shares.Count} strata and {standard.Count} weights. Give at least one stratum, and a weight to each."), nameof(standard));
        }

        if (standard.FirstOrDefault(weight => !(weight >= 0 && double.IsFinite(weight)), 0) is var bad and not 0)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A stratum has the weight {bad}. Weights are finite and 0 or more: give its share or head count in the standard population."), nameof(standard));
        }

        // Scaled by the largest, so that no sum of weights overflows.
        var largest = standard.Max();
        if (largest == 0)
        {
            throw new ArgumentException("All weights are 0. Give the sizes of the strata in the standard population.", nameof(standard));
        }

        var total = standard.Sum(weight => weight / largest);
        return new DirectStandardisation([.. shares], [.. standard.Select(weight => weight / largest / total)]);
    }

    /// <summary>The standard error of the standardised share.</summary>
    /// <param name="method">The method, which decides the variance; default: that of independent binomial counts.</param>
    /// <returns>The standard error; null without an estimate.</returns>
    public double? StandardError(DirectStandardisationMethod? method = null) =>
        Strata.Length == 0 ? null : Math.Sqrt((method ?? DirectStandardisationMethod.Mover).Variance(Strata));

    /// <summary>A confidence interval for the standardised share.</summary>
    /// <param name="method">The method; default: from the Wilson limits of the strata.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval; null without an estimate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The sides are none of those defined.</exception>
    public ConfidenceInterval? Interval(
        DirectStandardisationMethod? method = null, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        method ??= DirectStandardisationMethod.Mover;
        var tail = TailOf.Each(level, sides);
        if (Estimate is not { } estimate)
        {
            return null;
        }

        var (lower, upper) = method.Limits(Strata, estimate, tail);
        return new ConfidenceInterval(
            sides == IntervalSides.UpperBound ? 0 : lower, sides == IntervalSides.LowerBound ? 1 : upper, level, sides, method.Name);
    }
}
