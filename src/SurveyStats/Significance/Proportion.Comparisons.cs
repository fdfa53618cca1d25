using SurveyStats.Significance;

namespace SurveyStats;

/// <content>The comparison of loose shares.</content>
public sealed partial class Proportion
{
    /// <summary>Compares this share with that of an independent sample: nobody may be in both.</summary>
    /// <param name="other">The other share, the second of the comparison.</param>
    /// <param name="level">The confidence level of the interval; default: 95 %.</param>
    /// <param name="test">The test, at effective bases; default: pooled z.</param>
    /// <param name="interval">The interval, at effective bases; default: Newcombe.</param>
    /// <remarks>Two segments of one survey are compared by <see cref="ProportionSet.Compare"/>, which knows whether they overlap.</remarks>
    public Comparison CompareWithIndependent(
        Proportion other, ConfidenceLevel level = default, TwoProportionTest? test = null, DifferenceIntervalMethod? interval = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IndependentProportions.Compare(this, other, level, test, interval);
    }
}
