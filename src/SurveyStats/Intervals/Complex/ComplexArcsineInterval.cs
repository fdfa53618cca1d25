using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The interval on the scale of the angle asin(sqrt(p)), whose variance by linearisation is V/(4 p q).
/// <para>
/// Formula: sin^2(asin(sqrt(p)) -/+ t sqrt(V/(4 p q))), the angle clamped to [0, pi/2]. R does not clamp: there an angle below 0 is reflected, and the lower
/// limit rises again as p falls.
/// </para>
/// Bad for p near 0 or 1: it covers too little. Source: Anscombe (1948), Biometrika 35, 246-254; Lumley (2010), Complex Surveys, section 2.3.
/// </summary>
internal sealed class ComplexArcsineInterval(string name, bool isClamped) : ComplexIntervalMethod(name)
{
    private protected override ComplexLimits? Limits(ComplexShare share, double tail)
    {
        var (p, q) = (share.Estimate, 1 - share.Estimate);
        var t = StudentT.UpperQuantile(tail, share.DegreesOfFreedom);
        var margin = t * share.StandardError!.Value / (2 * Math.Sqrt(p) * Math.Sqrt(q));
        var (lower, upper) = ArcsineInterval.Limits(Math.Sqrt(p), Math.Sqrt(q), margin, isClamped);
        return new ComplexLimits(lower, upper, null, t);
    }
}
