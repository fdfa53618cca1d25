namespace SurveyStats.Numerics;

/// <summary>
/// The step of the quantile solvers. A tail as a function of u (log x for gamma, log odds of x for beta) is log-concave, so Newton's
/// method on its logarithm converges from any start: after one step it stays on the side from which it approaches monotonically.
/// Halley's correction makes it cubic near the root; it is left out after the first steps, so that the proof holds.
/// </summary>
internal static class QuantileStep
{
    internal const int MostSteps = 200;

    /// <summary>A start far on the wrong side must not throw the argument out of the range of doubles.</summary>
    private const double LongestStep = 40;

    private const int HalleySteps = 12;

    /// <summary>A step this small, in units of u and of the scale of the tail, leaves an error (its cube) below the rounding.</summary>
    private const double SmallStep = 1e-6;

    /// <summary>The step in u that takes the lower tail F(u) to p, and whether it is the last one needed.</summary>
    /// <param name="p">The lower tail sought.</param>
    /// <param name="tail">The tails at u.</param>
    /// <param name="logDensitySlope">The derivative of log F'(u).</param>
    /// <param name="iteration">0, 1, 2, ...</param>
    internal static (double Step, bool IsLast) Of(double p, Tail tail, double logDensitySlope, int iteration)
    {
        var lower = tail.Lower;
        double difference = Math.Abs(lower - p) < 0.5 * lower && lower > 1e-300
            ? Elementary.LogOnePlus((p - lower) / lower)
            : Math.Log(p) - tail.LogLower;
        var hazard = tail.LowerHazard;
        var step = difference / hazard;
        if (iteration < HalleySteps)
        {
            step /= Math.Clamp(1 + 0.5 * step * (logDensitySlope - hazard), 0.5, 2);
        }

        if (double.IsNaN(step))
        {
            return (0, true);
        }

        step = Math.Clamp(step, -LongestStep, LongestStep);
        return (step, Math.Abs(step) * Math.Max(1, hazard) < SmallStep);
    }
}
