namespace SurveyStats.Significance;

/// <summary>
/// The score limits of a difference in one unknown, without the cubic: along the multiplier e of the constraint p1 - p2 = D both estimates are closed.
/// <para>
/// Formula: e p1^2 - (n1 + e) p1 + x1 = 0 and -e p2^2 - (n2 - e) p2 + x2 = 0, the estimates of p1 and p2 under D = d - e V, V = p1 q1/n1 + p2 q2/n2;
/// the score statistic is e sqrt(V). The lower limit is D where e^2 V = k, e > 0, k the squared quantile times the bias correction. e^2 V rises with e
/// from 0 to infinity unless x1 = 0 and x2 = n2, where the lower limit is -1. The upper limit is minus the lower limit of the samples changed round.
/// </para>
/// <para>
/// Solved by Newton's method for the logarithm of e^2 V against that of e, a line of slope 1 to 2 nearly, within the bracket
/// e^2 (1/n1 + 1/n2)/4 >= e^2 V >= (e - max(n1, n2))(p1^ + q2^), p^ = x/n.
/// </para>
/// Source: the equations of Miettinen and Nurminen (1985), Statistics in Medicine 4, with Lagrange's multiplier as parameter.
/// </summary>
internal static class ScoreDifference
{
    private const int MostSteps = 200;

    /// <summary>Newton's method squares the error: after a step this small nothing is left of it.</summary>
    private const double Settled = 1e-11;

    /// <summary>N/(N - 1), the bias correction of Miettinen and Nurminen; infinite for N of 1 or less.</summary>
    public static double BiasCorrection(double n) => n > 1 ? n / (n - 1) : double.PositiveInfinity;

    /// <summary>Both limits for the quantile z and a factor on the variance.</summary>
    public static (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double z, double factor)
    {
        var k = z * z * factor;
        var (lower, upper) = (LowerLimit(x1, n1, x2, n2, k), -LowerLimit(x2, n2, x1, n1, k));

        // A tail above one half turns the limits round: the lower bound then lies above the estimate.
        return z >= 0 ? (lower, upper) : (upper, lower);
    }

    /// <summary>The multiplier of the lower limit, for k > 0; infinite where the limit is -1.</summary>
    public static double Multiplier(double x1, double n1, double x2, double n2, double k)
    {
        var slack = (x1 / n1) + ((n2 - x2) / n2);
        if (slack == 0 || !double.IsFinite(k))
        {
            return double.PositiveInfinity;
        }

        // The bounds of the bracket, a little wider: either can be the root itself.
        var (low, high) = (0.99 * Math.Sqrt(4 * k / ((1 / n1) + (1 / n2))), 1.01 * (Math.Max(n1, n2) + (k / slack)));
        var wald = WaldDifferenceInterval.Variance(x1, n1) + WaldDifferenceInterval.Variance(x2, n2);
        var e = Math.Sqrt(k / wald);
        e = e < high ? Math.Max(e, low) : Math.Sqrt(low) * Math.Sqrt(high);
        for (var step = 0; step < MostSteps; step++)
        {
            var (variance, change) = VarianceAndChange(x1, n1, x2, n2, e);
            var ratio = k / (e * e * variance);
            if (ratio >= 1)
            {
                low = e;
            }
            else
            {
                high = e;
            }

            var slope = 2 + (e * change / variance);
            var next = ratio is > 0.5 and < 2 ? e * (1 + (2 * (Math.Sqrt(ratio) - 1) / slope)) : e * Math.Pow(ratio, 1 / slope);
            if (Math.Abs(next - e) <= Settled * e)
            {
                return next;
            }

            e = next > low && next < high ? next : Math.Sqrt(low) * Math.Sqrt(high);
        }

        return e;
    }

    /// <summary>The estimates along e, of either sign, and their complements.</summary>
    public static (double P1, double Q1, double P2, double Q2) Estimates(double x1, double n1, double x2, double n2, double e)
    {
        if (e < 0)
        {
            var (p2, q2, p1, q1) = Estimates(x2, n2, x1, n1, -e);
            return (p1, q1, p2, q2);
        }

        var (one, two) = (Falling(x1, n1, e), Falling(n2 - x2, n2, e));
        return (one.P, one.Q, two.Q, two.P);
    }

    private static double LowerLimit(double x1, double n1, double x2, double n2, double k)
    {
        var d = ExactDifference.OfShares(x1, n1, x2, n2);
        if (k == 0)
        {
            return d;
        }

        var e = Multiplier(x1, n1, x2, n2, k);
        return double.IsInfinity(e) ? -1 : d - (e * VarianceAndChange(x1, n1, x2, n2, e).Variance);
    }

    /// <summary>V and its derivative by e.</summary>
    private static (double Variance, double Change) VarianceAndChange(double x1, double n1, double x2, double n2, double e)
    {
        var (one, two) = (Falling(x1, n1, e), Falling(n2 - x2, n2, e));
        var (v1, v2) = (one.P * one.Q / n1, two.P * two.Q / n2);
        return (v1 + v2, (v1 > 0 ? (one.P - one.Q) * v1 / one.Root : 0) + (v2 > 0 ? (two.P - two.Q) * v2 / two.Root : 0));
    }

    /// <summary>The share p that falls from x/n as e rises, with q = 1 - p and the root s of the discriminant; dp/de = -p q / s.</summary>
    private static (double P, double Q, double Root) Falling(double x, double n, double e)
    {
        var (y, gap) = (n - x, n - e);
        var root = Math.Sqrt((gap * gap) + (4 * e * y));
        var q = gap < 0 ? (root - gap) / (2 * e) : y == 0 ? 0 : 2 * y / (gap + root);
        return (2 * x / (n + e + root), q, root);
    }
}
