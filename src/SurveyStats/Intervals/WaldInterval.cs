using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Wald's interval.
/// <para>Formula: p -/+ z sqrt(p q / n).</para>
/// Bad: it covers far less than the level for small n and for p near 0 or 1, and shrinks to a point at x = 0 and x = n. For comparison with other
/// software only. Source: Laplace (1812), Théorie analytique des probabilités.
/// </summary>
internal sealed class WaldInterval() : IntervalMethod("Wald")
{
    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        var p = successes / trials;
        var margin = Normal.UpperQuantile(tail) * Math.Sqrt(p * ((trials - successes) / trials) / trials);
        return (p - margin, p + margin);
    }
}
