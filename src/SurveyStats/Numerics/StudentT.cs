namespace SurveyStats.Numerics;

/// <summary>
/// Student's t distribution with df > 0 degrees of freedom, infinite included (the normal distribution):
/// P(T > t) = I_x(df/2, 1/2) / 2 with x = df / (df + t^2), for t >= 0. Source: Abramowitz and Stegun (1964), 26.7.1 and 26.5.27.
/// </summary>
internal static class StudentT
{
    // Beyond this t / sqrt(df) the square root of df / (df + t^2) is below one unit in the last place, and its square soon underflows.
    private const double FarRatio = 1e16;
    private const double LogHalf = -0.69314718055994530942;

    public static double UpperTail(double t, double df) => Math.Exp(LogUpperTail(t, df));

    public static double LogUpperTail(double t, double df)
    {
        if (double.IsPositiveInfinity(df))
        {
            return Normal.LogUpperTail(t);
        }

        if (t < 0)
        {
            return Elementary.LogOneMinusExp(LogUpperTail(-t, df));
        }

        var r = t / Math.Sqrt(df);
        if (r > FarRatio)
        {
            return LogHalf + (df / 2 * -2 * Math.Log(r)) - LogFarConstant(df);
        }

        return LogHalf + Beta.LogLowerTail(1 / (1 + (r * r)), r * r / (1 + (r * r)), df / 2, 0.5);
    }

    public static double UpperQuantile(double q, double df)
    {
        if (double.IsPositiveInfinity(df))
        {
            return Normal.UpperQuantile(q);
        }

        if (q > 0.5)
        {
            return -UpperQuantile(1 - q, df);
        }

        var far = Math.Exp(-(Math.Log(2 * q) + LogFarConstant(df)) / df);
        if (far > FarRatio)
        {
            return Math.Sqrt(df) * far;
        }

        var (x, y) = Beta.Quantile(2 * q, df / 2, 0.5);
        return Math.Sqrt(df) * Math.Sqrt(y / x);
    }

    /// <summary>ln of (df/2) B(df/2, 1/2): far out, 2 P(T > t) = (t^2/df)^(-df/2) / ((df/2) B(df/2, 1/2)).</summary>
    private static double LogFarConstant(double df) =>
        Math.Log(df / 2) + Gamma.LogGamma(df / 2) + Gamma.LogGamma(0.5) - Gamma.LogGamma((df / 2) + 0.5);
}
