using System.Runtime.CompilerServices;
using SurveyStats.Planning;

namespace SurveyStats;

/// <content>Sizes for tests of several groups.</content>
public static partial class SampleSize
{
    /// <summary>
    /// The sample sizes for Pearson's chi-square test that several groups have the same share.
    /// <para>
    /// Formula: the total n at which noncentral chi-squared with k - 1 degrees of freedom and noncentrality n w^2 exceeds the alpha quantile with the power asked for;
    /// w^2 = sum of a (p - P)^2/(P (1 - P)), a the parts of the groups, P the share of all together. Multiplied by the design effect.
    /// </para>
    /// It plans for the test of all groups at once; to tell every pair apart, plan each pair with <see cref="PlannedTest.Comparisons"/>.
    /// Source: Cohen (1988), chapter 7; Guenther (1977), The American Statistician 31.
    /// </summary>
    /// <param name="shares">The shares of the groups, each in [0, 1]; two groups or more, not all equal.</param>
    /// <param name="power">The power, between the significance level and 1; default: 0.8.</param>
    /// <param name="ratios">The sizes of the groups in proportion, each above 0; default: equal.</param>
    /// <param name="test">The test, of which level, comparisons and correction count; default: 5 %.</param>
    /// <param name="designEffect">The design effect, above 0; default: 1.</param>
    /// <param name="responseRate">The expected share of those invited who answer, in (0, 1]; default: not asked.</param>
    /// <exception cref="ArgumentException">
    /// A figure is outside its range, there are fewer than two groups, not as many ratios as shares, or all shares are equal.
    /// </exception>
    public static SampleSizePlan ForGroups(
        IReadOnlyList<double> shares,
        double power = UsualPower,
        IReadOnlyList<double>? ratios = null,
        PlannedTest? test = null,
        double designEffect = 1,
        double? responseRate = null)
    {
        ArgumentNullException.ThrowIfNull(shares);
        test ??= PlannedTest.Default;
        ratios ??= [.. shares.Select(_ => 1.0)];
        PlanningDomain.Groups(shares, ratios);
        test.CheckPower(power);
        PlanningDomain.DesignEffect(designEffect);
        PlanningDomain.ResponseRate(responseRate);
        var whole = ratios.Sum();
        double[] parts = [.. ratios.Select(a => a / whole)];
        if (ChiSquaredPower.SquaredEffect(shares, parts) is not { } square || shares.All(p => p == shares[0]))
        {
            throw new ArgumentException("All groups have the same share: no sample finds a difference that is not there. Give shares that differ.", nameof(shares));
        }

        var total = designEffect * ChiSquaredPower.NoncentralityFor(power, shares.Count - 1, test.AlphaOfEach) / square;
        return new SampleSizePlan(
            [.. parts.Select(a => a * total)],
            TestGoal($"that {PlannedFigure.Number(shares.Count)} groups differ ({Listed(shares)})", power, test, hasSides: false),
            Assumptions(test with { ContinuityCorrection = false }, designEffect),
            responseRate);
    }

    /// <summary>
    /// The sample size for a chi-square test of a table, by Cohen's effect size.
    /// <para>Formula: n = L/w^2, L the noncentrality at which noncentral chi-squared exceeds the alpha quantile with the power asked for. Multiplied by the design effect.</para>
    /// Source: Cohen (1988), chapter 7; Guenther (1977), The American Statistician 31.
    /// </summary>
    /// <param name="effectSize">Cohen's w, above 0: 0.1 small, 0.3 medium, 0.5 large.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom, 1 or more: (rows - 1)(columns - 1).</param>
    /// <param name="power">The power, between the significance level and 1; default: 0.8.</param>
    /// <param name="test">The test, of which level, comparisons and correction count; default: 5 %.</param>
    /// <param name="designEffect">The design effect, above 0; default: 1.</param>
    /// <param name="responseRate">The expected share of those invited who answer, in (0, 1]; default: not asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static SampleSizePlan ForTable(
        double effectSize,
        int degreesOfFreedom,
        double power = UsualPower,
        PlannedTest? test = null,
        double designEffect = 1,
        double? responseRate = null)
    {
        test ??= PlannedTest.Default;
        PlanningDomain.EffectSize(effectSize);
        if (effectSize == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(effectSize), effectSize, "No sample finds an effect that is not there. Give an effect size above 0.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        test.CheckPower(power);
        PlanningDomain.DesignEffect(designEffect);
        PlanningDomain.ResponseRate(responseRate);
        var raw = designEffect * ChiSquaredPower.NoncentralityFor(power, degreesOfFreedom, test.AlphaOfEach) / effectSize / effectSize;
        return new SampleSizePlan(
            [raw],
            TestGoal($"an effect size w of {PlannedFigure.Number(effectSize)} on {PlannedFigure.Number(degreesOfFreedom)} df", power, test, hasSides: false),
            Assumptions(test with { ContinuityCorrection = false }, designEffect),
            responseRate);
    }

    private static FormattableString Listed(IReadOnlyList<double> shares) => FormattableStringFactory.Create(
        string.Join(", ", shares.Select((_, i) => FormattableString.Invariant($"{{{i}}}"))), [.. shares.Select(p => (object)PlannedFigure.Share(p))]);
}
