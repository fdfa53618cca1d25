using SurveyStats.Significance;

namespace SurveyStats;

/// <content>How large the difference is, and how firm the finding.</content>
public sealed partial class Comparison
{
    /// <summary>Cohen's h of the two shares, see <see cref="EffectSize.CohenH"/>; null if a base is empty.</summary>
    public double? CohenH => (First.Estimate, Second.Estimate) is ({ } p1, { } p2) ? EffectSize.CohenH(p1, p2) : null;

    /// <summary>In how many people one more, or one fewer, gives the answer, with its interval; null if there is no interval of the difference.</summary>
    public NumberNeeded? NumberNeeded => Interval is { } interval && Difference is { } d ? new NumberNeeded(d, interval) : null;

    /// <summary>The test by which independent shares were compared; null for overlapping ones.</summary>
    internal TwoProportionTest? Procedure { get; init; }

    /// <summary>How few answers must change to turn the finding, by its own test; see <see cref="SurveyStats.FragilityIndex"/>.</summary>
    /// <param name="alpha">The p-value, not adjusted, up to which a difference is significant, in (0, 1); default: 0.05.</param>
    /// <returns>The index; null where a base is empty, segments overlap, or the sample is not a simple random one from a large population.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Alpha is not between 0 and 1.</exception>
    public FragilityIndex? FragilityIndex(double alpha = 0.05) =>
        Procedure is null || !IsPlain(First) || !IsPlain(Second) ? null
        : SurveyStats.FragilityIndex.Of(First.Count, First.Base.Unweighted, Second.Count, Second.Base.Unweighted, Procedure, alpha);

    /// <summary>
    /// The design effect up to which the difference is significant, by its own test without adjustment: above 1 if it is significant now. A sample that
    /// is clustered, or less like a random one than it is taken to be, by more than this factor does not show the difference.
    /// </summary>
    /// <remarks>
    /// Formula: (z / z_crit)^2 for z tests and Pearson's; otherwise the D at which x1/D of n1/D against x2/D of n2/D has p = alpha.
    /// Source: Kish (1965), Survey Sampling, section 8.2.
    /// </remarks>
    /// <param name="alpha">The p-value up to which a difference is significant, in (0, 1); default: 0.05.</param>
    /// <returns>
    /// The design effect, in relation to the present one; null if the test is undefined, needs whole counts, or has the same outcome at any.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Alpha is not between 0 and 1.</exception>
    public double? TippingDesignEffect(double alpha = 0.05)
    {
        if (!(alpha > 0 && alpha < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Give an error probability between 0 and 1, such as 0.05.");
        }

        return Test.PValue is null || Procedure is WholeCountTest ? null
            : Procedure is null or PooledZTest or UnpooledZTest
                ? Test.Statistic is { } z ? Significance.TippingDesignEffect.OfSquare(z * z, alpha) : null
            : Procedure is PearsonTwoProportionTest ? Significance.TippingDesignEffect.OfSquare(Test.Statistic!.Value, alpha)
            : Significance.TippingDesignEffect.Of(
                First.PrecisionCount, First.PrecisionBase, Second.PrecisionCount, Second.PrecisionBase, Procedure, alpha);
    }

    private static bool IsPlain(Proportion share) =>
        share.Base.Unweighted > 0 && share.PrecisionBase == share.Base.Unweighted && share.PrecisionCount == share.Count;
}
