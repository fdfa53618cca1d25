namespace SurveyStats.Numerics;

/// <summary>
/// The regularised incomplete beta function: both tails, from x and y = 1 - x given separately so that neither end loses digits.
/// Density with respect to the log odds of x: x^a y^b / B(a, b) = sqrt(a b / (2 pi n)) exp(s(n) - s(a) - s(b) - D), where
/// n = a + b, s is the Stirling correction, and D = a log(a / (n x)) + b log(b / (n y)) is the deviance.
/// With e = a - n x the deviance is -a phi(-e / a) - b phi(e / b), phi(t) = log(1 + t) - t: no large terms cancel.
/// Source: Loader (2000) for the density; Abramowitz and Stegun (1964), 26.5.4, for the series; DiDonato and Morris (1992), equation 9, for the continued fraction.
/// </summary>
internal static class IncompleteBeta
{
    /// <summary>From this smaller shape on the quadrature costs less than the continued fraction.</summary>
    private const double SmallestSmoothShape = 10_000;

    /// <summary>Where y and n y are below these, the series of the upper tail takes few terms, and the fraction many that cancel.</summary>
    private const double LargestSeriesArgument = 0.5;

    private const double LargestSeriesMean = 1.5;

    /// <summary>Beyond this exponent the integrand is below the rounding of the integral.</summary>
    private const double NegligibleExponent = 38;

    /// <summary>A product that is smaller has lost digits, or will in the quotient.</summary>
    private const double SmallestProduct = 1e-270;

    /// <summary>Above this deviance one unit in its last place is more than 1e-15 of the tail.</summary>
    internal const double LargestPlainDeviance = 30;

    /// <summary>Beyond it there is no tail, and its logarithm needs no more digits than the double has.</summary>
    internal const double LargestDeviance = 1e6;

    private static readonly GaussLegendre Rule = new(32);

    /// <summary>Both tails at x; y = 1 - x. Domain: a, b &gt; 0 and finite; 0 &lt;= x, y &lt;= 1. The smaller of x and y is taken as exact.</summary>
    internal static Tail Tails(double a, double b, double x, double y)
    {
        var (exactX, exactY) = Complements(x, y);
        return Tails(a, b, exactX, exactY);
    }

    /// <summary>Both tails at x; y = 1 - x. Domain: a, b &gt; 0 and finite; 0 &lt;= x, y &lt;= 1.</summary>
    internal static Tail Tails(double a, double b, DoubleDouble x, DoubleDouble y)
    {
        if (x.High <= 0)
        {
            return Tail.AllAbove;
        }

        if (y.High <= 0)
        {
            return Tail.AllBelow;
        }

        var excess = Excess(a, b, x, y);
        return excess >= 0 ? BelowMean(a, b, x, y, excess) : BelowMean(b, a, y, x, -excess).Mirrored();
    }

    /// <summary>a - (a + b) x, to full relative accuracy; the smaller of x and y is taken as exact.</summary>
    internal static double Excess(double a, double b, double x, double y) => x <= y ? FromMean(a, b, x) : -FromMean(b, a, y);

    /// <summary>x^a y^b / B(a, b), the density with respect to the log odds of x. Domain: a, b &gt; 0; 0 &lt; x, y &lt; 1.</summary>
    internal static double Density(double a, double b, double x, double y)
    {
        var (exactX, exactY) = Complements(x, y);
        return Density(a, b, exactX, exactY);
    }

    /// <summary>x^a y^b / B(a, b), the density with respect to the log odds of x, divided by a number. Domain: a, b &gt; 0; 0 &lt; x, y &lt; 1.</summary>
    internal static double Density(double a, double b, DoubleDouble x, DoubleDouble y, double divisor = 1) =>
        Tail.Quotient(Scale(a, b), Deviance(a, b, x, y), divisor);

    /// <summary>The logarithm of the density with respect to the log odds of x. Domain: a, b &gt; 0; 0 &lt; x, y &lt; 1.</summary>
    internal static double LogDensity(double a, double b, DoubleDouble x, DoubleDouble y) => Math.Log(Scale(a, b)) - Deviance(a, b, x, y).High;

    private static (DoubleDouble X, DoubleDouble Y) Complements(double x, double y) =>
        x <= y ? (x, DoubleDouble.Sum(1, -x)) : (DoubleDouble.Sum(1, -y), y);

    private static double Excess(double a, double b, DoubleDouble x, DoubleDouble y) =>
        x.High <= y.High ? FromMean(a, b, x) : -FromMean(b, a, y);

    private static double FromMean(double a, double b, DoubleDouble x)
    {
        var n = DoubleDouble.Sum(a, b);
        var product = DoubleDouble.Product(n.High, x.High);
        return a - product.High - product.Low - (n.Low * x.High + n.High * x.Low);
    }

    private static DoubleDouble Deviance(double a, double b, DoubleDouble x, DoubleDouble y)
    {
        var excess = Excess(a, b, x, y);
        return excess >= 0 ? Deviance(a, b, x, y, excess) : Deviance(b, a, y, x, -excess);
    }

    /// <summary>The tails for x at or below the mean, where excess = a - (a + b) x &gt;= 0.</summary>
    private static Tail BelowMean(double a, double b, DoubleDouble x, DoubleDouble y, double excess)
    {
        var isLower = y.High > LargestSeriesArgument || (a + b) * y.High > LargestSeriesMean;
        var factor = !isLower ? UpperSeries(a, b, y.High)
            : Math.Min(a, b) >= SmallestSmoothShape ? Quadrature(a, b, x.High, y.High, excess)
            : ContinuedFraction(a, b, x.High, y.High, excess);
        return Tail.Of(isLower, Scale(a, b), Deviance(a, b, x, y, excess), factor);
    }

