namespace SurveyStats.Significance;

/// <summary>
/// Gart's adjusted logit interval for an odds ratio: Woolf's after adding one half to every cell, always (Haldane and Anscombe's
/// correction).
/// <para>
/// Formula: ln o' -/+ z sqrt(1/x1' + 1/y1' + 1/x2' + 1/y2'), x' = x + 1/2, y' = n - x + 1/2, o' = x1' y2'/(y1' x2'), which is the estimate
/// too.
/// </para>
/// Defined for all tables; drawn towards 1. Source: Gart (1966), Biometrics 22; Haldane (1956), Annals of Human Genetics 20; Anscombe
/// (1956), Biometrika 43.
/// </summary>
internal sealed class GartInterval() : OddsRatioIntervalMethod("Gart")
{
    private protected override double? Estimate(double x1, double n1, double x2, double n2) =>
        (x1 + 0.5) / (n1 - x1 + 0.5) * ((n2 - x2 + 0.5) / (x2 + 0.5));

    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail) =>
        WoolfInterval.OfCells(x1 + 0.5, n1 - x1 + 0.5, x2 + 0.5, n2 - x2 + 0.5, tail);
}
