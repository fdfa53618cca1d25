using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Wald's interval for a difference with the full continuity correction.
/// <para>
/// Formula: d -/+ (z sqrt(p1 q1/n1 + p2 q2/n2) + (1/n1 + 1/n2)/2). R's prop.test corrects by no more than |d|, and differs where |d| is
/// less than (1/n1 + 1/n2)/2.
/// </para>
/// Bad: too wide for most shares and still too narrow for some. Source: Newcombe (1998), Statistics in Medicine 17, method 2.
/// </summary>
internal sealed class WaldCorrectedDifferenceInterval() : DifferenceIntervalMethod("Wald, continuity-corrected")
{
    private protected override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var variance = WaldDifferenceInterval.Variance(x1, n1) + WaldDifferenceInterval.Variance(x2, n2);
        var margin = (Normal.UpperQuantile(tail) * Math.Sqrt(variance)) + (((1 / n1) + (1 / n2)) / 2);
        var d = ExactDifference.OfShares(x1, n1, x2, n2);
        return (d - margin, d + margin);
    }
}
