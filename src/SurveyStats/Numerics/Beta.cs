namespace SurveyStats.Numerics;

/// <summary>The beta distribution on [0, 1]. Domain: shapes a, b &gt; 0 and finite; x below 0 or above 1 is beyond all mass.
/// Near 1, where x has lost the digits of y = 1 - x, the mirrored call keeps them: the lower tail at x is UpperTail(y, b, a).</summary>
internal static class Beta
{
    /// <summary>The density x^(a - 1) y^(b - 1) / B(a, b), y = 1 - x; infinite at an end whose shape is below 1.</summary>
    internal static double Density(double x, double a, double b)
    {
        Check(x, a, b);
        return x is > 0 and < 1
            ? IncompleteBeta.Density(a, b, x, DoubleDouble.Sum(1, -x), x * (1 - x))
            : AtEnd(x, a, b);
    }

    internal static double LogDensity(double x, double a, double b)
    {
        Check(x, a, b);
        return x is > 0 and < 1
            ? IncompleteBeta.LogDensity(a, b, x, DoubleDouble.Sum(1, -x)) - Math.Log(x) - Elementary.LogOnePlus(-x)
            : Math.Log(AtEnd(x, a, b));
    }

    internal static double LowerTail(double x, double a, double b) => Tails(x, a, b).Lower;

    internal static double UpperTail(double x, double a, double b) => Tails(x, a, b).Upper;

    internal static double LogLowerTail(double x, double a, double b) => Tails(x, a, b).LogLower;

    internal static double LogUpperTail(double x, double a, double b) => Tails(x, a, b).LogUpper;

    /// <summary>The x with lower tail p.</summary>
    internal static double LowerQuantile(double p, double a, double b)
    {
        ArgumentDomain.Probability(p);
        ArgumentDomain.Positive(a);
        ArgumentDomain.Positive(b);
        return BetaQuantile.Lower(p, a, b).X;
    }

    /// <summary>The x with upper tail q.</summary>
    internal static double UpperQuantile(double q, double a, double b)
    {
        ArgumentDomain.Probability(q);
        ArgumentDomain.Positive(a);
        ArgumentDomain.Positive(b);
        return BetaQuantile.Upper(q, a, b).X;
    }

    private static Tail Tails(double x, double a, double b)
    {
        Check(x, a, b);
        return IncompleteBeta.Tails(a, b, x, DoubleDouble.Sum(1, -x));
    }

    private static double AtEnd(double x, double a, double b) => x switch
    {
        0 => a > 1 ? 0 : a == 1 ? b : double.PositiveInfinity,
        1 => b > 1 ? 0 : b == 1 ? a : double.PositiveInfinity,
        _ => 0,
    };

    private static void Check(double x, double a, double b)
    {
        ArgumentDomain.NotNaN(x);
        ArgumentDomain.Positive(a);
        ArgumentDomain.Positive(b);
    }
}
