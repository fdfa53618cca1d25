namespace SurveyStats.Numerics;

/// <summary>Quantiles of the gamma distribution with shape a and scale 1, from the smaller tail.</summary>
internal static class GammaQuantile
{
    /// <summary>The x whose lower (or upper) tail is p. Domain: 0 &lt;= p &lt;= 1/2; a &gt; 0.</summary>
    internal static double Of(double p, double a, bool lower)
    {
        if (p == 0)
        {
            return lower ? 0 : double.PositiveInfinity;
        }

        if (a >= BetaQuantile.NormalShape)
        {
            var z = Normal.UpperQuantile(p);
            return a * (1 + (lower ? -z : z) / Math.Sqrt(a));
        }

        var x = Start(p, a, lower);
        for (var i = 0; i < QuantileStep.MostSteps; i++)
        {
            var tail = IncompleteGamma.Tails(a, x);

            // The upper tail is the lower tail of -log x.
            var (step, isLast) = QuantileStep.Of(p, lower ? tail : tail.Mirrored(), lower ? a - x : x - a, i);
            x = Math.Max(x * Math.Exp(lower ? step : -step), double.Epsilon);
            if (isLast)
            {
                break;
            }
        }

        // The smallest double stands for all that is below it on the way; the result is then nearer to zero.
        return x > double.Epsilon ? x : 0;
    }

    /// <summary>The cube of a normal quantile (Wilson and Hilferty 1931), or the first term of the series of the lower tail.</summary>
    private static double Start(double p, double a, bool lower)
    {
        var z = Normal.UpperQuantile(p);
        double root = 1 - 1 / (9 * a) + (lower ? -z : z) / (3 * Math.Sqrt(a));
        var cubed = a * root * root * root;
        double logLeading = lower ? (Math.Log(p) + Gamma.LogGamma(a + 1)) / a : 0;
        if (lower && (root < 0.3 || a < 1))
        {
            return Math.Max(Math.Exp(logLeading), double.Epsilon);
        }

        return root > 0.05 ? cubed : Math.Max(a * 1e-3, -Math.Log(p) * 0.1);
    }
}
