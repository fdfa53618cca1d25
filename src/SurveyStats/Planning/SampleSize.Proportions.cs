using SurveyStats.Planning;

namespace SurveyStats;

/// <content>Sizes for the tests of one and of two proportions.</content>
public static partial class SampleSize
{
    private const double UsualPower = 0.8;

    /// <summary>
    /// The sample size for the z test of one proportion against a given share.
    /// <para>
    /// Formula: n = ((q sqrt(p0 q0) + z sqrt(p1 q1))/(p1 - p0))^2, q the normal quantile of the significance level, z that of the power; with continuity
    /// correction n/4 (1 + sqrt(1 + 2/(n |p1 - p0|)))^2. Multiplied by the design effect.
    /// </para>
    /// Bad where n p0 or n q0 is below about 5: look at <see cref="Power.OfBinomialTest"/>. Source: Fleiss, Levin and Paik (2003), section 2.4.
    /// </summary>
    /// <param name="share">The share p1 that is expected, in [0, 1].</param>
    /// <param name="nullShare">The share p0 of the hypothesis, in [0, 1], another.</param>
    /// <param name="power">The power, between the significance level and 1; default: 0.8.</param>
    /// <param name="test">The test; default: two-sided at 5 %. "Greater" is that the share lies above that of the hypothesis.</param>
    /// <param name="designEffect">The design effect, above 0; default: 1.</param>
    /// <param name="responseRate">The expected share of those invited who answer, in (0, 1]; default: not asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    /// <exception cref="ArgumentException">The shares are equal, or lie in the direction in which the one-sided test cannot find them.</exception>
    public static SampleSizePlan ForOneProportion(
        double share,
        double nullShare,
        double power = UsualPower,
        PlannedTest? test = null,
        double designEffect = 1,
        double? responseRate = null)
    {
        test ??= PlannedTest.Default;
        Check(share, nullShare, power, test, designEffect, responseRate);
        var raw = designEffect * ProportionPower.OfOne(share, nullShare, test).SizeFor(power, test.Tail, test.BothTails);
        return new SampleSizePlan(
            [raw],
            TestGoal($"a share of {PlannedFigure.Share(share)} against {PlannedFigure.Share(nullShare)}", power, test),
            Assumptions(test, designEffect),
            responseRate);
    }

    /// <summary>
    /// The sample sizes for the pooled z test (Pearson's chi-square) of two proportions.
    /// <para>
    /// Formula: n1 = ((q sqrt(P Q (1 + 1/r)) + z sqrt(p1 q1 + p2 q2/r))/(p1 - p2))^2, n2 = r n1, P = (p1 + r p2)/(1 + r), q the normal quantile of the
    /// significance level, z that of the power; with continuity correction n1/4 (1 + sqrt(1 + 2 (r + 1)/(n1 r |p1 - p2|)))^2. Multiplied by the design effect.
    /// </para>
    /// Bad where expected counts are below about 5: look at <see cref="Power.ByEnumeration"/>. Source: Fleiss, Levin and Paik (2003), section 4.2; as R's
    /// power.prop.test for r = 1.
    /// </summary>
    /// <param name="share1">The share p1 of the first group, in [0, 1].</param>
    /// <param name="share2">The share p2 of the second group, in [0, 1], another.</param>
    /// <param name="power">The power, between the significance level and 1; default: 0.8.</param>
    /// <param name="ratio">The size of the second group over that of the first, r; default: 1.</param>
    /// <param name="test">The test; default: two-sided at 5 %. "Greater" is that the first share is greater.</param>
    /// <param name="designEffect">The design effect, above 0; default: 1.</param>
    /// <param name="responseRate">The expected share of those invited who answer, in (0, 1]; default: not asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    /// <exception cref="ArgumentException">The shares are equal, or lie in the direction in which the one-sided test cannot find them.</exception>
    public static SampleSizePlan ForTwoProportions(
        double share1,
        double share2,
        double power = UsualPower,
        double ratio = 1,
        PlannedTest? test = null,
        double designEffect = 1,
        double? responseRate = null)
    {
        test ??= PlannedTest.Default;
        Check(share1, share2, power, test, designEffect, responseRate);
        PlanningDomain.Ratio(ratio);
        var raw = designEffect * ProportionPower.OfTwo(share1, share2, ratio, test).SizeFor(power, test.Tail, test.BothTails);
        return new SampleSizePlan(
            [raw, ratio * raw],
            TestGoal($"{PlannedFigure.Share(share1)} against {PlannedFigure.Share(share2)}", power, test),
            Assumptions(test, designEffect),
            responseRate);
    }

    private static List<FormattableString> Assumptions(PlannedTest test, double designEffect) =>
        Assumptions(designEffect, test.ContinuityCorrection ? "a test with continuity correction" : "a test without continuity correction");

    private static List<FormattableString> Assumptions(double designEffect, string test)
    {
        var assumptions = new List<FormattableString>();
        AddDesignEffect(assumptions, designEffect);
        assumptions.Add($"{test}");
        return assumptions;
    }

    private static void Check(double share1, double share2, double power, PlannedTest test, double designEffect, double? responseRate)
    {
        PlanningDomain.Share(share1);
        PlanningDomain.Share(share2);
        test.CheckPower(power);
        PlanningDomain.DesignEffect(designEffect);
        PlanningDomain.ResponseRate(responseRate);
        if (!(test.Directed(share1 - share2) > 0))
        {
            throw new ArgumentException(
                share1 == share2
                    ? FormattableString.Invariant($"Both shares are {share1}: no sample finds a difference that is not there. Give two shares.")
                    : FormattableString.Invariant($"A test of '{test.Alternative}' cannot find {share1} against {share2}. Turn the alternative or the shares round."),
                nameof(share1));
        }
    }
}
