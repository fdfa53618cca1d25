using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Wilson's score interval with continuity correction: all p0 that the corrected score test does not reject.
/// <para>
/// Formula: lower = (2x + z^2 - 1 - z sqrt(z^2 - 2 - 1/n + 4p(nq + 1))) / (2(n + z^2)), 0 at x = 0; upper = (2x + z^2 + 1 + z sqrt(z^2 + 2 - 1/n +
/// 4p(nq - 1))) / (2(n + z^2)), 1 at x = n. These are Wilson's limits of x - 1/2 and of x + 1/2, and are computed so, without cancellation.
/// </para>
/// For effective counts: the lower limit is 0 for x up to 1/2, the upper 1 from n - 1/2 on.
/// Bad: conservative, nearly as wide as Clopper-Pearson. Source: Newcombe (1998), Statistics in Medicine 17, method 4.
/// </summary>
internal sealed class WilsonCorrectedInterval() : IntervalMethod("Wilson, continuity-corrected")
{
    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        var (x, n) = (successes, trials);
        var atLower = WilsonInterval.Roots(Math.Clamp(x - 0.5, 0, n), n, z * z);
        var atUpper = WilsonInterval.Roots(Math.Clamp(x + 0.5, 0, n), n, z * z);

        // A tail above one half turns the limits round.
        return (
            x <= 0.5 ? 0 : z >= 0 ? atLower.Small : atLower.Large,
            n - x <= 0.5 ? 1 : z >= 0 ? atUpper.Large : atUpper.Small);
    }
}
