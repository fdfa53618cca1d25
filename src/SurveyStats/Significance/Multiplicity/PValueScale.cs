using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The arithmetic of adjustments, on p-values as they are or on their natural logarithms, so that the formula of each adjustment is written once.
/// </summary>
internal readonly struct PValueScale
{
    private const double SmallestNormal = 1e-290;

    private readonly bool _logarithmic;

    private PValueScale(bool logarithmic) => _logarithmic = logarithmic;

    /// <summary>p-values as they are.</summary>
    public static PValueScale Plain => new(logarithmic: false);

    /// <summary>Their natural logarithms, which tell p-values that no double can.</summary>
    public static PValueScale Logarithmic => new(logarithmic: true);

    /// <summary>The p-value 1 on this scale.</summary>
    public double One => _logarithmic ? 0 : 1;

    /// <summary>p times a factor above 0.</summary>
    public double Times(double p, double factor) => _logarithmic ? p + Math.Log(factor) : factor * p;

    /// <summary>1 - (1 - p)^m: the probability that any of m independent tests has a p-value as small as p.</summary>
    public double AnyOf(double p, int m) => _logarithmic ? LogAnyOf(p, m) : p == 1 ? 1 : -Elementary.ExpMinusOne(m * Elementary.LogOnePlus(-p));

    private static double LogAnyOf(double logP, int m)
    {
        var p = Math.Exp(logP);
        if (p < SmallestNormal)
        {
            // (1 - p)^m is 1 - m p to more than 16 digits.
            return logP + Math.Log(m);
        }

        // None of them, as a logarithm: m log(1 - p), with 1 - p from log p where p is near 1.
        var logNone = m * (p < 0.5 ? Elementary.LogOnePlus(-p) : Math.Log(-Elementary.ExpMinusOne(logP)));
        return logNone < -1 ? Elementary.LogOnePlus(-Math.Exp(logNone)) : Math.Log(-Elementary.ExpMinusOne(logNone));
    }
}
