namespace SurveyStats.Significance;

/// <summary>
/// No adjustment: p-values as they are. Fit only for comparisons chosen in advance.
/// Source: Rothman (1990), Epidemiology 1, for the case in which none is needed.
/// </summary>
internal sealed class NoAdjustment() : Adjustment("none")
{
    /// <inheritdoc/>
    internal override string? IntervalAdjustment => null;

    private protected override double[] AdjustRising(double[] p, PValueScale scale) => p;
}
