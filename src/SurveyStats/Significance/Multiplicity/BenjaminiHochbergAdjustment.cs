namespace SurveyStats.Significance;

/// <summary>
/// Benjamini and Hochberg's adjustment: the running minimum, from the largest p on, of m p(i) / i. Controls the false discovery rate.
/// Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57.
/// </summary>
internal sealed class BenjaminiHochbergAdjustment() : Adjustment("Benjamini-Hochberg")
{
    /// <inheritdoc/>
    internal override string? IntervalAdjustment => null;

    private protected override double[] AdjustRising(double[] p, PValueScale scale) =>
        RunningMinimum(Each(p, (x, i) => scale.Times(x, p.Length / (i + 1.0))));
}
