using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Brown and Li's Jeffreys interval: Wald's around the Jeffreys estimates of both shares.
/// <para>Formula: d' -/+ z sqrt(p1' q1'/n1 + p2' q2'/n2), p' = (x + 1/2)/(n + 1), d' = p1' - p2'.</para>
/// Near the level on average; like every symmetric interval poor for shares near 0 or 1. At low levels it need not contain d where a share
/// is 0 or 1.
/// Source: Brown and Li (2005), Journal of Statistical Planning and Inference 130.
/// </summary>
internal sealed class BrownLiInterval() : DifferenceIntervalMethod("Brown-Li")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var margin = Normal.UpperQuantile(tail) * Math.Sqrt(Variance(x1, n1) + Variance(x2, n2));
        var d = ExactDifference.OfShares(x1 + 0.5, n1 + 1, x2 + 0.5, n2 + 1);
        return (d - margin, d + margin);
    }

    private static double Variance(double x, double n) => (x + 0.5) / (n + 1) * ((n - x + 0.5) / (n + 1)) / n;
}
