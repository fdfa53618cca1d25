namespace SurveyStats.Numerics;

/// <summary>The chi-squared distribution: a gamma distribution with shape df / 2 and scale 2. Domain: df &gt; 0 and finite.</summary>
internal static class ChiSquared
{
    /// <summary>The density (x / 2)^(df / 2) exp(-x / 2) / (x Gamma(df / 2)); at 0 infinite for df below 2.</summary>
    internal static double Density(double x, double df)
    {
        ArgumentDomain.NotNaN(x);
        var shape = Shape(df);
        return x / 2 > 0 && double.IsFinite(x) ? IncompleteGamma.Density(shape, x / 2, x) : AtEnd(x, df);
    }

    internal static double LogDensity(double x, double df)
    {
        ArgumentDomain.NotNaN(x);
        var shape = Shape(df);
        return x / 2 > 0 && double.IsFinite(x) ? IncompleteGamma.LogDensity(shape, x / 2) - Math.Log(x) : Math.Log(AtEnd(x, df));
    }

    internal static double LowerTail(double x, double df) => Gamma.LowerRegularized(Shape(df), x / 2);

    internal static double UpperTail(double x, double df) => Gamma.UpperRegularized(Shape(df), x / 2);

    internal static double LogLowerTail(double x, double df) => Gamma.LogLowerRegularized(Shape(df), x / 2);

    internal static double LogUpperTail(double x, double df) => Gamma.LogUpperRegularized(Shape(df), x / 2);

    /// <summary>The x with lower tail p; 0 for p = 0 and infinity for p = 1.</summary>
    internal static double LowerQuantile(double p, double df) => 2 * Gamma.LowerQuantile(p, Shape(df));

    /// <summary>The x with upper tail q; infinity for q = 0 and 0 for q = 1.</summary>
    internal static double UpperQuantile(double q, double df) => 2 * Gamma.UpperQuantile(q, Shape(df));

    private static double AtEnd(double x, double df) => x < 0 || x > 1 || df > 2 ? 0 : df == 2 ? 0.5 : double.PositiveInfinity;

    private static double Shape(double df)
    {
        ArgumentDomain.Positive(df);
        return df / 2;
    }
}