    /// <summary>D, for excess &gt;= 0: in double precision where that loses nothing that counts.</summary>
    private static DoubleDouble Deviance(double a, double b, DoubleDouble x, DoubleDouble y, double excess)
    {
        var ratio = excess / a;
        var ofY = -b * Elementary.LogOnePlusMinusArgument(excess / b);
        var ofX = ratio <= 0.5
            ? -a * Elementary.LogOnePlusMinusArgument(-ratio)
            : a * LogOfQuotient(a, a + b, x.High) - excess;
        var deviance = ofX + ofY;
        if (deviance is < LargestPlainDeviance or > LargestDeviance)
        {
            return deviance;
        }

        var n = DoubleDouble.Sum(a, b);
        return a * LogOfQuotient(a, n, x) + b * LogOfQuotient(b, n, y);
    }

    /// <summary>log(a / (n x)); in two parts where the quotient could leave the range of doubles.</summary>
    private static double LogOfQuotient(double a, double n, double x) =>
        n * x < SmallestProduct * Math.Max(1, a) ? Math.Log(a / n) - Math.Log(x) : Math.Log(a / (n * x));

    /// <summary>log(a / (n x)), as above.</summary>
    private static DoubleDouble LogOfQuotient(double a, DoubleDouble n, DoubleDouble x) =>
        n.High * x.High < SmallestProduct * Math.Max(1, a) ? DoubleDouble.Log(a / n) - DoubleDouble.Log(x) : DoubleDouble.Log(a / (n * x));

    /// <summary>sqrt(a b / (2 pi n)) exp(s(n) - s(a) - s(b)).</summary>
    private static double Scale(double a, double b)
    {
        var n = a + b;
        return Math.Sqrt(Math.Min(a, b) * (Math.Max(a, b) / n) / (2 * Math.PI))
            * Math.Exp(StirlingCorrection.Of(n) - StirlingCorrection.Of(a) - StirlingCorrection.Of(b));
    }

    /// <summary>
    /// The upper tail divided by x^a y^b / B(a, b): 1/b + n y / (b (b + 1)) + ..., all terms positive.
    /// </summary>
    private static double UpperSeries(double a, double b, double y)
    {
        var n = a + b;
        var term = 1 / b;
        var sum = term;
        for (var k = 0; term > sum * 1e-17; k++)
        {
            term *= (n + k) * y / (b + (k + 1));
            sum += term;
        }

        return sum;
    }

    /// <summary>
    /// The lower tail divided by x^a y^b / B(a, b): the even part of the continued fraction of the beta integral, by the forward recurrence
    /// of numerators and denominators, scaled so that the newest denominator is 1.
    /// </summary>
    private static double ContinuedFraction(double a, double b, double x, double y, double excess)
    {
        const int MostTerms = 100_000;
        var n = a + b;
        var inverse = 1 / (a + 1);
        var value = 1 / (a * inverse * (excess + 1));
        var olderNumerator = 0.0;
        var olderDenominator = value;
        for (var k = 1; k < MostTerms; k++)
        {
            // inverse is 1 / (a + 2 k - 1), nextInverse 1 / (a + 2 k + 1); bend is k (b - k) x / (a + 2 k - 1).
            var nextInverse = 1 / (a + (2 * k + 1));
            var bend = k * (b - k) * x * inverse;
            var numerator = (a + (k - 1)) * inverse * ((n + (k - 1)) * x) * bend;
            var denominator = k + bend + (a + k) * nextInverse * (excess + 1 + k * (1 + y));
            inverse = nextInverse;

            var newNumerator = denominator * value + numerator * olderNumerator;
            var scale = 1 / (denominator + numerator * olderDenominator);
            var newer = newNumerator * scale;
            var converged = Math.Abs(newer - value) <= 1.2e-16 * newer;
            (olderNumerator, olderDenominator, value) = (value * scale, scale, newer);
            if (converged)
            {
                break;
            }
        }

        return value;
    }

    /// <summary>
    /// The lower tail divided by x^a y^b / B(a, b), as the integral over v in [0, 1] of exp(-q(v)) / ((1 - v)(y + x v)), where the
    /// variable of the beta integral is x (1 - v) and q(v) = v excess / y - a phi(-v) - b phi(x v / y). All terms are positive.
    /// </summary>
    private static double Quadrature(double a, double b, double x, double y, double excess)
    {
        var slope = excess / y;
        var odds = x / y;
        var curvature = a + b * odds * odds;
        var end = 2 * NegligibleExponent / (slope + Math.Sqrt(slope * slope + 2 * NegligibleExponent * curvature));

        // q is convex: Newton's steps from the left land at or beyond the point sought, and only there.
        for (var i = 0; i < 2 && end < 1; i++)
        {
            var value = end * slope - a * Elementary.LogOnePlusMinusArgument(-end) - b * Elementary.LogOnePlusMinusArgument(odds * end);
            var rate = slope + a * end / (1 - end) + b * odds * (odds * end / (1 + odds * end));
            end += (NegligibleExponent - value) / rate;
        }

        end = Math.Min(end, 1);
        var sum = 0.0;
        for (var i = 0; i < Rule.Nodes.Length; i++)
        {
            var v = end * Rule.Nodes[i];
            var q = v * slope - a * Elementary.LogOnePlusMinusArgument(-v) - b * Elementary.LogOnePlusMinusArgument(odds * v);
            sum += Rule.Weights[i] * Math.Exp(-q) / ((1 - v) * (y + x * v));
        }

        return sum * end;
    }
}
