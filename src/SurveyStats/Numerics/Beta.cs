namespace SurveyStats.Numerics;

/// <summary>The beta distribution on [0, 1]. Domain: shapes a, b &gt; 0 and finite; x below 0 or above 1 is beyond all mass.</summary>
internal static class Beta
{
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
        ArgumentDomain.NotNaN(x);
        ArgumentDomain.Positive(a);
        ArgumentDomain.Positive(b);
        return IncompleteBeta.Tails(a, b, x, 1 - x);
    }
}
