using SurveyStats.Numerics;
using SurveyStats.Planning;

namespace SurveyStats;

/// <summary>The smallest difference of two shares that a survey of given sizes finds with a given power.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class DetectableDifference
{
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
        Solve(share, 1, size1, size2, power, test ?? PlannedTest.Default) is { } difference
            ? new DetectableDifference(share, Math.Min(1, share + difference), difference, power, test ?? PlannedTest.Default)
            : null;

    /// <summary>The greatest share below a given one that the pooled z test of two groups finds with a given power.</summary>
    /// <param name="share">The share p1 of the first group, in [0, 1].</param>
    /// <param name="size1">The size of the first group, above 0.</param>
    /// <param name="size2">The size of the second group; default: that of the first.</param>
    /// <param name="power">The power, between the significance level and 1; default: 0.8.</param>
    /// <param name="test">The test; default: two-sided at 5 %. One-sided: in the direction in which the second share lies.</param>
    /// <returns>The difference, negative, or null if even a share of 0 is not found with this power.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static DetectableDifference? Below(double share, double size1, double? size2 = null, double power = 0.8, PlannedTest? test = null) =>
        Solve(share, -1, size1, size2, power, test ?? PlannedTest.Default) is { } difference
            ? new DetectableDifference(share, Math.Max(0, share - difference), -difference, power, test ?? PlannedTest.Default)
            : null;

    /// <summary>The distance of p2 from p1 in a direction.</summary>
    private static double? Solve(double p1, int direction, double size1, double? size2, double power, PlannedTest test)
    {
        PlanningDomain.Share(p1, "share");
        PlanningDomain.Size(size1);
        PlanningDomain.Size(size2 ?? size1, nameof(size2));
        test.CheckPower(power);
        var r = (size2 ?? size1) / size1;
        var largest = direction > 0 ? 1 - p1 : p1;

        double Excess(double distance)
        {
            // A one-sided test looks where the second share lies.
            var p2 = Math.Clamp(p1 + (direction * distance), 0, 1);
            var model = ProportionPower.OfTwo(p1, p2, r, test) with { D = distance };
            return test.BothTails ? model.At(size1, test.Tail, bothTails: true) - power : model.Excess(size1, test.Tail, power);
        }

        return Excess(0) >= 0 || Excess(largest) < 0 ? null : RootFinder.Bracketed(Excess, 0, largest);
    }
}
