namespace SurveyStats.Numerics;

/// <summary>
/// The beta distribution with shapes a, b > 0: both tails of the regularised incomplete beta function I_x(a, b), their logarithms, and
/// quantiles from either tail.
/// </summary>
/// <remarks>
/// x and y = 1 - x are carried side by side, so that neither loses digits near 1. The smaller part is computed by the continued fraction of
/// DiDonato and Morris, behind the density in Loader's saddle-point form, which has no difference of large log-gammas.
/// Source: DiDonato and Morris (1992), ACM TOMS 18, equation 9; Loader (2000), Fast and accurate computation of binomial probabilities.
/// </remarks>
internal static class Beta
{
    private const double LogRootTwoPi = 0.91893853320467274178;

    public static double LowerTail(double x, double a, double b) => LowerTail(x, 1 - x, a, b);

    public static double UpperTail(double x, double a, double b) => LowerTail(1 - x, x, b, a);

    /// <summary>I_x(a, b) with y = 1 - x given by the caller, who may know it better.</summary>
    public static double LowerTail(double x, double y, double a, double b) => Math.Exp(LogLowerTail(x, y, a, b));

    /// <summary>ln I_x(a, b) with y = 1 - x given by the caller, who may know it better.</summary>
    public static double LogLowerTail(double x, double y, double a, double b)
    {
        if (x <= 0 || y <= 0)
        {
            return x <= 0 ? double.NegativeInfinity : 0;
        }

        return IsLeft(x, y, a, b) ? LogFraction(x, y, a, b) : Elementary.LogOneMinusExp(LogFraction(y, x, b, a));
    }

    /// <summary>ln of x^a y^b / B(a, b): the density in the logit of x.</summary>
    public static double LogDensity(double x, double y, double a, double b)
    {
        if (x <= 0 || y <= 0)
        {
            return double.NegativeInfinity;
        }

        var s = a + b;
        var d = Math.FusedMultiplyAdd(a, y, -(b * x)) - Math.FusedMultiplyAdd(b, x, -(b * x));
        return (0.5 * (Math.Log(a) + Math.Log(b) - Math.Log(s))) - LogRootTwoPi
            + Gamma.StirlingError(s) - Gamma.StirlingError(a) - Gamma.StirlingError(b)
            - (s * x * Elementary.Deviance(d / (s * x))) - (s * y * Elementary.Deviance(-d / (s * y)));
    }

    /// <summary>The x whose lower tail is <paramref name="p"/>, in [0, 1].</summary>
    public static double LowerQuantile(double p, double a, double b) => Quantile(p, a, b).X;

    /// <summary>The x whose upper tail is <paramref name="q"/>, in [0, 1].</summary>
    public static double UpperQuantile(double q, double a, double b) => Quantile(q, b, a).Y;

    /// <summary>The x whose lower tail is <paramref name="p"/>, with y = 1 - x to full relative accuracy.</summary>
    public static (double X, double Y) Quantile(double p, double a, double b)
    {
        if (p <= 0 || p >= 1)
        {
            return p <= 0 ? (0, 1) : (1, 0);
        }

        // In the logit u of x both x = 1 / (1 + e^-u) and y = 1 / (1 + e^u) keep all their digits.
        var lower = p <= 0.5;
        var target = Math.Log(lower ? p : 1 - p);
        double Tail(double u) => lower ? LogLowerTail(X(u), X(-u), a, b) : LogLowerTail(X(-u), X(u), b, a);
        var logit = LogTailSolver.Solve(
            Tail, u => LogDensity(X(u), X(-u), a, b), target, Math.Log(a / b), Math.Sqrt((1 / a) + (1 / b)), lower);
        return (X(logit), X(-logit));
    }

    private static double X(double logit) => 1 / (1 + Math.Exp(-logit));

    private static bool IsLeft(double x, double y, double a, double b) => a * y >= b * x;

    /// <summary>ln I_x(a, b) for x at or below the mean a / (a + b).</summary>
    private static double LogFraction(double x, double y, double a, double b)
    {
        var lambda = (a * y) - (b * x);
        var (c, d) = (double.MaxValue, 0.0);
        var h = 1.0;
        for (var n = 0; n < 1_000_000; n++)
        {
            // Term n + 1 of the fraction alpha_1 / (beta_1 + alpha_2 / (beta_2 + ...)).
            var odd = a + (2 * n) - 1;
            var alpha = n == 0 ? 1 : (a + n - 1) / odd * ((a + b + n - 1) / odd) * n * (b - n) * x * x;
            var beta = n + (n == 0 ? 0 : n * (b - n) * x / odd) + ((a + n) / (odd + 2) * (lambda + 1 + (n * (1 + y))));
            d = 1 / (beta + (alpha * d));
            c = n == 0 ? double.PositiveInfinity : beta + (alpha / c);
            var step = n == 0 ? d : c * d;
            h *= step;
            if (n > 0 && Math.Abs(step - 1) < 1e-16)
            {
                break;
            }
        }

        return LogDensity(x, y, a, b) + Math.Log(h);
    }
}
