namespace SurveyStats.Significance;

/// <summary>
/// Hochberg's adjustment: the running minimum, from the largest p on, of (m - i + 1) p(i). Needs independence or positive dependence.
/// Source: Hochberg (1988), Biometrika 75.
/// </summary>
internal sealed class HochbergAdjustment() : Adjustment("Hochberg")
{
    private protected override double[] AdjustRising(double[] p, PValueScale scale) =>
        RunningMinimum(Each(p, (x, i) => scale.Times(x, p.Length - i)));
}
