namespace SurveyStats.Numerics;

/// <summary>
/// The F distribution with df1 and df2 degrees of freedom. Domain: both positive and finite; F below 0 is below all mass.
/// Formula: the lower tail is I_x(df1 / 2, df2 / 2) with x = df1 F / (df1 F + df2), y = 1 - x = df2 / (df1 F + df2).
/// Source: Abramowitz and Stegun (1964), 26.6.2.
/// </summary>
internal static class FDistribution
{
    internal static double LowerTail(double f, double df1, double df2) => Tails(f, df1, df2).Lower;

    internal static double UpperTail(double f, double df1, double df2) => Tails(f, df1, df2).Upper;

    internal static double LogLowerTail(double f, double df1, double df2) => Tails(f, df1, df2).LogLower;

    internal static double LogUpperTail(double f, double df1, double df2) => Tails(f, df1, df2).LogUpper;

    /// <summary>The density: that of the log odds of x, which are log F and a constant, divided by F.</summary>
    internal static double Density(double f, double df1, double df2)
    {
        Check(f, df1, df2);
        if (f <= 0)
        {
            return AtZero(f, df1);
        }

        var (x, y) = Share(f, df1, df2);
        return x.High == 0 || y.High == 0 ? Math.Exp(FarLogDensity(f, df1, df2)) : IncompleteBeta.Density(df1 / 2, df2 / 2, x, y, f);
    }

    internal static double LogDensity(double f, double df1, double df2)
    {
        Check(f, df1, df2);
        if (f <= 0)
        {
            return Math.Log(AtZero(f, df1));
        }

        var (x, y) = Share(f, df1, df2);
        return x.High == 0 || y.High == 0
            ? FarLogDensity(f, df1, df2)
            : IncompleteBeta.LogDensity(df1 / 2, df2 / 2, x, y) - Math.Log(f);
    }

    /// <summary>The F with lower tail p; 0 for p = 0 and infinity for p = 1.</summary>
    internal static double LowerQuantile(double p, double df1, double df2)
    {
        ArgumentDomain.Probability(p);
        Check(df1, df2);
        var (x, y) = BetaQuantile.Lower(p, df1 / 2, df2 / 2);
        return x / y * (df2 / df1);
    }

    /// <summary>The F with upper tail q; infinity for q = 0 and 0 for q = 1.</summary>
    internal static double UpperQuantile(double q, double df1, double df2)
    {
        ArgumentDomain.Probability(q);
        Check(df1, df2);
        var (x, y) = BetaQuantile.Upper(q, df1 / 2, df2 / 2);
        return x / y * (df2 / df1);
    }

    private static Tail Tails(double f, double df1, double df2)
    {
        Check(f, df1, df2);
        if (f <= 0)
        {
            return Tail.AllAbove;
        }

        var (x, y) = Share(f, df1, df2);
        return IncompleteBeta.Tails(df1 / 2, df2 / 2, x, y);
    }

    private static (DoubleDouble X, DoubleDouble Y) Share(double f, double df1, double df2)
    {
        var numerator = DoubleDouble.Product(df1, f);
        var total = numerator + df2;
        if (double.IsFinite(total.High))
        {
            return (numerator / total, df2 / total);
        }

        var y = df2 / df1 / f;
        return (DoubleDouble.Sum(1, -y), y);
    }

    /// <summary>The density near 0 goes as F^(df1 / 2 - 1).</summary>
    private static double AtZero(double f, double df1) => f < 0 || df1 > 2 ? 0 : df1 == 2 ? 1 : double.PositiveInfinity;

    /// <summary>The logarithm of the density where x or y is too small for a double.</summary>
    private static double FarLogDensity(double f, double df1, double df2)
    {
        var logOdds = Math.Log(df1 / df2) + Math.Log(f);
        return (logOdds > 0 ? -df2 : df1) / 2 * logOdds - Gamma.LogBeta(df1 / 2, df2 / 2) - Math.Log(f);
    }

    private static void Check(double f, double df1, double df2)
    {
        ArgumentDomain.NotNaN(f);
        Check(df1, df2);
    }

    private static void Check(double df1, double df2)
    {
        ArgumentDomain.Positive(df1);
        ArgumentDomain.Positive(df2);
    }
}
