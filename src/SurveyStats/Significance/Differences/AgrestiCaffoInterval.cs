using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Agresti and Caffo's interval: Wald's after adding one success and one failure to each sample.
/// <para>
/// Formula: d' -/+ z sqrt(p1' q1'/(n1 + 2) + p2' q2'/(n2 + 2)), p' = (x + 1)/(n + 2), d' = p1' - p2'; z at the requested level.
/// </para>
/// Good and simple from bases of about 5 on; conservative for shares near 0 or 1. At low levels it need not contain d where a share is
/// 0 or 1.
/// Source: Agresti and Caffo (2000), The American Statistician 54.
/// </summary>
internal sealed class AgrestiCaffoInterval() : DifferenceIntervalMethod("Agresti-Caffo")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var variance = WaldDifferenceInterval.Variance(x1 + 1, n1 + 2) + WaldDifferenceInterval.Variance(x2 + 1, n2 + 2);
        var margin = Normal.UpperQuantile(tail) * Math.Sqrt(variance);
        var d = ExactDifference.OfShares(x1 + 1, n1 + 2, x2 + 1, n2 + 2);
        return (d - margin, d + margin);
    }
}
