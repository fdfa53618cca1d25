namespace SurveyStats.Significance;

/// <summary>
/// Bonferroni's adjustment, m p. Conservative for many tests. Source: Dunn (1961), Journal of the American Statistical Association 56.
/// </summary>
internal sealed class BonferroniAdjustment() : Adjustment(FullName)
{
    public const string FullName = "Bonferroni";

    private protected override double[] AdjustRising(double[] p, PValueScale scale) => Each(p, (x, _) => scale.Times(x, p.Length));
}
