namespace SurveyStats.Numerics;

/// <summary>
/// The distribution of Q = sum of lambda_j X_j, with independent chi-squared X_j on d_j degrees of freedom and weights lambda_j of either sign.
/// <para>
/// Formula: P(Q > x) = 1/(2 pi i) times the integral of exp(K(s) - s x)/s ds, K(s) = -1/2 sum of d_j ln(1 - 2 lambda_j s), along a contour that
/// crosses the real axis between 0 and the first branch point 1/(2 max lambda); to the left of 0 it is -P(Q &lt; x). The contour is a hyperbola
/// through the saddle point of the integrand, s = s0 + a (sin t (cosh v - 1) + i cos t sinh v), by the trapezoidal rule in v.
/// </para>
/// The integrand is largest at the saddle point, so that the tail keeps its relative accuracy however small it is: about 1e-13, and some roundings
/// times ln p far out. The step is halved until the sum stands still. The smaller tail is computed, the other is its complement.
/// Source: Imhof (1961), Biometrika 48, and Davies (1973), Biometrika 60, for the inversion; Rice (1980), SIAM Journal on Scientific and Statistical
/// Computing 1, for the saddle point; Weideman and Trefethen (2007), Mathematics of Computation 76, for the hyperbola.
/// </summary>
internal sealed partial class ChiSquaredMixture
{
    /// <summary>Beyond this exponent the logarithm of the tail is minus the exponent, but for a part that no double tells.</summary>
    private const double FarExponent = 1e13;

    private readonly double[] _lambda;
    private readonly double[] _d;
    private readonly double _largest;
    private readonly double _smallest;

    private ChiSquaredMixture(double[] lambda, double[] d)
    {
        (_lambda, _d) = (lambda, d);
        _largest = Math.Max(0, lambda.Max());
        _smallest = Math.Min(0, lambda.Min());
    }

    /// <summary>ln P(Q > x).</summary>
    /// <param name="weights">The weights lambda_j; those that are 0 count for nothing.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom d_j, positive; null: all are 1.</param>
    /// <param name="x">A number.</param>
    public static double LogUpperTail(ReadOnlySpan<double> weights, double[]? degreesOfFreedom, double x) =>
        OfTail(weights, degreesOfFreedom, x, (mixture, x, isUpper) => mixture.LogTail(x, isUpper));

    /// <summary>ln P(Q &lt; x).</summary>
    public static double LogLowerTail(ReadOnlySpan<double> weights, double[]? degreesOfFreedom, double x)
    {
        var mirrored = weights.ToArray();
        for (var j = 0; j < mirrored.Length; j++)
        {
            mirrored[j] = -mirrored[j];
        }

        return LogUpperTail(mirrored, degreesOfFreedom, -x);
    }

    /// <summary>ln P(Q > x Y/ddf), with an independent chi-squared Y on ddf degrees of freedom: as F is to chi-square.</summary>
    /// <param name="weights">The weights lambda_j of chi-squares on 1 degree of freedom.</param>
    /// <param name="x">A number, 0 or more.</param>
    /// <param name="ddf">The denominator degrees of freedom, positive; infinite: Y/ddf is 1.</param>
    public static double LogUpperTailOfRatio(ReadOnlySpan<double> weights, double x, double ddf) =>
        double.IsInfinity(ddf)
            ? LogUpperTail(weights, null, x)
            : LogUpperTail([.. weights, -x / ddf], [.. Enumerable.Repeat(1.0, weights.Length), ddf], 0);

    /// <summary>The saddle point approximation of ln P(Q > x). See <see cref="SaddlepointOf"/>.</summary>
    public static double LogSaddlepoint(ReadOnlySpan<double> weights, double[]? degreesOfFreedom, double x) =>
        OfTail(weights, degreesOfFreedom, x, (mixture, x, isUpper) => mixture.SaddlepointOf(x, isUpper));

    /// <summary>The saddle point approximation of <see cref="LogUpperTailOfRatio"/>.</summary>
    public static double LogSaddlepointOfRatio(ReadOnlySpan<double> weights, double x, double ddf) =>
        double.IsInfinity(ddf)
            ? LogSaddlepoint(weights, null, x)
            : LogSaddlepoint([.. weights, -x / ddf], [.. Enumerable.Repeat(1.0, weights.Length), ddf], 0);

