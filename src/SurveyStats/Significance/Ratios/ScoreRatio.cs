namespace SurveyStats.Significance;

/// <summary>
/// The score limits of a ratio in one unknown: along the multiplier e of the constraint p1 = r p2 both estimates are closed.
/// <para>
/// Formula: p1 = (x1 - e)/(n1 - e), p2 = (x2 + e)/(n2 + e), y = n - x; the square of the score statistic is g = e^2 (y1/(n1 (x1 - e)) +
/// y2/(n2 (x2 + e))), which rises from 0 to infinity on 0 &lt; e &lt; x1. The lower limit is r = p1/p2 where g = k, k the squared quantile
/// times the bias correction. At y1 = 0 the estimate of p1 is 1 up to e = n1, and below 1 only there: both pieces are solved directly. The
/// upper limit is the reciprocal of the lower limit of the samples changed round.
/// </para>
/// Source: Koopman (1984), Biometrics 40, and Nam (1995), Biometrical Journal 37, for the cubic in one unknown.
/// </summary>
internal static class ScoreRatio
{
    /// <summary>Both limits for the quantile z and a factor on the variance, 0 to infinity.</summary>
    public static (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double z, double factor)
    {
        var k = z * z * factor;
        var (lower, upper) = (LowerLimit(x1, n1, x2, n2, k), 1 / LowerLimit(x2, n2, x1, n1, k));

        // A tail above one half turns the limits round: the lower bound then lies above the estimate.
        return z >= 0 ? (lower, upper) : (upper, lower);
    }

    public static double LowerLimit(double x1, double n1, double x2, double n2, double k)
    {
        if (x1 == 0 || double.IsInfinity(k))
        {
            return 0;
        }

        if (k == 0)
        {
            return x1 / n1 / (x2 / n2);
        }

        if (x1 == n1)
        {
            return OfAllSuccesses(n1, x2, n2, k);
        }

        var (e, rest) = CellShift.Solve(new Statistic(x1, n1, x2, n2), x1, k);
        return rest / (n1 - x1 + rest) * ((n2 + e) / (x2 + e));
    }

    /// <summary>The lower limit at x1 = n1.</summary>
    private static double OfAllSuccesses(double n1, double x2, double n2, double k)
    {
        var y2 = n2 - x2;

        // e^2 y2 = k n2 (x2 + e), while p1 = 1.
        var b = k * n2;
        var e = y2 == 0 ? double.PositiveInfinity : (b + Math.Sqrt(b * (b + (4 * x2 * y2)))) / (2 * y2);
        if (e < n1)
        {
            return (n2 + e) / (x2 + e);
        }

        // The rest of k at e = n1: n1 q1/p1.
        var rest = k - (n1 / n2 * (n1 / (x2 + n1)) * y2);
        return n1 / (n1 + Math.Max(0, rest)) * ((n2 + n1) / (x2 + n1));
    }

    private readonly struct Statistic(double x1, double n1, double x2, double n2) : ICellStatistic
    {
        public (double Sum, double Change) At(double e, double rest)
        {
            var (one, two) = ((n1 - x1) / n1 / rest, (n2 - x2) / n2 / (x2 + e));
            return (one + two, one - (two * (rest / (x2 + e))));
        }
    }
}
