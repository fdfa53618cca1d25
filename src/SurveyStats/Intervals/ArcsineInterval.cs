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
        var (root, rootOfFailures) = (Math.Sqrt(successes + 0.375), Math.Sqrt(trials - successes + 0.375));
        var margin = Normal.UpperQuantile(tail) / (2 * Math.Sqrt(trials));

        // The angle of the failures is pi/2 less that of the successes. Each limit comes from the one that is near 0, so that no end loses digits.
        var (angle, angleOfFailures) = (Math.Atan2(root, rootOfFailures), Math.Atan2(rootOfFailures, root));
        return (
            angle - margin < Math.PI / 4 ? SquaredSine(angle - margin) : 1 - SquaredSine(angleOfFailures + margin),
            angle + margin < Math.PI / 4 ? SquaredSine(angle + margin) : 1 - SquaredSine(angleOfFailures - margin));
    }

    private static double SquaredSine(double angle)
    {
        var sine = Math.Sin(Math.Clamp(angle, 0, Math.PI / 2));
        return sine * sine;
    }
}
