using SurveyStats.Intervals;

namespace SurveyStats;

/// <content>Intervals from the variance of the design.</content>
public sealed partial class Proportion
{
    /// <summary>A confidence interval from the variance and degrees of freedom that the design gives the share; for simple designs too.</summary>
    /// <param name="method">The method, such as <see cref="ComplexIntervalMethod.KornGraubardTruncated"/>.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>
    /// The interval; null if the base is empty or the design leaves no degrees of freedom. At a share of 0 or 1 it is an exact bound. For a census it is
    /// the share itself.
    /// </returns>
    public ConfidenceInterval? Interval(
        ComplexIntervalMethod method, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Estimate is { } p && Correction == 0
            ? ConfidenceInterval.Exactly(p, level, sides, method.Name)
            : DetailedInterval(method, level, sides)?.Limits;
    }

    /// <summary>The interval of <see cref="Interval(ComplexIntervalMethod, ConfidenceLevel, IntervalSides)"/> with its effective base, quantile and notes.</summary>
    /// <param name="method">The method; default: <see cref="ComplexIntervalMethod.Logit"/>.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <returns>The interval; null if the base is empty. Where its limits are null, a note says why.</returns>
    public ComplexInterval? DetailedInterval(
        ComplexIntervalMethod? method = null, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided) =>
        ToComplexShare() is { } share ? (method ?? ComplexIntervalMethod.Default).Interval(share, level, sides) : null;

    /// <summary>The share as its estimate, variance, degrees of freedom and bases: what intervals under a complex design are made of.</summary>
    /// <returns>The figures; null if the base is empty.</returns>
    public ComplexShare? ToComplexShare() => Estimate is { } p
        ? new ComplexShare(p, Variance, DegreesOfFreedom, Base.Unweighted, Base.Effective, logOddsVariance: Sampled?.LogOddsVariance)
        : null;

    /// <summary>
    /// A method for counts, at the effective base of a complex design adjusted for its degrees of freedom; null without variance or degrees of freedom.
    /// </summary>
    private ConfidenceInterval? AtEffectiveBase(IntervalMethod method, ConfidenceLevel level, IntervalSides sides)
    {
        if (ToComplexShare() is not { Variance: not null, DegreesOfFreedom: > 0 } share)
        {
            return null;
        }

        var (p, tail) = (share.Estimate, TailOf.Each(level, sides));
        var n = share.IsAtEnd
            ? EffectiveBaseConvention.BaseOfEnd(share, tail, BaseAtEnds.AdjustedCount)
            : EffectiveBaseConvention.Adjusted.BaseOf(share, tail);
        if (double.IsInfinity(n))
        {
            return share.Variance == 0 ? ConfidenceInterval.Exactly(p, level, sides, method.Name) : null;
        }

        method.RequireWhole(p * n, n, nameof(method));
        return method.Interval(Math.Min(p * n, n), n, level, sides);
    }
}
