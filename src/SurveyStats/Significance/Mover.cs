using SurveyStats.Intervals;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>
/// MOVER, the method of variance estimates recovery: the interval of a difference, ratio or odds ratio of two shares from an interval for each, by any
/// method and under any design. It keeps the skewness of the intervals that it is made of, where a contrast with a standard error loses it.
/// </summary>
/// <remarks>
/// <para>
/// Formula, difference: lower = d - sqrt(a^2 + b^2 - 2 r a b), a = p1 - l1, b = u2 - p2; upper with a = u1 - p1, b = p2 - l2; r the correlation of the
/// estimates, 0 for independent samples. Ratio: where the limit of p1 - R p2 is 0. Odds ratio: the same with odds p/(1 - p).
/// </para>
/// Good for shares near 0 or 1, 0 and 1 included: from Korn-Graubard or Wilson limits it is the counterpart of Newcombe's interval under a complex design.
/// At a share of 0 or 1 the estimates have no correlation, and r is 0. For one bound take the limit of the two-sided interval with twice the error.
/// Source: Zou and Donner (2008), Statistics in Medicine 27, 1693-1702, equations 8 and 9; Donner and Zou (2012), Statistical Methods in Medical Research 21,
/// 347-359.
/// </remarks>
public static class Mover
{
    private const string Name = "MOVER";

    /// <summary>The interval for the difference of two shares, p1 - p2.</summary>
    /// <param name="share1">The first share, in [0, 1].</param>
    /// <param name="limits1">Its two-sided interval, which contains it.</param>
    /// <param name="share2">The second share.</param>
    /// <param name="limits2">Its interval, two-sided and of the same level.</param>
    /// <param name="correlation">The correlation r of the two estimates, in [-1, 1]; default 0: independent samples.</param>
    /// <exception cref="ArgumentException">An interval is not two-sided or does not contain its share, or the levels differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share or the correlation is out of range.</exception>
    public static ConfidenceInterval Difference(
        double share1, ConfidenceInterval limits1, double share2, ConfidenceInterval limits2, double correlation = 0)
    {
        var pair = MoverPair.Of(share1, limits1, share2, limits2, correlation);
        var (lower, upper) = MoverLimits.Difference(pair.First, pair.Second, pair.Correlation);
        return new ConfidenceInterval(Math.Max(-1, lower), Math.Min(1, upper), limits1.Level, IntervalSides.TwoSided, NameOf(limits1, limits2));
    }

    /// <summary>The interval for the ratio of two shares, p1/p2; unbounded where the interval of the second reaches 0.</summary>
    /// <inheritdoc cref="Difference(double, ConfidenceInterval, double, ConfidenceInterval, double)"/>
    public static RatioInterval Ratio(
        double share1, ConfidenceInterval limits1, double share2, ConfidenceInterval limits2, double correlation = 0)
    {
        var pair = MoverPair.Of(share1, limits1, share2, limits2, correlation);
        return pair.Interval(pair.First, pair.Second, limits1.Level, NameOf(limits1, limits2));
    }

    /// <summary>
    /// The interval for the odds ratio of two shares, p1 (1 - p2)/((1 - p1) p2); null where one share is 0 and the other 1. Success and failure exchanged do
    /// not give the reciprocal limits: <see cref="OddsRatioByLogarithm"/> has this symmetry, but no limits at shares of 0 and 1.
    /// </summary>
    /// <inheritdoc cref="Difference(double, ConfidenceInterval, double, ConfidenceInterval, double)"/>
    public static RatioInterval? OddsRatio(
        double share1, ConfidenceInterval limits1, double share2, ConfidenceInterval limits2, double correlation = 0)
    {
        var pair = MoverPair.Of(share1, limits1, share2, limits2, correlation);
        return (share1, share2) is (0, 1) or (1, 0)
            ? null
            : pair.Interval(MoverPair.Odds(pair.First), MoverPair.Odds(pair.Second), limits1.Level, NameOf(limits1, limits2));
    }

