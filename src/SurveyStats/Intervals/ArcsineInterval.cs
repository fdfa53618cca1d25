using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The interval on the scale of the angle asin(sqrt(p)), whose variance hardly depends on p, with Anscombe's 3/8.
/// <para>
/// Formula: p' = (x + 3/8)/(n + 3/4); sin^2(asin(sqrt(p')) -/+ z/(2 sqrt(n))), the angle clipped to [0, pi/2]. No special case at x = 0 and x = n.
/// </para>
/// Bad: it covers too little for p near 0 or 1; at low levels it does not contain x/n for x near 0 or n.
/// Source: Anscombe (1948), Biometrika 35; Brown, Cai and DasGupta (2001), Statistical Science 16, section 4.2.
/// </summary>
internal sealed class ArcsineInterval() : IntervalMethod("arcsine")
{
    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        var margin = Normal.UpperQuantile(tail) / (2 * Math.Sqrt(trials));
        return Limits(Math.Sqrt(successes + 0.375), Math.Sqrt(trials - successes + 0.375), margin, isClamped: true);
    }

    /// <summary>sin^2 of the angle whose tangent is root/rootOfFailures, less and more a margin; clamped to [0, pi/2] or not.</summary>
    public static (double Lower, double Upper) Limits(double root, double rootOfFailures, double margin, bool isClamped)
    {
        // The angle of the failures is pi/2 less that of the successes. Each limit comes from the one that is near 0, so that no end loses digits.
        var (angle, angleOfFailures) = (Math.Atan2(root, rootOfFailures), Math.Atan2(rootOfFailures, root));
        return (
            angle - margin < Math.PI / 4 ? SquaredSine(angle - margin) : 1 - SquaredSine(angleOfFailures + margin),
            angle + margin < Math.PI / 4 ? SquaredSine(angle + margin) : 1 - SquaredSine(angleOfFailures - margin));

        double SquaredSine(double x)
        {
            var sine = Math.Sin(isClamped ? Math.Clamp(x, 0, Math.PI / 2) : x);
            return sine * sine;
        }
    }
}
