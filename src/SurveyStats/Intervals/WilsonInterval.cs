using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// Wilson's score interval: all p0 that the score test does not reject.
/// <para>Formula: (x + z^2/2 -/+ z sqrt(x q + z^2/4)) / (n + z^2), q = 1 - x/n; the lower limit is 0 at x = 0, the upper 1 at x = n.</para>
/// <para>
/// The limits are the roots of (n + z^2) u^2 - (2x + z^2) u + x^2/n = 0. The smaller one is computed as x^2 / (n (n + z^2)) divided by the larger,
/// which has no cancellation.
/// </para>
/// Good from n = 10 on; covers a little less than the level for p very near 0 or 1, where Clopper-Pearson is safe.
/// Source: Wilson (1927), Journal of the American Statistical Association 22.
/// </summary>
internal sealed class WilsonInterval() : IntervalMethod("Wilson")
{
    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        var z = Normal.UpperQuantile(tail);
        var (small, large) = Roots(successes, trials, z * z);

        // A tail above one half turns the limits round: the lower bound then lies above the estimate.
        return z >= 0 ? (small, large) : (large, small);
    }

    /// <summary>The roots in u of n (x/n - u)^2 = z^2 u (1 - u), for 0 &lt;= x &lt;= n; 0 at x = 0 and 1 at x = n exactly.</summary>
    public static (double Small, double Large) Roots(double x, double n, double z2)
    {
        var spread = Math.Sqrt(z2) * Math.Sqrt((x * ((n - x) / n)) + (z2 / 4));
        var large = x == n ? 1 : (x + (z2 / 2) + spread) / (n + z2);
        return (x == 0 ? 0 : x / n * (x / (n + z2)) / large, large);
    }
}
