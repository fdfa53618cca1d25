using SurveyStats.Planning;

namespace SurveyStats;

/// <content>The power to show that a share is not worse, or the same, but for a margin.</content>
public static partial class Power
{
    /// <summary>
    /// The power to show that the first share is not below the second by a margin or more.
    /// <para>Formula: Phi(sqrt(n1) (p1 - p2 + margin)/sqrt(p1 q1 + p2 q2/r) - q), q the normal quantile of alpha (one-sided), r = n2/n1.</para>
    /// Source: Chow, Shao and Wang (2008), section 4.2.2; Julious (2004), Statistics in Medicine 23.
    /// </summary>
    /// <param name="share1">The share p1 of the first group, in [0, 1].</param>
    /// <param name="share2">The share p2 of the second group, in [0, 1].</param>
    /// <param name="margin">The margin, in (0, 1).</param>
    /// <param name="size1">The size of the first group, above 0.</param>
    /// <param name="size2">The size of the second group; default: that of the first.</param>
    /// <param name="alpha">The one-sided significance level, in (0, 1); default: 0.025.</param>
    /// <returns>The power, in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static double OfNonInferiority(double share1, double share2, double margin, double size1, double? size2 = null, double alpha = 0.025)
    {
        var (s, tail) = CheckedMargins(share1, share2, margin, size1, size2, alpha);
        return EquivalencePower.OfNonInferiority(size1, share1 - share2 + margin, s, tail);
    }

    /// <summary>
    /// The power to show that two shares differ by less than a margin, by two one-sided tests.
    /// <para>
    /// Formula: Phi(sqrt(n1) (margin - d)/s - q) + Phi(sqrt(n1) (margin + d)/s - q) - 1, at least 0; d = p1 - p2, s = sqrt(p1 q1 + p2 q2/r), q the normal quantile of
    /// alpha, r = n2/n1.
    /// </para>
    /// Source: Julious (2004), Statistics in Medicine 23; Schuirmann (1987) for the two one-sided tests.
    /// </summary>
    /// <param name="share1">The share p1 of the first group, in [0, 1].</param>
    /// <param name="share2">The share p2 of the second group, in [0, 1].</param>
    /// <param name="margin">The margin, in (0, 1).</param>
    /// <param name="size1">The size of the first group, above 0.</param>
    /// <param name="size2">The size of the second group; default: that of the first.</param>
    /// <param name="alpha">The significance level of each of the two tests, in (0, 1); default: 0.05.</param>
    /// <returns>The power, in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static double OfEquivalence(double share1, double share2, double margin, double size1, double? size2 = null, double alpha = 0.05)
    {
        var (s, tail) = CheckedMargins(share1, share2, margin, size1, size2, alpha);
        return EquivalencePower.OfEquivalence(size1, share1 - share2, margin, s, tail);
    }

    private static (double Deviation, double Tail) CheckedMargins(double share1, double share2, double margin, double size1, double? size2, double alpha)
    {
        PlanningDomain.Share(share1);
        PlanningDomain.Share(share2);
        PlanningDomain.Margin(margin);
        PlanningDomain.Size(size1);
        PlanningDomain.Size(size2 ?? size1, nameof(size2));
        var r = (size2 ?? size1) / size1;
        return (
            Math.Sqrt((share1 * (1 - share1)) + (share2 * (1 - share2) / r)),
            new PlannedTest { Alpha = alpha, Alternative = Alternative.Greater }.Tail);
    }
}
