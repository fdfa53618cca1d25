using SurveyStats.Planning;

namespace SurveyStats;

/// <content>Sizes for exact tests.</content>
public static partial class SampleSize
{
    private const long LargestExactSize = 100_000;

    /// <summary>
    /// The sample size from which on the exact binomial test of one proportion has a power.
    /// <para>
    /// Formula: the smallest n with <see cref="Power.OfBinomialTest"/> at least the power asked for at n and at every larger size: the power of exact tests rises in saws, and
    /// the first size at which it touches would be a lucky one. Multiplied by the design effect.
    /// </para>
    /// Found downwards from well above the size of the corrected z test. Source: Chernick and Liu (2002), The American Statistician 56.
    /// </summary>
    /// <param name="share">The share p1 that is expected, in [0, 1].</param>
    /// <param name="nullShare">The share p0 of the hypothesis, in [0, 1], another.</param>
    /// <param name="power">The power, between the significance level and 1; default: 0.8.</param>
    /// <param name="test">The test; default: two-sided at 5 %. "Greater" is that the share lies above that of the hypothesis.</param>
    /// <param name="designEffect">The design effect, above 0; default: 1.</param>
    /// <param name="responseRate">The expected share of those invited who answer, in (0, 1]; default: not asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range, or more than 100,000 responses are needed.</exception>
    /// <exception cref="ArgumentException">The shares are equal, or lie in the direction in which the one-sided test cannot find them.</exception>
    public static SampleSizePlan ForBinomialTest(
        double share,
        double nullShare,
        double power = UsualPower,
        PlannedTest? test = null,
        double designEffect = 1,
        double? responseRate = null)
    {
        test ??= PlannedTest.Default;
        Check(share, nullShare, power, test, designEffect, responseRate);
        var start = ProportionPower.OfOne(share, nullShare, test with { ContinuityCorrection = true }).SizeFor(power, test.Tail, bothTails: false);
        if (!(start < LargestExactSize))
        {
            throw new ArgumentOutOfRangeException(
                nameof(share), share, FormattableString.Invariant($"More than {LargestExactSize} responses are needed against {nullShare}. Use ForOneProportion for large samples."));
        }

        var size = ExactBinomialPower.SizeFor((long)Math.Ceiling(start), share, nullShare, power, test);
        return new SampleSizePlan(
            [designEffect * size],
            TestGoal($"a share of {PlannedFigure.Share(share)} against {PlannedFigure.Share(nullShare)} exactly", power, test),
            Assumptions(designEffect, "the exact binomial test"),
            responseRate);
    }
}
