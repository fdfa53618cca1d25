using SurveyStats.Planning;

namespace SurveyStats;

/// <summary>The power of tests of proportions: the probability that they find a difference that is there.</summary>
public static partial class Power
{
    /// <summary>
    /// The power of the z test of one proportion against a given share.
    /// <para>
    /// Formula: Phi((sqrt(n) d - q sqrt(p0 q0) - c/sqrt(n))/sqrt(p1 q1)), d = p1 - p0 in the direction of the alternative, q the normal quantile of the
    /// significance level, c = 1/2 with continuity correction, else 0.
    /// </para>
    /// Bad where n p0 or n q0 is below about 5: look at <see cref="OfBinomialTest"/>. Source: Fleiss, Levin and Paik (2003), section 2.4.
    /// </summary>
    /// <param name="share">The share p1 that is true, in [0, 1].</param>
    /// <param name="nullShare">The share p0 of the hypothesis, in [0, 1].</param>
    /// <param name="size">The sample size n, above 0; the effective one for weighted samples.</param>
    /// <param name="test">The test; default: two-sided at 5 %. "Greater" is that the share lies above that of the hypothesis.</param>
    /// <returns>The power, in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static double OfOneProportion(double share, double nullShare, double size, PlannedTest? test = null)
    {
        test ??= PlannedTest.Default;
        PlanningDomain.Share(share);
        PlanningDomain.Share(nullShare);
        PlanningDomain.Size(size);
        return ProportionPower.OfOne(share, nullShare, test).At(size, test.Tail, test.BothTails);
    }

    /// <summary>
    /// The power of the pooled z test (Pearson's chi-square) of two proportions.
    /// <para>
    /// Formula: Phi((sqrt(n1) d - q sqrt(P Q (1 + 1/r)) - c/sqrt(n1))/sqrt(p1 q1 + p2 q2/r)), d = p1 - p2 in the direction of the alternative, r = n2/n1,
    /// P = (p1 + r p2)/(1 + r), q the normal quantile of the significance level, c = (1 + 1/r)/2 with continuity correction, else 0.
    /// </para>
    /// Bad where expected counts are below about 5: look at <see cref="ByEnumeration"/>. Source: Fleiss, Levin and Paik (2003), section 4.2; as R's
    /// power.prop.test for r = 1.
    /// </summary>
    /// <param name="share1">The share p1 of the first group, in [0, 1].</param>
    /// <param name="share2">The share p2 of the second group, in [0, 1].</param>
    /// <param name="size1">The size n1 of the first group, above 0; the effective one for weighted samples.</param>
    /// <param name="size2">The size n2 of the second group; default: that of the first.</param>
    /// <param name="test">The test; default: two-sided at 5 %. "Greater" is that the first share is greater.</param>
    /// <returns>The power, in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public static double OfTwoProportions(double share1, double share2, double size1, double? size2 = null, PlannedTest? test = null)
    {
        test ??= PlannedTest.Default;
        PlanningDomain.Share(share1);
        PlanningDomain.Share(share2);
        PlanningDomain.Size(size1);
        PlanningDomain.Size(size2 ?? size1, nameof(size2));
        return ProportionPower.OfTwo(share1, share2, (size2 ?? size1) / size1, test).At(size1, test.Tail, test.BothTails);
    }
}
