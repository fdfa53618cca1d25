namespace SurveyStats.Significance;

/// <summary>
/// The maximum-likelihood estimates of two binomial proportions p1 and p2 that keep a stated contrast: a difference, a ratio or an odds ratio.
/// <para>
/// Notation: x successes and y failures among n = x + y trials of each sample, N = n1 + n2; p~ the estimates and q~ = 1 - p~, each computed by itself:
/// near 0 and near 1 they are right to the last digits. Estimates on the boundary, 0 or 1, are allowed.
/// </para>
/// Source: Miettinen and Nurminen (1985), Statistics in Medicine 4, appendix I; Farrington and Manning (1990), Statistics in Medicine 9.
/// </summary>
internal static class RestrictedEstimates
{
    private const int MostSteps = 100;

    /// <summary>Newton's method squares the error: after a step this small nothing is left of it.</summary>
    private const double Settled = 1e-11;

    /// <summary>
    /// Under p1 - p2 = d, -1 to 1.
    /// <para>
    /// Formula: p2~ is the root in [max(0, -d), min(1, 1 - d)] of N p^3 + L2 p^2 + L1 p + L0, L2 = (n1 + 2 n2) d - N - c, L1 = (n2 d - N - 2 x2) d + c,
    /// L0 = x2 d (1 - d), c = x1 + x2; p1~ = p2~ + d. The root of the cubic starts a Newton iteration on the likelihood equation
    /// x1/p1 - y1/q1 + x2/p2 - y2/q2 = 0, whose terms do not cancel where an estimate is small.
    /// </para>
    /// </summary>
    public static (double P1, double Q1, double P2, double Q2) OfDifference(double x1, double n1, double x2, double n2, double d)
    {
        if (d < 0)
        {
            var (p2, q2, p1, q1) = OfDifference(x2, n2, x1, n1, -d);
            return (p1, q1, p2, q2);
        }

        var (y1, y2, width) = (n1 - x1, n2 - x2, 1 - d);
        if (d == 0)
        {
            var (p, q) = ((x1 + x2) / (n1 + n2), (y1 + y2) / (n1 + n2));
            return (p, q, p, q);
        }

        // p2 and q1 add up to 1 - d. The smaller of them is solved for: where the likelihood still rises at p2 = (1 - d)/2, that is q1.
        if (((x1 - y2) * width) + ((x2 - y1) * (1 + d)) > 0)
        {
            var q1 = SmallerOfDifference(y2, x2, y1, x1, d, width);
            return (1 - q1, q1, width - q1, q1 + d);
        }

        var smaller = SmallerOfDifference(x1, y1, x2, y2, d, width);
        return (smaller + d, width - smaller, smaller, 1 - smaller);
    }

    /// <summary>
    /// Under p1 = r p2, r finite and 0 or more.
    /// <para>
    /// Formula: N p1^2 - b p1 + r c = 0 with b = r (n1 + x2) + n2 + x1, c = x1 + x2; its discriminant is (y1 - y2 + (r - 1)(n1 + x2))^2 + 4 r y1 y2.
    /// </para>
    /// </summary>
    public static (double P1, double Q1, double P2, double Q2) OfRatio(double x1, double n1, double x2, double n2, double r)
    {
        var (y1, y2, excess) = (n1 - x1, n2 - x2, r - 1);
        var (a, b) = (n1 + x2, n2 + x1);

        // r a - b; near r = 1 by r - 1, which is exact there.
        var nearOne = Math.Abs(excess) <= 0.5;
        var gap = nearOne ? y1 - y2 + (excess * a) : (r * a) - b;
        var root = double.Hypot(gap, 2 * Math.Sqrt(r) * Math.Sqrt(y1) * Math.Sqrt(y2));
        var p2 = 2 * (x1 + x2) / ((r * a) + b + root);

        // The quadratics of the complements; the root that does not cancel is taken directly, the other by the product of both.
        var b1 = nearOne ? y1 + y2 - (excess * a) : n1 + y1 + n2 - (r * a);
        var b2 = nearOne ? y1 + y2 + (excess * (n1 + n2 + y2)) : (r * (n1 + n2 + y2)) - b;
        var q1 = b1 >= 0 ? (b1 + root) / (2 * (n1 + n2)) : 2 * y1 * excess / (root - b1);
        var q2 = b2 >= 0 ? (b2 + root) / (2 * r * (n1 + n2)) : -2 * y2 * excess / (root - b2);
        return (r * p2, q1, p2, q2);
    }

