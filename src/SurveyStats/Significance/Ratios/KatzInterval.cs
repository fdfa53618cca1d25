using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Katz's interval for a ratio: Wald's on the logarithm.
/// <para>
/// Formula: ln r -/+ z sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2), r = p1/p2. Undefined where x1 or x2 is 0; a point where both shares are 1.
/// </para>
/// Bad for small bases and shares near 0 or 1: use Koopman's. Source: Katz, Baptista, Azen and Pike (1978), Biometrics 34, method C.
/// </summary>
internal sealed class KatzInterval() : RatioIntervalMethod("Katz")
{
    private protected override (double Lower, double Upper)? Limits(double x1, double n1, double x2, double n2, double tail)
    {
        if (x1 == 0 || x2 == 0)
        {
            return null;
        }

        // 1/x - 1/n = (n - x)/(n x), without cancellation.
        var margin = Normal.UpperQuantile(tail) * Math.Sqrt(((n1 - x1) / n1 / x1) + ((n2 - x2) / n2 / x2));
        var r = x1 / n1 / (x2 / n2);
        return (r * Math.Exp(-margin), r * Math.Exp(margin));
    }
}
