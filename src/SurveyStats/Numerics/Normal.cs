namespace SurveyStats.Numerics;

/// <summary>
/// The standard normal distribution. The upper tail is the density times the Mills ratio R(z), z &gt;= 0, which two rational functions give
/// to the last digit; they were fitted for this library in 50-digit arithmetic (tests/SurveyStats.Tests/Numerics/Figures/fit_normal.py).
/// Source: the form is that of Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of Computation 23.
/// </summary>
internal static class Normal
{
    private const double LogRootTwoPi = 0.91893853320467274178;
    private const double RootTwoPi = 2.5066282746310005024;
    private const double FirstFar = 6;

    /// <summary>R(z) for z at most 6, in z: relative error 6e-19.</summary>
    private static readonly Rational NearMillsRatio = new(
        [
            1.253314137315500252,
            1.6122479305077080762,
            1.0389316709810353894,
            0.42023609378154852569,
            0.11502426045393323356,
            0.021667406042020955822,
            0.0027385732829527307218,
            0.00021280063027523003025,
            7.8332669361694249869e-6,
        ],
        [
            1.0,
            2.0842722927413367498,
            1.9919562228923873828,
            1.1484763810584699693,
            0.44148577060953764944,
            0.117746551219175635,
            0.021880243958985144673,
            0.0027464049093822447968,
            0.00021280067694827866117,
            7.8332662922474303785e-6,
        ]);

    /// <summary>z R(z) for z from 6 on, in 1 / z^2: relative error 4e-18.</summary>
    private static readonly Rational FarMillsRatio = new(
        [
            0.99999999999999999626,
            44.123569870216358385,
            621.14133498767538572,
            3229.9644490294716954,
            5270.5807977633598924,
            1216.1726712786882238,
        ],
        [
            1.0,
            45.123569870216317479,
            663.26490485796483208,
            3772.8586442258075748,
            7625.4982939133380884,
            3679.0897699285555899,
        ]);

    /// <summary>phi(z) = exp(-z^2 / 2) / sqrt(2 pi).</summary>
    internal static double Density(double z)
    {
        ArgumentDomain.NotNaN(z);
        return ExpOfHalfSquare(z) / RootTwoPi;
    }

    internal static double LogDensity(double z)
    {
        ArgumentDomain.NotNaN(z);
        return -0.5 * z * z - LogRootTwoPi;
    }

    internal static double LowerTail(double z) => UpperTail(-z);

    internal static double UpperTail(double z)
    {
        ArgumentDomain.NotNaN(z);
        return z < 0 ? 1 - UpperTailOfPositive(-z) : UpperTailOfPositive(z);
    }

    internal static double LogLowerTail(double z) => LogUpperTail(-z);

    internal static double LogUpperTail(double z)
    {
        ArgumentDomain.NotNaN(z);
        if (z < 0)
        {
            return Elementary.LogOnePlus(-UpperTailOfPositive(-z));
        }

        return double.IsInfinity(z) ? double.NegativeInfinity : -0.5 * z * z - LogRootTwoPi + Math.Log(MillsRatio(z));
    }

    /// <summary>The z with lower tail p; infinite for p = 0 or 1.</summary>
    internal static double LowerQuantile(double p) => 0 - UpperQuantile(p);

    /// <summary>The z with upper tail q; infinite for q = 0 or 1.</summary>
    internal static double UpperQuantile(double q)
    {
        ArgumentDomain.Probability(q);
        return NormalQuantile.Upper(q);
    }

    /// <summary>R(z) = upper tail / density. Domain: z &gt;= 0 and finite.</summary>
    internal static double MillsRatio(double z)
    {
        if (z < FirstFar)
        {
            return NearMillsRatio.Of(z);
        }

        var reciprocal = 1 / z;
        return reciprocal * FarMillsRatio.Of(reciprocal * reciprocal);
    }

    private static double UpperTailOfPositive(double z) => z > 40 ? 0 : ExpOfHalfSquare(z) * (MillsRatio(z) / RootTwoPi);

    /// <summary>exp(-z^2 / 2) in two factors: the rounding error of z^2 alone would cost |z|^2 / 2 units in the last place.</summary>
    private static double ExpOfHalfSquare(double z)
    {
        if (Math.Abs(z) > 40)
        {
            return 0;
        }

        var square = z * z;
        var error = Math.FusedMultiplyAdd(z, z, -square);
        return Math.Exp(-0.5 * square) * (1 - 0.5 * error);
    }
}