    /// <summary>
    /// Under p1 q2 / (q1 p2) = o, finite and above 0.
    /// <para>
    /// Formula: n1 p1 + n2 p2 = x1 + x2 =: c, so that e = n1 p1 solves (o - 1) e^2 - (o (n1 + c) + n2 - c) e + o n1 c = 0, and the other three cells
    /// quadratics of the same discriminant N^2 + 2 (o - 1)(n1 (N - c) + n2 c) + (o - 1)^2 (n1 - c)^2. For o below 1 the samples change places.
    /// </para>
    /// </summary>
    public static (double P1, double Q1, double P2, double Q2) OfOddsRatio(double x1, double n1, double x2, double n2, double o)
    {
        if (o < 1)
        {
            var (p2, q2, p1, q1) = OfOddsRatioFromOne(x2, n2, x1, n1, o, 1 - o);
            return (p1, q1, p2, q2);
        }

        return OfOddsRatioFromOne(x1, n1, x2, n2, 1 / o, (o - 1) / o);
    }

    /// <summary>The equation divided by the odds ratio o, at least 1: i = 1/o and e = 1 - 1/o, so that no large o overflows.</summary>
    private static (double P1, double Q1, double P2, double Q2) OfOddsRatioFromOne(
        double x1, double n1, double x2, double n2, double i, double e)
    {
        var (c, f, n) = (x1 + x2, n1 - x1 + (n2 - x2), n1 + n2);
        var gap = n1 - x1 - x2;
        var root = Math.Sqrt((i * n * (i * n)) + (2 * i * e * ((n1 * f) + (n2 * c))) + (e * gap * (e * gap)));
        var (towards, away) = ((i * n) - (e * gap), (i * n) + (e * gap));
        return (
            2 * c / ((i * n) + (e * (n1 + c)) + root),
            towards >= 0 ? 2 * i * f / (towards + root) : (root - towards) / (2 * e * n1),
            away >= 0 ? 2 * i * c / (away + root) : (root - away) / (2 * e * n2),
            2 * f / ((i * n) + (e * (n2 + f)) + root));
    }

    /// <summary>p2~ where it lies in [0, (1 - d)/2]; 0 &lt; d &lt;= 1, width = 1 - d.</summary>
    private static double SmallerOfDifference(double x1, double y1, double x2, double y2, double d, double width)
    {
        if (width == 0 || (x2 == 0 && x1 * width <= d * (y1 + (y2 * width))))
        {
            return 0;
        }

        var (low, high) = (0.0, width / 2);
        var p = Math.Clamp(RootOfCubic(x1, x1 + y1, x2, x2 + y2, d), width * 1e-16, high);
        for (var step = 0; step < MostSteps; step++)
        {
            var (p1, q1, q2) = (p + d, width - p, 1 - p);
            var (a, b, c) = (x1 / p1, y1 / q1, y2 / q2);

            // The likelihood equation without the term x2 / p2, and times p2 with it: linear in p2 where p2 is small.
            var others = a - b - c;
            var value = x2 + (p * others);
            if (value > 0)
            {
                low = p;
            }
            else
            {
                high = p;
            }

            var slope = (x2 > 0 ? others : 0) - (p * ((a / p1) + (b / q1) + (c / q2)));
            var next = p - (value / slope);
            if (Math.Abs(next - p) <= Settled * p)
            {
                return Math.Min(next, width / 2);
            }

            p = next > low && next < high ? next : low > 0 ? Math.Sqrt(low) * Math.Sqrt(high) : high / 1024;
        }

        return p;
    }

    /// <summary>The middle root of the cubic in p2, by the cosine.</summary>
    private static double RootOfCubic(double x1, double n1, double x2, double n2, double d)
    {
        var (n, c) = (n1 + n2, x1 + x2);
        var l2 = ((n1 + (2 * n2)) * d) - n - c;
        var l1 = (((n2 * d) - n - (2 * x2)) * d) + c;
        var l0 = x2 * d * (1 - d);
        var shift = l2 / (3 * n);
        var q = (shift * shift * shift) - (l1 * l2 / (6 * n * n)) + (l0 / (2 * n));
        var p = Math.CopySign(Math.Sqrt(Math.Max(0, (shift * shift) - (l1 / (3 * n)))), q);
        return p == 0 ? -shift : (2 * p * Math.Cos((Math.PI + Math.Acos(Math.Clamp(q / (p * p * p), -1, 1))) / 3)) - shift;
    }
}
