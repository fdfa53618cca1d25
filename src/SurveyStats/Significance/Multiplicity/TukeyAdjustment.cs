using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Tukey and Kramer's adjustment for all pairs of k independent groups: the adjusted p of a statistic t is P(R > |t| sqrt(2)), R the range of k
/// independent standard normal variables (the studentized range with infinite degrees of freedom).
/// <para>Exact for groups of equal variance, otherwise conservative; controls the probability of any false finding. For all pairs only.</para>
/// Source: Tukey (1953); Kramer (1956), Biometrics 12; Hayter (1984), Annals of Statistics 12, for unequal variances.
/// </summary>
internal sealed class TukeyAdjustment() : JointAdjustment("Tukey")
{
    private protected override Func<double, double> LogUpperTail(int[] rows, JointDistribution joint)
    {
        var k = joint.IndependentGroups ?? throw new InvalidOperationException(
            "Tukey's adjustment is for all pairs of segments without common respondents. Use CompareAllPairs by a segmentation without groups and "
            + "totals, or Adjustment.MaxT.");
        return c => StudentizedRange.LogUpperTail(c * Math.Sqrt(2), k, double.PositiveInfinity);
    }
}
