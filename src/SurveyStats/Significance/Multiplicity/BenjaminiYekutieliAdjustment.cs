namespace SurveyStats.Significance;

/// <summary>
/// Benjamini and Yekutieli's adjustment: Benjamini and Hochberg's times 1 + 1/2 + ... + 1/m. Valid under any dependence; conservative.
/// Source: Benjamini and Yekutieli (2001), Annals of Statistics 29.
/// </summary>
internal sealed class BenjaminiYekutieliAdjustment() : Adjustment("Benjamini-Yekutieli")
{
    /// <inheritdoc/>
    internal override string? IntervalAdjustment => null;

    private protected override double[] AdjustRising(double[] p, PValueScale scale)
    {
        var harmonic = Enumerable.Range(1, p.Length).Sum(k => 1.0 / k);
        return RunningMinimum(Each(p, (x, i) => scale.Times(x, p.Length * harmonic / (i + 1))));
    }
}
