namespace SurveyStats.Numerics;

/// <summary>
/// Student's t distribution with df > 0 degrees of freedom, infinite included (the normal distribution):
/// P(T > t) = I_x(df/2, 1/2) / 2 with x = df / (df + t^2), for t >= 0. Source: Abramowitz and Stegun (1964), 26.7.1 and 26.5.27.
/// </summary>
internal static class StudentT
{
    private const double LogHalf = -0.69314718055994530942;

    public static double LowerTail(double t, double df) => UpperTail(-t, df);

    public static double UpperTail(double t, double df) => Math.Exp(LogUpperTail(t, df));

    public static double LogLowerTail(double t, double df) => LogUpperTail(-t, df);

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

        // For huge t the ratio is formed without squaring t, which would overflow.
        var r = t / Math.Sqrt(df);
        var (x, y) = r > 1e8 ? (1 / r / r, 1.0) : (1 / (1 + (r * r)), r * r / (1 + (r * r)));
        return LogHalf + Beta.LogLowerTail(x, y, df / 2, 0.5);
    }

    public static double LowerQuantile(double p, double df) => -UpperQuantile(p, df);

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

        var (x, y) = Beta.Quantile(2 * q, df / 2, 0.5);
        return Math.Sqrt(df) * Math.Sqrt(y / x);
    }
}
