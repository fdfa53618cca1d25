using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Walter's adjusted-log interval for a ratio: Katz's after adding one half to every count.
/// <para>
/// Formula: ln r' -/+ z sqrt(1/x1' - 1/n1' + 1/x2' - 1/n2'), x' = x + 1/2, n' = n + 1/2, r' = (x1'/n1')/(x2'/n2'), always. A point where
/// both shares are 1.
/// </para>
/// Bad: drawn towards 1, and at x1 = 0 or x2 = 0 it need not contain the estimate, 0 or unbounded.
/// Source: Walter (1975), Biometrika 62; Pettigrew, Gart and Thomas (1986), Biometrika 73.
/// </summary>
internal sealed class WalterInterval() : RatioIntervalMethod("Walter")
{
    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var (y1, y2) = (n1 - x1, n2 - x2);
        var variance = (y1 / (n1 + 0.5) / (x1 + 0.5)) + (y2 / (n2 + 0.5) / (x2 + 0.5));
        var margin = Normal.UpperQuantile(tail) * Math.Sqrt(variance);
        var r = (x1 + 0.5) / (n1 + 0.5) / ((x2 + 0.5) / (n2 + 0.5));
        return (r * Math.Exp(-margin), r * Math.Exp(margin));
    }
}
