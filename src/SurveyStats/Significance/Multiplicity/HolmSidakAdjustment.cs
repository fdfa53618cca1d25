namespace SurveyStats.Significance;

/// <summary>
/// The step-down form of Šidák's adjustment: the running maximum of 1 - (1 - p(i))^(m - i + 1).
/// Source: Holland and Copenhaver (1987), Biometrics 43.
/// </summary>
internal sealed class HolmSidakAdjustment() : Adjustment("Holm-Sidak")
{
    private protected override double[] AdjustRising(double[] p) => RunningMaximum([.. p.Select((x, i) => SidakAdjustment.Adjust(x, p.Length - i))]);
}
