namespace SurveyStats.Significance;

/// <summary>
/// Single-step max-T: the adjusted p of a statistic t is P(max |T| > |t|) for T jointly normal with the correlations of the differences. For
/// comparisons with one reference it is Dunnett's adjustment, for all pairs of equal variances Tukey's.
/// <para>
/// Never larger than Bonferroni's or Šidák's; controls the probability of any false finding. The correlations are estimated, so that it is as good as
/// the normal approximation. Accuracy: to 12 digits for comparisons of independent segments with one reference, for two comparisons, and for all
/// pairs of three segments; otherwise by a lattice rule, to about three digits.
/// </para>
/// Source: Hothorn, Bretz and Westfall (2008), Biometrical Journal 50, 346-363; Dunnett (1955), Journal of the American Statistical Association 50.
/// </summary>
internal sealed class MaxTAdjustment() : JointAdjustment("max-T")
{
    private protected override Func<double, double> LogUpperTail(int[] rows, JointDistribution joint) => joint.MaximumOf(rows).LogUpperTail;
}
