namespace SurveyStats.Numerics;

/// <summary>Sums of numbers that are given by their logarithms, and may be too small for a double.</summary>
internal static class LogarithmicSum
{
    /// <summary>log(exp(a) + exp(b)); either may be negative infinity.</summary>
    internal static double Of(double a, double b)
    {
        var (small, large) = a < b ? (a, b) : (b, a);
        return double.IsNegativeInfinity(small) ? large : large + Elementary.LogOnePlus(Math.Exp(small - large));
    }

    /// <summary>log(1 - exp(a)), for a &lt;= 0. Source: Maechler (2012), Accurately computing log(1 - exp(-|a|)).</summary>
    internal static double Complement(double a) => a > -0.69 ? Math.Log(-Elementary.ExpMinusOne(a)) : Elementary.LogOnePlus(-Math.Exp(a));
}