    /// <summary>
    /// A tail for x of 0 or more: for x below 0, P(Q > x) = P(-Q &lt; -x). Weights are scaled so that the largest is 1 in size.
    /// </summary>
    private static double OfTail(
        ReadOnlySpan<double> weights, double[]? degreesOfFreedom, double x, Func<ChiSquaredMixture, double, bool, double> tail)
    {
        ArgumentDomain.NotNaN(x);
        var scale = 0.0;
        foreach (var weight in weights)
        {
            ArgumentDomain.NotNaN(weight);
            scale = Math.Max(scale, Math.Abs(weight));
        }

        if (scale == 0)
        {
            return x < 0 ? 0 : double.NegativeInfinity;
        }

        var (lambda, d, sign) = (new List<double>(), new List<double>(), x < 0 ? -1 : 1);
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] / scale is var part and not 0)
            {
                lambda.Add(sign * part);
                d.Add(degreesOfFreedom?[j] ?? 1);
                ArgumentDomain.Positive(d[^1]);
            }
        }

        var mixture = new ChiSquaredMixture([.. lambda], [.. d]);
        if (mixture._largest == 0)
        {
            // Q is below 0.
            return x < 0 ? 0 : double.NegativeInfinity;
        }

        if (x == 0 && mixture._smallest == 0)
        {
            // Q is above 0.
            return 0;
        }

        return double.IsInfinity(x) ? (x < 0 ? 0 : double.NegativeInfinity) : tail(mixture, Math.Abs(x / scale), x >= 0);
    }

    /// <summary>The tail that was asked for, by way of the smaller one.</summary>
    private double LogTail(double x, bool isUpper)
    {
        var mean = Dots.Dot(_lambda, _d);
        var near = LogContourIntegral(x, x > mean);
        if (near > -0.7)
        {
            // The tail on this side of the mean was the larger one.
            var other = LogContourIntegral(x, x <= mean);
            return isUpper == (x <= mean) ? other : Complement(other);
        }

        return isUpper == (x > mean) ? near : Complement(near);
    }

    private static double Complement(double log) => Elementary.LogOnePlus(-Math.Min(1, Math.Exp(log)));

    private double LogContourIntegral(double x, bool isUpper)
    {
        if (isUpper && x / (2 * _largest) is > FarExponent and var exponent)
        {
            return -exponent;
        }

        var s0 = SaddlePoint(isUpper, s => Slope(s) - x - 1 / s);
        var integral = new Contour(this, s0, x).Integral();
        return Math.Min(0, Generator(s0) - s0 * x - Math.Log(Math.Abs(s0)) + Math.Log(integral));
    }

    /// <summary>The zero of a rising function between 0 and the first branch point, on the one or the other side.</summary>
    private double SaddlePoint(bool isUpper, Func<double, double> slope)
    {
        var end = isUpper ? 1 / (2 * _largest) : _smallest < 0 ? 1 / (2 * _smallest) : double.NegativeInfinity;
        Func<double, double> place = double.IsInfinity(end)
            ? u => -Math.Exp(u)
            : u => end * (u < 0 ? Math.Exp(u) / (1 + Math.Exp(u)) : 1 / (1 + Math.Exp(-u)));
        var (low, high) = (-500.0, double.IsInfinity(end) ? 500.0 : 33);
        double Signed(double u) => isUpper ? slope(place(u)) : -slope(place(u));
        return Signed(low) >= 0 ? place(low) : Signed(high) <= 0 ? place(high) : place(RootFinder.Bracketed(Signed, low, high));
    }

    /// <summary>1 - 2 lambda_j s, rounded once.</summary>
    private double Distance(int j, double s) => Math.FusedMultiplyAdd(-2 * _lambda[j], s, 1);

    /// <summary>K(s).</summary>
    private double Generator(double s)
    {
        var sum = 0.0;
        for (var j = 0; j < _lambda.Length; j++)
        {
            var part = -2 * _lambda[j] * s;
            sum += _d[j] * (Math.Abs(part) < 0.5 ? Elementary.LogOnePlus(part) : Math.Log(Distance(j, s)));
        }

        return -0.5 * sum;
    }

    /// <summary>K'(s) = sum of d_j lambda_j/(1 - 2 lambda_j s).</summary>
    private double Slope(double s)
    {
        var sum = 0.0;
        for (var j = 0; j < _lambda.Length; j++)
        {
            sum += _d[j] * _lambda[j] / Distance(j, s);
        }

        return sum;
    }

    /// <summary>
    /// The approximation ln of the upper normal tail at w + ln(v/w)/w.
    /// <para>
    /// Formula: with s such that K'(s) = x, w = sign(s) sqrt(2 (s x - K(s))) and v = s sqrt(K''(s)). With y_j = 2 lambda_j s/(1 - 2 lambda_j s),
    /// w^2 = sum of d_j (y_j - ln(1 + y_j)) and v^2 = sum of d_j y_j^2/2, free of cancellation; at s = 0 the second term is K'''/(6 K''^1.5).
    /// </para>
    /// Source: Kuonen (1999), Biometrika 86, equation 4, in the form of Barndorff-Nielsen (1990).
    /// </summary>
    private double SaddlepointOf(double x, bool isUpper)
    {
        var mean = Dots.Dot(_lambda, _d);
        var s = x == mean ? 0 : SaddlePoint(x > mean, s => Slope(s) - x);
        var (deviance, excess) = (0.0, 0.0);
        for (var j = 0; j < _lambda.Length; j++)
        {
            var y = 2 * _lambda[j] * s / Distance(j, s);
            deviance -= _d[j] * Elementary.LogOnePlusMinusArgument(y);
            excess += _d[j] * CubicExcess(y);
        }

        if (deviance > 10)
        {
            // Far from the mean nothing cancels in this form, and an error of s does not count.
            deviance = 2 * (s * x - Generator(s));
        }

        var w = Math.CopySign(Math.Sqrt(deviance), s);
        var skewness = w == 0 ? LimitAtMean() : 0.5 * Elementary.LogOnePlus(excess / deviance) / w;
        return isUpper ? Normal.LogUpperTail(w + skewness) : Normal.LogLowerTail(w + skewness);
    }

    /// <summary>K'''(0)/(6 K''(0)^1.5).</summary>
    private double LimitAtMean()
    {
        var (second, third) = (0.0, 0.0);
        for (var j = 0; j < _lambda.Length; j++)
        {
            second += 2 * _d[j] * _lambda[j] * _lambda[j];
            third += 8 * _d[j] * _lambda[j] * _lambda[j] * _lambda[j];
        }

        return third / (6 * second * Math.Sqrt(second));
    }

    /// <summary>y^2/2 - (y - ln(1 + y)) = y^3/3 - y^4/4 + ...</summary>
    private static double CubicExcess(double y)
    {
        if (Math.Abs(y) > 0.125)
        {
            return y * y / 2 + Elementary.LogOnePlusMinusArgument(y);
        }

        var sum = 0.0;
        for (var k = 20; k >= 3; k--)
        {
            sum = 1.0 / k - y * sum;
        }

        return y * y * y * sum;
    }
}
