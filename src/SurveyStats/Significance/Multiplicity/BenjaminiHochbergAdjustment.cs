namespace SurveyStats.Significance;

/// <summary>
/// Benjamini and Hochberg's adjustment: the running minimum, from the largest p on, of m p(i) / i. Controls the false discovery rate.
/// Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57.
/// </summary>
internal sealed class BenjaminiHochbergAdjustment() : Adjustment("Benjamini-Hochberg")
{
    private protected override double[] AdjustRising(double[] p) => RunningMinimum([.. p.Select((x, i) => p.Length * x / (i + 1))]);
}
