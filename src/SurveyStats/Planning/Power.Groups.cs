using SurveyStats.Planning;

namespace SurveyStats;

/// <content>The power of tests of several groups.</content>
public static partial class Power
{
    /// <summary>
    /// The power of Pearson's chi-square test that several groups have the same share.
    /// <para>
    /// Formula: P(noncentral chi-squared with k - 1 degrees of freedom and noncentrality sum of n (p - P)^2/(P (1 - P)) exceeds the alpha quantile), P the share of all
    /// groups together.
    /// </para>
    /// Bad where expected counts are below about 5. Source: Cohen (1988), chapter 7; Guenther (1977), The American Statistician 31.
    /// </summary>
    /// <param name="shares">The shares of the groups, each in [0, 1]; two groups or more.</param>
    /// <param name="sizes">The sizes of the groups, each above 0.</param>
    /// <param name="test">The test, of which level, comparisons and correction count; default: 5 %.</param>
    /// <returns>The power, in [0, 1]; null if all shares are 0, or all are 1.</returns>
    /// <exception cref="ArgumentException">A figure is outside its range, there are fewer than two groups, or not as many sizes as shares.</exception>
    public static double? OfGroups(IReadOnlyList<double> shares, IReadOnlyList<double> sizes, PlannedTest? test = null)
    {
        PlanningDomain.Groups(shares, sizes);
        var total = sizes.Sum();
        return ChiSquaredPower.SquaredEffect(shares, [.. sizes.Select(n => n / total)]) is { } square
            ? ChiSquaredPower.Of(total * square, shares.Count - 1, (test ?? PlannedTest.Default).AlphaOfEach)
            : null;
    }

    /// <summary>
    /// The power of a chi-square test of a table, by Cohen's effect size.
    /// <para>Formula: P(noncentral chi-squared with df and noncentrality n w^2 exceeds the alpha quantile of chi-squared with df).</para>
    /// Bad where expected counts are below about 5. Source: Cohen (1988), chapter 7; Guenther (1977), The American Statistician 31.
    /// </summary>
    /// <param name="effectSize">Cohen's w, 0 or more: 0.1 small, 0.3 medium, 0.5 large.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom, 1 or more: (rows - 1)(columns - 1).</param>
    /// <param name="size">The size of the whole sample, above 0.</param>
    /// <param name="test">The test, of which level, comparisons and correction count; default: 5 %.</param>
    /// <returns>The power, in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static double OfTable(double effectSize, int degreesOfFreedom, double size, PlannedTest? test = null)
    {
        PlanningDomain.EffectSize(effectSize);
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        PlanningDomain.Size(size);
        return ChiSquaredPower.Of(size * effectSize * effectSize, degreesOfFreedom, (test ?? PlannedTest.Default).AlphaOfEach);
    }
}
