namespace SurveyStats.Numerics;

/// <summary>
/// The regularised incomplete gamma function, both tails.
/// Density with respect to log x: x^a exp(-x) / Gamma(a) = sqrt(a / (2 pi)) exp(-s(a) - D), where s is the Stirling correction and
/// D = a log(a / x) + x - a = -a phi((x - a) / a) is the deviance, phi(t) = log(1 + t) - t.
/// Source: Abramowitz and Stegun (1964), 6.5.29 (series) and 6.5.31 (continued fraction); Loader (2000) for the density.
/// </summary>
internal static class IncompleteGamma
{
    /// <summary>From this shape on the quadrature costs less than series and continued fraction.</summary>
    private const double SmallestSmoothShape = 150;

    private const double NegligibleExponent = 38;

    /// <summary>The continued fraction of the upper tail converges slowly below this point.</summary>
    private const double SmallestUpperArgument = 1.5;

    private static readonly GaussLegendre Rule = new(32);

    /// <summary>Both tails at x. Domain: a &gt; 0 and finite; any x.</summary>
    internal static Tail Tails(double a, double x)
    {
        if (x <= 0)
        {
            return Tail.AllAbove;
        }

        if (double.IsPositiveInfinity(x))
        {
            return Tail.AllBelow;
        }

        var isLower = x <= Math.Max(a, SmallestUpperArgument);
        var factor = a >= SmallestSmoothShape ? Quadrature(a, x - a)
            : isLower ? Series(a, x)
            : a == 0.5 ? ScaledMillsRatio(x)
            : ContinuedFraction(a, x);
        return Tail.Of(isLower, Scale(a), Deviance(a, x), factor);
    }

    /// <summary>x^a exp(-x) / Gamma(a), the density with respect to log x, divided by a number. Domain: a, x &gt; 0 and finite.</summary>
    internal static double Density(double a, double x, double divisor) => Tail.Quotient(Scale(a), Deviance(a, x), divisor);

    /// <summary>The logarithm of the density with respect to log x. Domain: a, x &gt; 0 and finite.</summary>
    internal static double LogDensity(double a, double x) => Math.Log(Scale(a)) - Deviance(a, x).High;

    /// <summary>sqrt(a / (2 pi)) exp(-s(a)).</summary>
    internal static double Scale(double a) => Math.Sqrt(a / (2 * Math.PI)) * Math.Exp(-StirlingCorrection.Of(a));

    /// <summary>D: in double precision where that loses nothing that counts.</summary>
    private static DoubleDouble Deviance(double a, double x)
    {
        var excess = x - a;
        var ratio = excess / a;
        var deviance = ratio < -0.5 ? excess + a * (double.IsFinite(a / x) ? Math.Log(a / x) : Math.Log(a) - Math.Log(x)) : -a * Elementary.LogOnePlusMinusArgument(ratio);
        if (deviance is < IncompleteBeta.LargestPlainDeviance or > IncompleteBeta.LargestDeviance)
        {
            return deviance;
        }

        return DoubleDouble.Sum(x, -a) + a * (DoubleDouble.Log(a) - DoubleDouble.Log(x));
    }

    /// <summary>Q(1/2, x) is the normal distribution's: 2 R(z) / z with the Mills ratio R and z = sqrt(2 x).</summary>
    private static double ScaledMillsRatio(double x)
    {
        var z = Math.Sqrt(2 * x);
        return 2 * Normal.MillsRatio(z) / z;
    }

    /// <summary>P(a, x) divided by x^a exp(-x) / Gamma(a): 1/a + x / (a (a + 1)) + ..., all terms positive.</summary>
    private static double Series(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var k = 1; term > sum * 1e-17; k++)
        {
            term *= x / (a + k);
            sum += term;
        }

        return sum;
    }

    /// <summary>Q(a, x) divided by x^a exp(-x) / Gamma(a): 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - ...)).</summary>
    private static double ContinuedFraction(double a, double x)
    {
        const int MostTerms = 100_000;
        var denominator = x + 1 - a;
        var c = double.PositiveInfinity;
        var d = 1 / denominator;
        var result = d;
        for (var k = 1; k < MostTerms; k++)
        {
            var numerator = k * (a - k);
            denominator += 2;
            d = 1 / (denominator + numerator * d);
            c = denominator + numerator / c;
            var change = c * d;
            result *= change;
            if (Math.Abs(change - 1) < 1.2e-16)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>
    /// The tail on the far side of x from the mean, divided by x^a exp(-x) / Gamma(a), as the integral over v of
    /// exp(-q(v)) / (1 + sign v), where the variable of the gamma integral is x (1 + sign v), sign is that of excess = x - a,
    /// and q(v) = v |excess| - a phi(sign v). All terms are positive.
    /// </summary>
    private static double Quadrature(double a, double excess)
    {
        double sign = excess > 0 ? 1 : -1;
        var slope = Math.Abs(excess);
        var end = 2 * NegligibleExponent / (slope + Math.Sqrt(slope * slope + 2 * NegligibleExponent * a));

        // q is convex: Newton's steps reach the point sought from either side.
        for (var i = 0; i < 2 && (sign > 0 || end < 1); i++)
        {
            var value = end * slope - a * Elementary.LogOnePlusMinusArgument(sign * end);
            end += (NegligibleExponent - value) / (slope + a * end / (1 + sign * end));
        }

        if (sign < 0)
        {
            end = Math.Min(end, 1);
        }

        var sum = 0.0;
        for (var i = 0; i < Rule.Nodes.Length; i++)
        {
            var v = end * Rule.Nodes[i];
            var q = v * slope - a * Elementary.LogOnePlusMinusArgument(sign * v);
            sum += Rule.Weights[i] * Math.Exp(-q) / (1 + sign * v);
        }

        return sum * end;
    }
}