    /// <summary>The interval for the ratio of two shares by the difference of their logarithms; null where a share is 0.</summary>
    /// <inheritdoc cref="Difference(double, ConfidenceInterval, double, ConfidenceInterval, double)"/>
    public static RatioInterval? RatioByLogarithm(
        double share1, ConfidenceInterval limits1, double share2, ConfidenceInterval limits2, double correlation = 0)
    {
        var pair = MoverPair.Of(share1, limits1, share2, limits2, correlation);
        return share1 == 0 || share2 == 0 ? null : pair.LogInterval(Math.Log, limits1.Level, NameOf(limits1, limits2));
    }

    /// <summary>The interval for the odds ratio of two shares by the difference of their log odds; null where a share is 0 or 1.</summary>
    /// <inheritdoc cref="Difference(double, ConfidenceInterval, double, ConfidenceInterval, double)"/>
    public static RatioInterval? OddsRatioByLogarithm(
        double share1, ConfidenceInterval limits1, double share2, ConfidenceInterval limits2, double correlation = 0)
    {
        var pair = MoverPair.Of(share1, limits1, share2, limits2, correlation);
        return share1 is 0 or 1 || share2 is 0 or 1
            ? null
            : pair.LogInterval(p => Math.Log(p) - Math.Log(1 - p), limits1.Level, NameOf(limits1, limits2));
    }

    /// <summary>The interval for the difference of two shares under complex designs.</summary>
    /// <param name="first">The first share.</param>
    /// <param name="second">The second share.</param>
    /// <param name="covariance">The covariance of the two estimates; default 0: independent samples.</param>
    /// <param name="method">The method for each share; default: <see cref="ComplexIntervalMethod.Logit"/>.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <returns>The interval; null where a share has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The covariance is not a number.</exception>
    public static ConfidenceInterval? Difference(
        ComplexShare first, ComplexShare second, double covariance = 0, ComplexIntervalMethod? method = null, ConfidenceLevel level = default) =>
        Both(first, second, method, level) is var (one, two)
            ? Difference(first.Estimate, one, second.Estimate, two, MoverPair.Correlate(first, second, covariance))
            : null;

    /// <summary>The interval for the ratio of two shares under complex designs.</summary>
    /// <inheritdoc cref="Difference(ComplexShare, ComplexShare, double, ComplexIntervalMethod, ConfidenceLevel)"/>
    public static RatioInterval? Ratio(
        ComplexShare first, ComplexShare second, double covariance = 0, ComplexIntervalMethod? method = null, ConfidenceLevel level = default) =>
        Both(first, second, method, level) is var (one, two)
            ? Ratio(first.Estimate, one, second.Estimate, two, MoverPair.Correlate(first, second, covariance))
            : null;

    /// <summary>The interval for the odds ratio of two shares under complex designs; null also where one is 0 and the other 1.</summary>
    /// <inheritdoc cref="Difference(ComplexShare, ComplexShare, double, ComplexIntervalMethod, ConfidenceLevel)"/>
    public static RatioInterval? OddsRatio(
        ComplexShare first, ComplexShare second, double covariance = 0, ComplexIntervalMethod? method = null, ConfidenceLevel level = default) =>
        Both(first, second, method, level) is var (one, two)
            ? OddsRatio(first.Estimate, one, second.Estimate, two, MoverPair.Correlate(first, second, covariance))
            : null;

    private static (ConfidenceInterval One, ConfidenceInterval Two)? Both(
        ComplexShare first, ComplexShare second, ComplexIntervalMethod? method, ConfidenceLevel level)
    {
        method ??= ComplexIntervalMethod.Default;
        return method.Interval(first, level).Limits is { } one && method.Interval(second, level).Limits is { } two ? (one, two) : null;
    }

    private static string NameOf(ConfidenceInterval one, ConfidenceInterval two) =>
        one.Method == two.Method ? $"{Name}, {one.Method}" : $"{Name}, {one.Method} and {two.Method}";
}
