namespace SurveyStats.Numerics;

/// <summary>The gamma function and its regularised incomplete forms.</summary>
internal static class Gamma
{
    private const double LogRootTwoPi = 0.91893853320467274178;

    /// <summary>(-1)^k (zeta(k) - 1) / k for k = 2, 3, ...; computed to 20 digits.</summary>
    private static readonly double[] ZetaCoefficients =
    [
        0.32246703342411321824,
        -0.067352301053198095133,
        0.020580808427784547879,
        -0.0073855510286739852663,
        0.0028905103307415232858,
        -0.0011927539117032609771,
        0.00050966952474304242234,
        -0.00022315475845357937976,
        0.000099457512781808533715,
        -0.0000449262367381331417,
        0.000020507212775670691553,
        -9.439488275268395904e-6,
        4.3748667899074878042e-6,
        -2.0392157538013662368e-6,
        9.5514121304074198329e-7,
        -4.4924691987645660433e-7,
        2.1207184805554665869e-7,
        -1.0043224823968099609e-7,
        4.7698101693639805658e-8,
        -2.271109460894316491e-8,
        1.0838659214896954091e-8,
        -5.1834750419700466551e-9,
        2.4836745438024783172e-9,
        -1.1921401405860912074e-9,
        5.7313672416788620133e-10,
        -2.7595228851242331452e-10,
        1.3304764374244489481e-10,
        -6.4229645638381000221e-11,
    ];

    /// <summary>log Gamma(x). Domain: x &gt; 0 and finite. Formula: (x - 1/2) log x - x + log sqrt(2 pi) + s(x), and a series about the zeros at 1 and 2.</summary>
    internal static double LogGamma(double x)
    {
        ArgumentDomain.Positive(x);
        if (x is >= 1.5 and <= 2.5)
        {
            return AboutTwo(x - 2);
        }

        if (x is >= 0.5 and < 1.5)
        {
            return AboutTwo(x - 1) - Elementary.LogOnePlus(x - 1);
        }

        return (x - 0.5) * Math.Log(x) - x + LogRootTwoPi + StirlingCorrection.Of(x);
    }

    /// <summary>log B(a, b) = log Gamma(a) + log Gamma(b) - log Gamma(a + b), without their cancellation. Domain: a, b &gt; 0 and finite.</summary>
    internal static double LogBeta(double a, double b)
    {
        ArgumentDomain.Positive(a);
        ArgumentDomain.Positive(b);
        var (small, large) = a < b ? (a, b) : (b, a);
        var n = a + b;
        return LogRootTwoPi - 0.5 * Math.Log(small * (large / n))
            + small * Math.Log(small / n) + large * Elementary.LogOnePlus(-small / n)
            + (StirlingCorrection.Of(a) + StirlingCorrection.Of(b) - StirlingCorrection.Of(n));
    }

    /// <summary>P(a, x): the integral of t^(a - 1) exp(-t) from 0 to x, divided by Gamma(a). Domain: a &gt; 0; below 0 the result is 0.</summary>
    internal static double LowerRegularized(double a, double x) => Tails(a, x).Lower;

    /// <summary>Q(a, x) = 1 - P(a, x), computed without that subtraction where it is small.</summary>
    internal static double UpperRegularized(double a, double x) => Tails(a, x).Upper;

    /// <summary>log P(a, x).</summary>
    internal static double LogLowerRegularized(double a, double x) => Tails(a, x).LogLower;

    /// <summary>log Q(a, x).</summary>
    internal static double LogUpperRegularized(double a, double x) => Tails(a, x).LogUpper;

    /// <summary>The x with P(a, x) = p. Domain: a &gt; 0, 0 &lt;= p &lt;= 1.</summary>
    internal static double LowerQuantile(double p, double a)
    {
        ArgumentDomain.Probability(p);
        ArgumentDomain.Positive(a);
        return p <= 0.5 ? GammaQuantile.Of(p, a, lower: true) : GammaQuantile.Of(1 - p, a, lower: false);
    }

    /// <summary>The x with Q(a, x) = q. Domain: a &gt; 0, 0 &lt;= q &lt;= 1.</summary>
    internal static double UpperQuantile(double q, double a)
    {
        ArgumentDomain.Probability(q);
        ArgumentDomain.Positive(a);
        return q <= 0.5 ? GammaQuantile.Of(q, a, lower: false) : GammaQuantile.Of(1 - q, a, lower: true);
    }

    /// <summary>
    /// log Gamma(2 + e) = (1 - Euler's constant) e + sum over k of (-1)^k (zeta(k) - 1) e^k / k, for |e| at most 1/2.
    /// Source: Abramowitz and Stegun (1964), 6.1.33.
    /// </summary>
    private static double AboutTwo(double e)
    {
        const double OneMinusEuler = 0.42278433509846713939;
        var sum = 0.0;
        for (var k = ZetaCoefficients.Length - 1; k >= 0; k--)
        {
            sum = (sum + ZetaCoefficients[k]) * e;
        }

        return e * (OneMinusEuler + sum);
    }

    private static Tail Tails(double a, double x)
    {
        ArgumentDomain.Positive(a);
        ArgumentDomain.NotNaN(x);
        return IncompleteGamma.Tails(a, x);
    }
}
