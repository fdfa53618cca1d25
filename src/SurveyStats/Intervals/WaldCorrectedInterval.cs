using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Wald's interval with continuity correction.
/// <para>Formula: p -/+ (z sqrt(p q / n) + 1/(2n)); taken literally at x = 0 and x = n, where the margin is 1/(2n).</para>
/// Bad: a little better than Wald's, but as erratic; for comparison with other software only.
/// Source: Blyth and Still (1983), Journal of the American Statistical Association 78; Newcombe (1998), Statistics in Medicine 17, method 2.
/// </summary>
internal sealed class WaldCorrectedInterval() : IntervalMethod("Wald, continuity-corrected")
{
    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        var p = successes / trials;
        var margin = (Normal.UpperQuantile(tail) * Math.Sqrt(p * ((trials - successes) / trials) / trials)) + (0.5 / trials);
        return (p - margin, p + margin);
    }
}
