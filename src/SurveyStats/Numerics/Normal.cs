using MathNet.Numerics;

namespace SurveyStats.Numerics;

/// <summary>The standard normal distribution: both tails, their logarithms, and quantiles from either tail.</summary>
/// <remarks>
/// The inverse error function is MathNet's, whose measured relative error is at most 3e-16. So is the error function, up to 3; beyond, its
/// argument z / sqrt(2) would cost z^2 units in the last place, and Laplace's continued fraction takes over.
/// </remarks>
internal static class Normal
{
    private const double RootTwo = 1.41421356237309504880;
    private const double LogRootTwoPi = 0.91893853320467274178;

    public static double UpperTail(double z) => z < 3 ? 0.5 * SpecialFunctions.Erfc(z / RootTwo) : Math.Exp(LogUpperTail(z));

    public static double LogUpperTail(double z) =>
        z >= 3 ? (-0.5 * z * z) - LogRootTwoPi + Math.Log(MillsRatio(z))
        : z > -3 ? Math.Log(UpperTail(z))
        : Elementary.LogOnePlus(-UpperTail(-z));

    public static double UpperQuantile(double q) => RootTwo * SpecialFunctions.ErfcInv(2 * q);

    /// <summary>Upper tail over density, for z >= 3, as 1/(z + 1/(z + 2/(z + 3/(z + ...)))). Source: Laplace (1805); Abramowitz and Stegun, 26.2.14.</summary>
    private static double MillsRatio(double z)
    {
        var fraction = z;
        for (var n = z > 10 ? 60 : 250; n >= 1; n--)
        {
            fraction = z + (n / fraction);
        }

        return 1 / fraction;
    }
}
