namespace SurveyStats.Numerics;

/// <summary>The chi-squared distribution with df > 0 degrees of freedom: a gamma distribution with shape df/2 and scale 2.</summary>
internal static class ChiSquared
{
    public static double LowerTail(double x, double df) => Gamma.LowerTail(df / 2, x / 2);

    public static double UpperTail(double x, double df) => Gamma.UpperTail(df / 2, x / 2);

    public static double LogUpperTail(double x, double df) => Gamma.LogUpperTail(df / 2, x / 2);

    public static double UpperQuantile(double q, double df) => 2 * Gamma.UpperQuantile(df / 2, q);
}
