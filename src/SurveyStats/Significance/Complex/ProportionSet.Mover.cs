using SurveyStats.Significance;

namespace SurveyStats;

/// <content>Differences and ratios of shares near 0 or 1, from the interval of each.</content>
public sealed partial class ProportionSet
{
    /// <summary>
    /// The MOVER interval for the difference of the shares in two segments, from an interval for each and their covariance under the design: for shares near
    /// 0 or 1 better than a standard error on both sides.
    /// </summary>
    /// <param name="first">The name of a segment.</param>
    /// <param name="second">The name of another.</param>
    /// <param name="method">The method for each share; default: <see cref="ComplexIntervalMethod.Logit"/>.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <returns>The interval; null where a share has none.</returns>
    /// <exception cref="ArgumentException">A segment is unknown.</exception>
    public ConfidenceInterval? MoverDifference(
        string first, string second, ComplexIntervalMethod? method = null, ConfidenceLevel level = default) =>
        Limited(first, second, method, level) is var (p1, one, p2, two, r) ? Mover.Difference(p1, one, p2, two, r) : null;

    /// <summary>The MOVER interval for the ratio of the shares in two segments.</summary>
    /// <inheritdoc cref="MoverDifference"/>
    public RatioInterval? MoverRatio(string first, string second, ComplexIntervalMethod? method = null, ConfidenceLevel level = default) =>
        Limited(first, second, method, level) is var (p1, one, p2, two, r) ? Mover.Ratio(p1, one, p2, two, r) : null;

    /// <summary>The MOVER interval for the odds ratio of the shares in two segments; null also where one is 0 and the other 1.</summary>
    /// <inheritdoc cref="MoverDifference"/>
    public RatioInterval? MoverOddsRatio(string first, string second, ComplexIntervalMethod? method = null, ConfidenceLevel level = default) =>
        Limited(first, second, method, level) is var (p1, one, p2, two, r) ? Mover.OddsRatio(p1, one, p2, two, r) : null;

    private (double P1, ConfidenceInterval One, double P2, ConfidenceInterval Two, double R)? Limited(
        string first, string second, ComplexIntervalMethod? method, ConfidenceLevel level)
    {
        method ??= ComplexIntervalMethod.Default;
        var (a, b) = (this[first], this[second]);
        return a.Interval(method, level) is { } one && b.Interval(method, level) is { } two
            ? (a.Estimate!.Value, one, b.Estimate!.Value, two,
                MoverPair.Correlate(a.ToComplexShare()!, b.ToComplexShare()!, Covariance(first, second) ?? 0))
            : null;
    }
}
