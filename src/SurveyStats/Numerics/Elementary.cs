namespace SurveyStats.Numerics;

/// <summary>Elementary functions near the points where the plain formula cancels. Relative error a few units in the last place.</summary>
internal static class Elementary
{
    /// <summary>ln(1 + x) for x > -1. Source: Goldberg (1991), theorem 4 (attributed to Kahan).</summary>
    public static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : double.IsPositiveInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>e^x - 1. Source: Higham (2002), Accuracy and Stability of Numerical Algorithms, section 1.14.1 (Kahan).</summary>
    public static double ExpMinusOne(double x)
    {
        var u = Math.Exp(x);
        return u == 1 ? x
            : u - 1 == -1 || double.IsPositiveInfinity(u) ? u - 1
            : (u - 1) * (x / Math.Log(u));
    }

    /// <summary>ln(1 - e^x) for x &lt; 0. Source: Maechler (2012), Accurately computing log(1 - exp(-|a|)).</summary>
    public static double LogOneMinusExp(double x) => x > -0.6931471805599453 ? Math.Log(-ExpMinusOne(x)) : LogOnePlus(-Math.Exp(x));

    /// <summary>(1 + t) ln(1 + t) - t for t >= -1: half the deviance of a Poisson count, without cancellation near 0.</summary>
    /// <remarks>With v = t / (2 + t), ln(1 + t) = 2 (v + v^3/3 + v^5/5 + ...). Source: Loader (2000), equation for bd0.</remarks>
    public static double Deviance(double t)
    {
        if (t <= -1)
        {
            return 1;
        }

        var v = t / (2 + t);
        // Written so that a ratio that overflowed (v is then not a number) does not enter the series.
        if (!(Math.Abs(v) < 0.1))
        {
            return double.IsFinite(t) ? ((1 + t) * LogOnePlus(t)) - t : double.PositiveInfinity;
        }

        var (power, sum) = (v, 0.0);
        for (var k = 3; ; k += 2)
        {
            power *= v * v;
            var next = sum + (power / k);
            if (next == sum)
            {
                return (t * v) + (2 * (1 + t) * sum);
            }

            sum = next;
        }
    }
}
