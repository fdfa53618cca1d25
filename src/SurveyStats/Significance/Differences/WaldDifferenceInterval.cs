using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Wald's interval for a difference.
/// <para>Formula: d -/+ z sqrt(p1 q1/n1 + p2 q2/n2), q = 1 - p.</para>
/// Bad: it covers too little for small samples and shares near 0 or 1, and is a point where both shares are 0 or 1.
/// Source: Laplace (1812); Newcombe (1998), Statistics in Medicine 17, method 1.
/// </summary>
internal sealed class WaldDifferenceInterval() : DifferenceIntervalMethod("Wald")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var margin = Normal.UpperQuantile(tail) * Math.Sqrt(Variance(x1, n1) + Variance(x2, n2));
        var d = ExactDifference.OfShares(x1, n1, x2, n2);
        return (d - margin, d + margin);
    }

    /// <summary>p q / n.</summary>
    public static double Variance(double x, double n) => x / n * ((n - x) / n) / n;
}
