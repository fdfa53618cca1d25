namespace SurveyStats.Numerics;

/// <summary>
/// Student's t distribution. Domain: df &gt; 0; df may be infinite (the normal distribution); t may be infinite.
/// Formula: for t &gt; 0 the upper tail is I_x(df / 2, 1/2) / 2 with x = df / (df + t^2), y = 1 - x = t^2 / (df + t^2).
/// Source: Abramowitz and Stegun (1964), 26.7.1 and 26.5.27.
/// </summary>
internal static class StudentT
{
    /// <summary>Above this number of degrees of freedom the distribution is the normal one to the last bit of any tail.</summary>
    private const double Normality = 1e30;

    private const double Log2 = 0.69314718055994530942;

    /// <summary>The density (1 + t^2 / df)^(-(df + 1) / 2) / (sqrt(df) B(df / 2, 1/2)): that of the log odds of x, divided by |t|.</summary>
    internal static double Density(double t, double df)
    {
        Check(t, df);
        if (df > Normality)
        {
            return Normal.Density(t);
        }

        if (IsFar(t, df))
        {
            return FarTail(Math.Abs(t), df) * (df / Math.Abs(t));
        }

        if (!HasOdds(t, df))
        {
            return Math.Exp(LogDensityWithoutOdds(t, df));
        }

        var (x, y) = Share(t, df);
        return IncompleteBeta.Density(df / 2, 0.5, x, y, Math.Abs(t));
    }

    internal static double LogDensity(double t, double df)
    {
        Check(t, df);
        if (df > Normality)
        {
            return Normal.LogDensity(t);
        }

        if (!HasOdds(t, df))
        {
            return LogDensityWithoutOdds(t, df);
        }

        var (x, y) = Share(t, df);
        return IncompleteBeta.LogDensity(df / 2, 0.5, x, y) - Math.Log(Math.Abs(t));
    }

    internal static double LowerTail(double t, double df) => UpperTail(-t, df);

    internal static double UpperTail(double t, double df)
    {
        Check(t, df);
        if (df > Normality)
        {
            return Normal.UpperTail(t);
        }

        if (IsFar(t, df))
        {
            return t > 0 ? FarTail(t, df) : 1 - FarTail(-t, df);
        }

        var tail = BothTails(t, df);
        if (t >= 0)
        {
            return 0.5 * tail.Lower;
        }

        // 1 - I/2, written with the smaller of the two tails.
        return tail.IsLower ? 1 - 0.5 * tail.Value : 0.5 + 0.5 * tail.Value;
    }

    internal static double LogLowerTail(double t, double df) => LogUpperTail(-t, df);

    internal static double LogUpperTail(double t, double df)
    {
        Check(t, df);
        if (df > Normality)
        {
            return Normal.LogUpperTail(t);
        }

        if (t < 0)
        {
            return Elementary.LogOnePlus(-UpperTail(-t, df));
        }

        return IsFar(t, df) ? LogFarTail(t, df) : BothTails(t, df).LogLower - Log2;
    }

    /// <summary>The t with lower tail p; infinite for p = 0 or 1.</summary>
    internal static double LowerQuantile(double p, double df) => 0 - UpperQuantile(p, df);

    /// <summary>The t with upper tail q; infinite for q = 0 or 1.</summary>
    internal static double UpperQuantile(double q, double df)
    {
        ArgumentDomain.Probability(q);
        ArgumentDomain.PositiveOrInfinite(df);
        if (df > Normality)
        {
            return Normal.UpperQuantile(q);
        }

        if (q > 0.5)
        {
            return -UpperQuantileOfSmall(1 - q, df);
        }

        return UpperQuantileOfSmall(q, df);
    }

    private static double UpperQuantileOfSmall(double q, double df)
    {
        if (q == 0)
        {
            return double.PositiveInfinity;
        }

        if (q == 0.5)
        {
            return 0;
        }

        // The inverse of the far tail; x itself can be too small for a double there. From 40 degrees of freedom on no q leads there.
        double root = df < 40 ? Math.Pow(q * df * Math.Exp(Gamma.LogBeta(df / 2, 0.5)), 1 / df) : 1;
        if (root < 1e-9)
        {
            return Math.Sqrt(df) / root;
        }

        var (x, y) = q < 0.25
            ? BetaQuantile.SolveFrom(Math.Log(df) - 2 * Math.Log(Start(q, df)), 2 * q, df / 2, 0.5)
            : BetaQuantile.Upper(1 - 2 * q, df / 2, 0.5);
        return Math.Sqrt(df) * Math.Sqrt(y / x);
    }

    /// <summary>
    /// The first terms of the expansion about the normal quantile (Abramowitz and Stegun 1964, 26.7.5); the last two only where they help.
    /// </summary>
    private static double Start(double q, double df)
    {
        var z = Normal.UpperQuantile(q);
        var s = z * z;
        var start = z * (1 + (s + 1) / (4 * df) + ((5 * s + 16) * s + 3) / (96 * df * df));
        if (s > df)
        {
            return start;
        }

        var third = (((3 * s + 19) * s + 17) * s - 15) / 384;
        var fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160;
        return start + z * (third + fourth / df) / (df * df * df);
    }

    /// <summary>Whether df / t^2 no longer counts beside 1: there the first term of the series is the tail.</summary>
    private static bool IsFar(double t, double df) => Math.Sqrt(df) / Math.Abs(t) < 1e-9;

    /// <summary>x^(df/2) / (df B(df/2, 1/2)) with x = df / t^2, for t &gt; 0.</summary>
    private static double FarTail(double t, double df) => Math.Pow(Math.Sqrt(df) / t, df) / df * Math.Exp(-Gamma.LogBeta(df / 2, 0.5));

    /// <summary>The logarithm of the far tail.</summary>
    private static double LogFarTail(double t, double df) =>
        double.IsInfinity(t)
            ? double.NegativeInfinity
            : df * Math.Log(Math.Sqrt(df) / Math.Abs(t)) - Math.Log(df) - Gamma.LogBeta(df / 2, 0.5);

    private static Tail BothTails(double t, double df)
    {
        if (!HasOdds(t, df))
        {
            return Tail.AllBelow;
        }

        var (x, y) = Share(t, df);
        return IncompleteBeta.Tails(df / 2, 0.5, x, y);
    }

    /// <summary>Whether neither x nor y is too small for a double.</summary>
    private static bool HasOdds(double t, double df) => !IsFar(t, df) && t * t / df > 1e-290;

    private static (DoubleDouble X, DoubleDouble Y) Share(double t, double df)
    {
        var square = DoubleDouble.Product(t, t);
        var total = square + df;
        return (df / total, square / total);
    }

    private static double LogDensityWithoutOdds(double t, double df) =>
        IsFar(t, df)
            ? LogFarTail(Math.Abs(t), df) + Math.Log(df) - Math.Log(Math.Abs(t))
            : -0.5 * Math.Log(df) - Gamma.LogBeta(df / 2, 0.5);

    private static void Check(double t, double df)
    {
        ArgumentDomain.NotNaN(t);
        ArgumentDomain.PositiveOrInfinite(df);
    }
}
