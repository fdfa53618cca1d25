using SurveyStats.Planning;

namespace SurveyStats;

/// <content>Sizes to show that a share is not worse, or the same, but for a margin.</content>
public static partial class SampleSize
{
    /// <summary>
    /// The sample sizes to show that the first share is not below the second by a margin or more.
    /// <para>
    /// Formula: n1 = (p1 q1 + p2 q2/r) ((q + z)/(p1 - p2 + margin))^2, n2 = r n1, q the normal quantile of alpha (one-sided), z that of the power. Multiplied by the
    /// design effect.
    /// </para>
    /// Bad for shares near 0 or 1 with small n, where score tests need more. Source: Chow, Shao and Wang (2008), section 4.2.2; Julious (2004).
    /// </summary>
    /// <param name="share1">The share p1 of the first group, in [0, 1].</param>
    /// <param name="share2">The share p2 of the second group, in [0, 1]; at most p1 + margin.</param>
    /// <param name="margin">The margin, in (0, 1): how much less would be tolerable.</param>
    /// <param name="power">The power, between alpha and 1; default: 0.8.</param>
    /// <param name="alpha">The one-sided significance level, in (0, 1); default: 0.025.</param>
    /// <param name="ratio">The size of the second group over that of the first, r; default: 1.</param>
    /// <param name="designEffect">The design effect, above 0; default: 1.</param>
    /// <param name="responseRate">The expected share of those invited who answer, in (0, 1]; default: not asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    /// <exception cref="ArgumentException">The first share lies below the second by the margin or more.</exception>
    public static SampleSizePlan ForNonInferiority(
        double share1, double share2, double margin, double power = UsualPower, double alpha = 0.025, double ratio = 1, double designEffect = 1, double? responseRate = null)
    {
        var test = CheckedMargins(share1, share2, margin, power, alpha, ratio, designEffect, responseRate);
        var distance = share1 - share2 + margin;
        RequirePositive(distance, share1, share2, margin);
        var raw = designEffect * EquivalencePower.SizeOfNonInferiority(distance, Deviation(share1, share2, ratio), power, test.Tail);
        return new SampleSizePlan(
            [raw, ratio * raw],
            $"show that {PlannedFigure.Share(share1)} is not below {PlannedFigure.Share(share2)} by {PlannedFigure.Points(margin)} with power {PlannedFigure.Share(power)} {Level(test)}",
            Assumptions(test, designEffect),
            responseRate);
    }

    /// <summary>
    /// The sample sizes to show that two shares differ by less than a margin: two one-sided tests.
    /// <para>
    /// Formula: the n1 at which Phi(sqrt(n1) (margin - d)/s - q) + Phi(sqrt(n1) (margin + d)/s - q) - 1 is the power, s = sqrt(p1 q1 + p2 q2/r), d = p1 - p2, n2 = r n1, q
    /// the normal quantile of alpha. Multiplied by the design effect.
    /// </para>
    /// Bad for shares near 0 or 1 with small n. Source: Julious (2004), Statistics in Medicine 23; Schuirmann (1987) for the two one-sided tests.
    /// </summary>
    /// <param name="share1">The share p1 of the first group, in [0, 1].</param>
    /// <param name="share2">The share p2 of the second group, in [0, 1], nearer to p1 than the margin.</param>
    /// <param name="margin">The margin, in (0, 1).</param>
    /// <param name="power">The power, between alpha and 1; default: 0.8.</param>
    /// <param name="alpha">The significance level of each of the two tests, in (0, 1); default: 0.05.</param>
    /// <param name="ratio">The size of the second group over that of the first, r; default: 1.</param>
    /// <param name="designEffect">The design effect, above 0; default: 1.</param>
    /// <param name="responseRate">The expected share of those invited who answer, in (0, 1]; default: not asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    /// <exception cref="ArgumentException">The shares differ by the margin or more.</exception>
    public static SampleSizePlan ForEquivalence(
        double share1, double share2, double margin, double power = UsualPower, double alpha = 0.05, double ratio = 1, double designEffect = 1, double? responseRate = null)
    {
        var test = CheckedMargins(share1, share2, margin, power, alpha, ratio, designEffect, responseRate);
        RequirePositive(margin - Math.Abs(share1 - share2), share1, share2, margin);
        var raw = designEffect * EquivalencePower.SizeOfEquivalence(share1 - share2, margin, Deviation(share1, share2, ratio), power, test.Tail);
        return new SampleSizePlan(
            [raw, ratio * raw],
            $"show that {PlannedFigure.Share(share1)} and {PlannedFigure.Share(share2)} differ by less than {PlannedFigure.Points(margin)} with power {PlannedFigure.Share(power)} {Level(test)}",
            Assumptions(test, designEffect),
            responseRate);
    }

    private static double Deviation(double p1, double p2, double r) => Math.Sqrt((p1 * (1 - p1)) + (p2 * (1 - p2) / r));

    private static PlannedTest CheckedMargins(
        double share1, double share2, double margin, double power, double alpha, double ratio, double designEffect, double? responseRate)
    {
        PlanningDomain.Share(share1);
        PlanningDomain.Share(share2);
        PlanningDomain.Margin(margin);
        PlanningDomain.Ratio(ratio);
        PlanningDomain.DesignEffect(designEffect);
        PlanningDomain.ResponseRate(responseRate);
        var test = new PlannedTest { Alpha = alpha, Alternative = Alternative.Greater };
        test.CheckPower(power);
        return test;
    }

    private static void RequirePositive(double distance, double share1, double share2, double margin)
    {
        if (!(distance > 0))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{share1} and {share2} differ by the margin of {margin} or more, so that no sample can show the contrary. Give a wider margin."),
                nameof(margin));
        }
    }
}
