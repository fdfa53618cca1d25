namespace SurveyStats.Numerics;

/// <summary>Quantiles of the beta distribution, from the smaller tail, as x and y = 1 - x so that neither end loses digits.</summary>
internal static class BetaQuantile
{
    /// <summary>From shapes of this size on the doubles lie too wide apart for a search.</summary>
    internal const double NormalShape = 1e20;

    /// <summary>The x (and y = 1 - x) whose lower tail is p. Domain: 0 &lt;= p &lt;= 1; a, b &gt; 0.</summary>
    internal static (double X, double Y) Lower(double p, double a, double b)
    {
        if (p <= 0.5)
        {
            return Solve(p, a, b);
        }

        var (y, x) = Solve(1 - p, b, a);
        return (x, y);
    }

    /// <summary>The x (and y = 1 - x) whose upper tail is q. Domain: 0 &lt;= q &lt;= 1; a, b &gt; 0.</summary>
    internal static (double X, double Y) Upper(double q, double a, double b)
    {
        var (y, x) = Lower(q, b, a);
        return (x, y);
    }

    private static (double X, double Y) Solve(double p, double a, double b)
    {
        if (p == 0)
        {
            return (0, 1);
        }

        if (Math.Min(a, b) < NormalShape)
        {
            return SolveFrom(Start(p, a, b), p, a, b);
        }

        // The log odds are normal but for a relative error of the order 1 / a + 1 / b.
        var odds = a / b * Math.Exp(-Normal.UpperQuantile(p) * Math.Sqrt(1 / a + 1 / b));
        return odds <= 1 ? (odds / (1 + odds), 1 / (1 + odds)) : (1 / (1 + 1 / odds), 1 / odds / (1 + 1 / odds));
    }

    /// <summary>The x (and y = 1 - x) whose lower tail is p, sought from log odds that the caller knows to be near. Domain: 0 &lt; p &lt;= 1/2.</summary>
    internal static (double X, double Y) SolveFrom(double logOdds, double p, double a, double b)
    {
        var (x, y) = FromLogOdds(logOdds);
        for (var i = 0; i < QuantileStep.MostSteps; i++)
        {
            var tail = IncompleteBeta.Tails(a, b, x, y);
            var (step, isLast) = QuantileStep.Of(p, tail, IncompleteBeta.Excess(a, b, x, y), i);
            var scaled = x * Math.Exp(step);
            var total = y + scaled;
            (x, y) = (Math.Max(scaled / total, double.Epsilon), Math.Max(y / total, double.Epsilon));
            if (isLast)
            {
                break;
            }
        }

        // The smallest double stands for all that is below it on the way; the result is then nearer to zero.
        return (x > double.Epsilon ? x : 0, y > double.Epsilon ? y : 0);
    }

    /// <summary>
    /// The log odds to start from: the normal approximation of Abramowitz and Stegun (1964), 26.5.22, for shapes above 1,
    /// else the leading term x^a / (a B(a, b)) of the lower tail.
    /// </summary>
    private static double Start(double p, double a, double b)
    {
        var leading = (Math.Log(p) + Math.Log(a) + Gamma.LogBeta(a, b)) / a;
        if (a <= 1 || b <= 1)
        {
            return leading < -1e-3 ? leading - Math.Log(-Elementary.ExpMinusOne(leading)) : 5;
        }

        var z = Normal.UpperQuantile(p);
        var inverseA = 1 / (2 * a - 1);
        var inverseB = 1 / (2 * b - 1);
        var h = 2 / (inverseA + inverseB);
        var lambda = (z * z - 3) / 6;
        if (h + lambda <= 0)
        {
            return Math.Log(a / b);
        }

        var w = z * Math.Sqrt(h + lambda) / h - (inverseB - inverseA) * (lambda + 5.0 / 6 - 2 / (3 * h));
        return Math.Clamp(Math.Log(a / b) - 2 * w, -700, 700);
    }

    private static (double X, double Y) FromLogOdds(double u)
    {
        var small = Math.Exp(-Math.Abs(u));
        var near = small / (1 + small);
        var far = 1 / (1 + small);
        return u < 0 ? (Math.Max(near, double.Epsilon), far) : (far, Math.Max(near, double.Epsilon));
    }
}
