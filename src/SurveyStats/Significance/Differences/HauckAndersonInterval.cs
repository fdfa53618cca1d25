using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Hauck and Anderson's interval: Wald's with unbiased variances and a continuity correction.
/// <para>Formula: d -/+ (1/(2 min(n1, n2)) + z sqrt(p1 q1/(n1 - 1) + p2 q2/(n2 - 1))).</para>
/// A base of 1 or less has no variance estimate: the limits are then -1 and 1. Better than Wald's corrected interval, still poor for shares
/// near 0 or 1.
/// Source: Hauck and Anderson (1986), The American Statistician 40.
/// </summary>
internal sealed class HauckAndersonInterval() : DifferenceIntervalMethod("Hauck-Anderson")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        if (Math.Min(n1, n2) <= 1)
        {
            return (-1, 1);
        }

        var spread = Normal.UpperQuantile(tail) * Math.Sqrt(Variance(x1, n1) + Variance(x2, n2));
        var margin = spread + (1 / (2 * Math.Min(n1, n2)));
        var d = ExactDifference.OfShares(x1, n1, x2, n2);
        return (d - margin, d + margin);
    }

    private static double Variance(double x, double n) => x / n * ((n - x) / n) / (n - 1);
}
