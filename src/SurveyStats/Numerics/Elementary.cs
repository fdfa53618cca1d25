namespace SurveyStats.Numerics;

/// <summary>Elementary functions near the points where their textbook form cancels.</summary>
internal static class Elementary
{
    /// <summary>log(1 + x), with full relative accuracy for small x. Domain: x &gt;= -1.</summary>
    internal static double LogOnePlus(double x)
    {
        var u = 1 + x;
        if (!double.IsFinite(u) || u <= 0)
        {
            return Math.Log(u);
        }

        // The rounding error of 1 + x is known exactly, and its effect on the logarithm is error / u.
        double error = Math.Abs(x) < 1 ? x - (u - 1) : 1 - (u - x);
        return Math.Log(u) + error / u;
    }

    /// <summary>exp(x) - 1, with full relative accuracy for small x. Source: Kahan (see Higham 2002, section 1.14.1).</summary>
    internal static double ExpMinusOne(double x)
    {
        if (!(Math.Abs(x) < 1))
        {
            return Math.Exp(x) - 1;
        }

        var u = Math.Exp(x);
        return u == 1 ? x : (u - 1) * x / Math.Log(u);
    }

    /// <summary>
    /// log(1 + x) - x, with full relative accuracy: about -x^2 / 2 for small x. Domain: x &gt;= -1.
    /// Formula: with r = x / (2 + x), log(1 + x) = 2 atanh(r) and 2 r - x = -r x, so the result is
    /// -r x + 2 r^3 (1/3 + r^2/5 + r^4/7 + ...).
    /// </summary>
    internal static double LogOnePlusMinusArgument(double x)
    {
        if (x is < -0.5 or > 1)
        {
            return LogOnePlus(x) - x;
        }

        var r = x / (2 + x);
        var square = r * r;
        return r * (2 * square * HyperbolicTangentRemainder(square) - x);
    }

    /// <summary>The series 1/3 + s/5 + s^2/7 + ... for 0 &lt;= s &lt;= 1/4, cut where the terms no longer count.</summary>
    internal static double HyperbolicTangentRemainder(double s)
    {
        var last = s < 1e-5 ? 3 : s < 1e-3 ? 6 : s < 0.02 ? 10 : s < 0.12 ? 18 : 28;
        var sum = 0.0;
        for (var k = last; k >= 0; k--)
        {
            sum = sum * s + OddReciprocals[k];
        }

        return sum;
    }

    /// <summary>1/3, 1/5, 1/7, ...</summary>
    private static readonly double[] OddReciprocals = [.. Enumerable.Range(1, 30).Select(k => 1.0 / (2 * k + 1))];
}
