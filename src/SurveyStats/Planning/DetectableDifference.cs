using SurveyStats.Numerics;
using SurveyStats.Planning;

namespace SurveyStats;

/// <summary>The smallest difference of two shares that a survey of given sizes finds with a given power.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class DetectableDifference
{
    private const double Hair = 1e-12;

    private DetectableDifference(double from, double to, double difference, double power, PlannedTest test)
    {
        From = from;
        To = to;
        Difference = difference;
        Power = power;
        Test = test;
    }

    /// <summary>The share of the first group, in [0, 1].</summary>
    public double From { get; }

    /// <summary>The nearest share of the second group that is told apart from it with this power, in [0, 1].</summary>
    public double To { get; }

    /// <summary>To minus from.</summary>
    public double Difference { get; }

    /// <summary>The power with which it is found.</summary>
    public double Power { get; }

    /// <summary>The test.</summary>
    public PlannedTest Test { get; }

    /// <summary>
    /// The smallest share above a given one that the pooled z test of two groups finds with a given power.
    /// <para>Formula: the p2 > p1 at which the power of <see cref="SurveyStats.Power.OfTwoProportions"/> is the one asked for.</para>
    /// Source: Fleiss, Levin and Paik (2003), section 4.3; as R's power.prop.test.
    /// </summary>
    /// <param name="share">The share p1 of the first group, in [0, 1].</param>
    /// <param name="size1">The size of the first group, above 0.</param>
    /// <param name="size2">The size of the second group; default: that of the first.</param>
    /// <param name="power">The power, between the significance level and 1; default: 0.8.</param>
    /// <param name="test">The test; default: two-sided at 5 %. One-sided: in the direction in which the second share lies.</param>
    /// <returns>The difference, or null if even a share of 1 is not found with this power.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static DetectableDifference? Above(double share, double size1, double? size2 = null, double power = 0.8, PlannedTest? test = null) =>
        OfTwo(share, 1, size1, size2, power, test ?? PlannedTest.Default);

    /// <summary>The greatest share below a given one that the pooled z test of two groups finds with a given power.</summary>
    /// <param name="share">The share p1 of the first group, in [0, 1].</param>
    /// <param name="size1">The size of the first group, above 0.</param>
    /// <param name="size2">The size of the second group; default: that of the first.</param>
    /// <param name="power">The power, between the significance level and 1; default: 0.8.</param>
    /// <param name="test">The test; default: two-sided at 5 %. One-sided: in the direction in which the second share lies.</param>
    /// <returns>The difference, negative, or null if even a share of 0 is not found with this power.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static DetectableDifference? Below(double share, double size1, double? size2 = null, double power = 0.8, PlannedTest? test = null) =>
        OfTwo(share, -1, size1, size2, power, test ?? PlannedTest.Default);

    /// <summary>
    /// The smallest share above that of a hypothesis that the z test of one proportion finds with a given power.
    /// <para>Formula: the p1 > p0 at which the power of <see cref="SurveyStats.Power.OfOneProportion"/> is the one asked for.</para>
    /// Source: Fleiss, Levin and Paik (2003), section 2.4.
    /// </summary>
    /// <param name="nullShare">The share p0 of the hypothesis, in [0, 1].</param>
    /// <param name="size">The sample size, above 0.</param>
    /// <param name="power">The power, between the significance level and 1; default: 0.8.</param>
    /// <param name="test">The test; default: two-sided at 5 %. One-sided: in the direction in which the share lies.</param>
    /// <returns>The difference, or null if even a share of 1 is not found with this power.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static DetectableDifference? AboveNull(double nullShare, double size, double power = 0.8, PlannedTest? test = null) =>
        OfOne(nullShare, 1, size, power, test ?? PlannedTest.Default);

    /// <summary>The greatest share below that of a hypothesis that the z test of one proportion finds with a given power.</summary>
    /// <param name="nullShare">The share p0 of the hypothesis, in [0, 1].</param>
    /// <param name="size">The sample size, above 0.</param>
    /// <param name="power">The power, between the significance level and 1; default: 0.8.</param>
    /// <param name="test">The test; default: two-sided at 5 %. One-sided: in the direction in which the share lies.</param>
    /// <returns>The difference, negative, or null if even a share of 0 is not found with this power.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static DetectableDifference? BelowNull(double nullShare, double size, double power = 0.8, PlannedTest? test = null) =>
        OfOne(nullShare, -1, size, power, test ?? PlannedTest.Default);

    /// <summary>
    /// The smallest effect size w that a chi-square test of a table, or of several groups, finds with a given power.
    /// <para>Formula: w = sqrt(L/n), L the noncentrality at which noncentral chi-squared exceeds the alpha quantile with the power asked for.</para>
    /// Source: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, chapter 7.
    /// </summary>
    /// <param name="degreesOfFreedom">The degrees of freedom, 1 or more: (rows - 1)(columns - 1); groups less 1 for shares.</param>
    /// <param name="size">The size of the whole sample, above 0.</param>
    /// <param name="power">The power, between the significance level and 1; default: 0.8.</param>
    /// <param name="test">The test, of which level, comparisons and correction count; default: 5 %.</param>
    /// <returns>Cohen's w: 0.1 is small, 0.3 medium, 0.5 large.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static double EffectSizeOfTable(int degreesOfFreedom, double size, double power = 0.8, PlannedTest? test = null)
    {
        test ??= PlannedTest.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        PlanningDomain.Size(size);
        test.CheckPower(power);
        return Math.Sqrt(ChiSquaredPower.NoncentralityFor(power, degreesOfFreedom, test.AlphaOfEach) / size);
    }

    private static DetectableDifference? OfTwo(double share, int direction, double size1, double? size2, double power, PlannedTest test)
    {
        PlanningDomain.Size(size1);
        PlanningDomain.Size(size2 ?? size1, nameof(size2));
        var r = (size2 ?? size1) / size1;
        return Solve(share, nameof(share), direction, size1, power, test, p2 => ProportionPower.OfTwo(share, p2, r, test));
    }

    private static DetectableDifference? OfOne(double nullShare, int direction, double size, double power, PlannedTest test)
    {
        PlanningDomain.Size(size);
        return Solve(nullShare, nameof(nullShare), direction, size, power, test, p => ProportionPower.OfOne(p, nullShare, test));
    }

    /// <summary>The nearest share in a direction at which the power is met.</summary>
    private static DetectableDifference? Solve(
        double from, string name, int direction, double size, double power, PlannedTest test, Func<double, NormalPower> modelOf)
    {
        PlanningDomain.Share(from, name);
        test.CheckPower(power);
        var largest = direction > 0 ? 1 - from : from;
        double To(double distance) => Math.Clamp(from + (direction * distance), 0, 1);

        double Excess(double distance)
        {
            // A one-sided test looks where the other share lies.
            var model = modelOf(To(distance)) with { D = distance };
            return test.BothTails ? model.At(size, test.Tail, bothTails: true) - power : model.Excess(size, test.Tail, power);
        }

        // At a share of 0 or 1 both standard errors vanish, and with them the excess: looked for from a hair beside it.
        var smallest = largest == 1 ? Hair : 0;
        if (largest == 0 || Excess(smallest) >= 0 || Excess(largest) < 0)
        {
            return null;
        }

        var found = RootFinder.Bracketed(Excess, smallest, largest);
        return new DetectableDifference(from, To(found), direction * found, power, test);
    }
}
