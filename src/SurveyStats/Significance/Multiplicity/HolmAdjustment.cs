namespace SurveyStats.Significance;

/// <summary>
/// Holm's adjustment: the running maximum of (m - i + 1) p(i), i = 1, ..., m. Valid under any dependence.
/// Source: Holm (1979), Scandinavian Journal of Statistics 6.
/// </summary>
internal sealed class HolmAdjustment() : Adjustment("Holm")
{
    private protected override double[] AdjustRising(double[] p, PValueScale scale) =>
        RunningMaximum(Each(p, (x, i) => scale.Times(x, p.Length - i)));
}
