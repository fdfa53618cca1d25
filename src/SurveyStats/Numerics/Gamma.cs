namespace SurveyStats.Numerics;

/// <summary>
/// The incomplete gamma functions P(a, x) (lower tail) and Q(a, x) = 1 - P(a, x) (upper tail) of the gamma distribution with shape a > 0 and
/// scale 1, their logarithms and quantiles.
/// </summary>
internal static class Gamma
{
    private const double LogRootTwoPi = 0.91893853320467274178;

    /// <summary>
    /// The error of Stirling's formula, ln Gamma(x) - [(x - 1/2) ln x - x + ln(2 pi)/2], for x > 0. Absolute error about 1e-16 for x >= 15, 2e-15 below.
    /// Source: Abramowitz and Stegun (1964), 6.1.41; below 15 by the recurrence of the gamma function.
    /// </summary>
    public static double StirlingError(double x)
    {
        var shifted = 0.0;
        for (; x < 15; x++)
        {
            shifted += ((x + 0.5) * Elementary.LogOnePlus(1 / x)) - 1;
        }

        var r = 1 / (x * x);
        var series = (1.0 / 12) - (r * ((1.0 / 360) - (r * ((1.0 / 1260) - (r * ((1.0 / 1680) - (r * ((1.0 / 1188)
            - (r * ((691.0 / 360360) - (r * (1.0 / 156))))))))))));
        return shifted + (series / x);
    }

    /// <summary>ln Gamma(x) for x > 0.</summary>
    public static double LogGamma(double x) => ((x - 0.5) * Math.Log(x)) - x + LogRootTwoPi + StirlingError(x);

    /// <summary>ln of x^a e^-x / Gamma(a): the density in ln x.</summary>
    public static double LogDensity(double a, double x) => x <= 0 || double.IsPositiveInfinity(x) ? double.NegativeInfinity
        : (0.5 * Math.Log(a)) - LogRootTwoPi - StirlingError(a) - (x * Elementary.Deviance((a - x) / x));

    public static double LowerTail(double a, double x) => Math.Exp(LogLowerTail(a, x));

    public static double UpperTail(double a, double x) => Math.Exp(LogUpperTail(a, x));

    public static double LogLowerTail(double a, double x) =>
        x <= 0 ? double.NegativeInfinity
        : double.IsPositiveInfinity(x) ? 0
        : x < a + 1 ? LogSeries(a, x) : Elementary.LogOneMinusExp(LogFraction(a, x));

    public static double LogUpperTail(double a, double x) =>
        x <= 0 ? 0
        : double.IsPositiveInfinity(x) ? double.NegativeInfinity
        : x < a + 1 ? Elementary.LogOneMinusExp(LogSeries(a, x)) : LogFraction(a, x);

    /// <summary>The x whose upper tail is <paramref name="q"/>, in [0, 1].</summary>
    public static double UpperQuantile(double a, double q) =>
        q <= 0.5 ? Solve(a, Math.Log(q), lower: false) : Solve(a, Math.Log(1 - q), lower: true);

    /// <summary>ln P by the series x^a e^-x / Gamma(a + 1) (1 + x/(a+1) + x^2/((a+1)(a+2)) + ...). Source: Abramowitz and Stegun, 6.5.29.</summary>
    private static double LogSeries(double a, double x)
    {
        var (term, sum) = (1.0, 1.0);
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return LogDensity(a, x) + Math.Log(sum / a);
    }

    /// <summary>ln Q by Legendre's continued fraction in its even form. Source: Abramowitz and Stegun, 6.5.31; Lentz (1976) for the evaluation.</summary>
    private static double LogFraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = double.MaxValue;
        var d = 1 / b;
        var h = d;
        for (var n = 1; n < 1_000_000; n++)
        {
            var numerator = -n * (n - a);
            b += 2;
            d = 1 / ((numerator * d) + b);
            c = b + (numerator / c);
            var step = c * d;
            h *= step;
            if (Math.Abs(step - 1) < 1e-16)
            {
                break;
            }
        }

        return LogDensity(a, x) + Math.Log(h);
    }

    private static double Solve(double a, double logTail, bool lower)
    {
        if (double.IsNegativeInfinity(logTail))
        {
            return lower ? 0 : double.PositiveInfinity;
        }

        double Tail(double u) => lower ? LogLowerTail(a, Math.Exp(u)) : LogUpperTail(a, Math.Exp(u));
        var start = Math.Log(a);
        return Math.Exp(LogTailSolver.Solve(Tail, u => LogDensity(a, Math.Exp(u)), logTail, start, Math.Sqrt(1 / a), lower));
    }
}
