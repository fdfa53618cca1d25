using SurveyStats.Numerics;

namespace SurveyStats.Intervals;

/// <summary>
/// The skewness-corrected asymptotic score interval (SCAS): all p0 that the score test with a correction for the skewness of the binomial does not
/// reject.
/// <para>
/// Formula: the limits solve (x - n p)/sqrt(n p q) = -/+ z + (z^2 - 1)(1 - 2p)/(6 sqrt(n p q)), with + z for the lower one, where q = 1 - p. With
/// k = (z^2 - 1)/6, X = x - k and N = n - 2k this is (X - N p)^2 = z^2 n p q, a quadratic: p = (2 X N + n z^2 -/+ z sqrt(n) sqrt(n z^2 + 4 X (N - X))) /
/// (2 (N^2 + n z^2)). The lower limit is 0 at x = 0, the upper 1 at x = n.
/// </para>
/// Both tails are nearly of the same size, which makes it the choice for one bound. Where x does not exceed k (one success at 99.2 % two-sided) no small
/// p is rejected, and the lower limit is 0. For fractional x below about 1/6 it is extended to contain x/n.
/// Source: Laud (2017), Pharmaceutical Statistics 16, 334-348; Gart and Nam (1988), Biometrics 44, for the correction.
/// </summary>
internal sealed class ScasInterval() : IntervalMethod("SCAS")
{
    private protected override (double Lower, double Upper) Limits(double successes, double trials, double tail)
    {
        var p = successes / trials;
        var (lower, upper) = Roots(successes, trials - successes, trials, Normal.UpperQuantile(tail));
        (lower, upper) = (successes == 0 ? 0 : lower, successes == trials ? 1 : upper);
        return tail < 0.5 ? (Math.Min(lower, p), Math.Max(upper, p)) : (lower, upper);
    }

    /// <summary>
    /// The limits of x successes and f failures by the formula. The smaller root is X^2 divided by half the numerator of the larger, without cancellation.
    /// </summary>
    public static (double Lower, double Upper) Roots(double x, double f, double n, double z)
    {
        var k = ((z * z) - 1) / 6;
        var (shifted, shiftedFailures, total, squares) = (x - k, f - k, n - (2 * k), n * z * z);
        var spread = Math.Abs(z) * Math.Sqrt(n) * Math.Sqrt(squares + (4 * shifted * shiftedFailures));
        var half = ((2 * shifted * total) + squares + spread) / 2;
        var small = shifted <= 0 ? 0 : shifted / half * shifted;
        var large = shiftedFailures <= 0 ? 1 : half / ((total * total) + squares);

        // A tail above one half turns the limits round.
        return z >= 0 ? (small, large) : (large, small);
    }
}
