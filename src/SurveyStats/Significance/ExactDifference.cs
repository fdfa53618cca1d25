namespace SurveyStats.Significance;

/// <summary>
/// Differences without cancellation: nearly equal shares of large bases keep the digits of their difference, and equal ones differ by exactly 0.
/// </summary>
internal static class ExactDifference
{
    /// <summary>a b - c d, with opposite sign if the two products change places.</summary>
    /// <remarks>Source: Cornea, Harrison and Tang (2002), Scientific Computing on Itanium-based Systems; Jeannerod (2016) for the error bound.</remarks>
    public static double OfProducts(double a, double b, double c, double d)
    {
        var (first, second) = (a * b, c * d);
        var (error1, error2) = (Math.FusedMultiplyAdd(a, b, -first), Math.FusedMultiplyAdd(c, d, -second));
        return first - second + (error1 - error2);
    }

    /// <summary>x1/n1 - x2/n2 as (x1 n2 - x2 n1) / (n1 n2), for n1, n2 > 0.</summary>
    public static double OfShares(double x1, double n1, double x2, double n2)
    {
        // Scaled by powers of two, which changes no digit, so that no product overflows. The scales cancel.
        var (k1, k2) = (-Math.ILogB(n1), -Math.ILogB(n2));
        var (m1, m2) = (Math.ScaleB(n1, k1), Math.ScaleB(n2, k2));
        return OfProducts(Math.ScaleB(x1, k1), m2, Math.ScaleB(x2, k2), m1) / (m1 * m2);
    }
}
