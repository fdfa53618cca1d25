namespace SurveyStats.Significance;

/// <summary>
/// Bonferroni's adjustment, m p. Conservative for many tests. Source: Dunn (1961), Journal of the American Statistical Association 56.
/// </summary>
internal sealed class BonferroniAdjustment() : Adjustment("Bonferroni")
{
    private protected override double[] AdjustRising(double[] p) => [.. p.Select(x => p.Length * x)];
}
