namespace SurveyStats.Significance;

/// <summary>
/// The step-down form of Šidák's adjustment: the running maximum of 1 - (1 - p(i))^(m - i + 1).
/// Source: Holland and Copenhaver (1987), Biometrics 43.
/// </summary>
internal sealed class HolmSidakAdjustment() : Adjustment("Holm-Sidak")
{
    /// <inheritdoc/>
    internal override string? IntervalAdjustment => SidakAdjustment.FullName;

    /// <inheritdoc/>
    internal override double IntervalAlpha(double alpha, int[] rows, JointDistribution joint) => SidakAdjustment.EachOf(alpha, rows.Length);

    private protected override double[] AdjustRising(double[] p, PValueScale scale) =>
        RunningMaximum(Each(p, (x, i) => scale.AnyOf(x, p.Length - i)));
}
